package doorlight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.ProgramProcess;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stand-in for a preview that somebody looks at: it runs in a process of its own, at a free
 * port and without opening a browser, until it has named its address and answered there.
 */
final class GuidePreview {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final long PATIENCE_SECONDS = 120;

  private GuidePreview() {}

  static CommandRun of(List<Object> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    arguments.stream().map(Object::toString).filter(a -> !a.equals("--open")).forEach(command::add);
    command.addAll(List.of("--port", "0"));
    Process process = ProgramProcess.of(List.of(), command).redirectErrorStream(true).start();
    try {
      // So that waiting for what is never said ends.
      CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
      return said(process);
    } finally {
      process.destroyForcibly();
    }
  }

  /** What was said up to the address, where the home page has to be. */
  private static CommandRun said(Process process) throws Exception {
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
          HttpRequest home = HttpRequest.newBuilder(URI.create(address.group())).build();
          assertThat(
                  HttpClient.newHttpClient()
                      .send(home, HttpResponse.BodyHandlers.discarding())
                      .statusCode())
              .isEqualTo(200);
          return new CommandRun(0, said.toString(), "");
        }
      }
    }
    return new CommandRun(process.waitFor(), said.toString(), "");
  }
}
