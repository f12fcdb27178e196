package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import doorlight.CommandRun;
import doorlight.ProgramProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code doorlight serve} says in a terminal, and how it ends. */
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void site() throws IOException {
    site =
        CommandRun.site(
            temp.resolve("site"),
            "title: A\n",
            "content/posts/a.md",
            "---\ntitle: A Title\ndate: 2020-01-01\ntgas: [x]\n---\n\nText.\n",
            "content/posts/b.md",
            "---\ntitle: Later\ndate: 2999-12-01\n---\n\nLater.\n",
            "content/posts/c.md",
            "---\ntitle: Not Ready\ndate: 2020-01-02\ndraft: on\n---\n\nNot ready.\n");
  }

  /** The command in a process of its own, both outputs in one, as in a terminal. */
  private static final class Terminal implements AutoCloseable {
    final Process process;
    final List<String> said = new ArrayList<>();
    private final BufferedReader lines;

    Terminal(Object... arguments) throws IOException {
      List<String> command = new ArrayList<>(List.of("serve"));
      for (Object argument : arguments) {
        command.add(argument.toString());
      }
      process = ProgramProcess.of(List.of(), command).redirectErrorStream(true).start();
      // So that waiting for what is never said ends.
      CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
      lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads on until a line has been said that matches. */
    Matcher await(Pattern pattern) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
          return matcher;
        }
      }
      throw new AssertionError("not said: " + pattern + "\n" + String.join("\n", said));
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  @Test
  void aPreviewSaysItsAddressAndWhatEachSaveDid() throws Exception {
    try (Terminal terminal = new Terminal(site, "--port", "0")) {
      terminal.await(ADDRESS);
      assertThat(String.join("\n", terminal.said))
          .contains("content/posts/a.md:4:1: warning: ")
          .contains("3 articles, 0 pages, 1 draft among them, 1 scheduled, 1 warning");

      Files.writeString(site.resolve("content/posts/c.md"), "---\ntitle: Oh: no\n---\n");
      terminal.await(Pattern.compile("^content/posts/c.md:2:10: error: .*\\[yaml-invalid]"));
      terminal.await(Pattern.compile("^c.md changed: not shown, since 1 error stands in the way"));

      terminal.said.clear();
      Files.writeString(
          site.resolve("content/posts/c.md"), "---\ntitle: Oh\ndate: 2020-01-02\n---\n");
      terminal.await(Pattern.compile("^c.md changed: 3 articles, 0 pages, 1 scheduled, 1 warning"));
      assertThat(terminal.said).as("warnings are said once").hasSize(1);
    }
  }

  @Test
  void readersSeeNoDrafts() throws Exception {
    try (Terminal terminal = new Terminal(site, "--port", "0", "--no-drafts")) {
      terminal.await(Pattern.compile("^1 article, 0 pages, 1 warning"));
    }
  }

  @Test
  void programsReadOneObjectALine() throws Exception {
    try (Terminal terminal = new Terminal(site, "--port", "0", "--format", "json")) {
      terminal.await(Pattern.compile("^\\{\"severity\":\"warning\",\"code\":\"key-unknown\""));
      terminal.await(Pattern.compile("^\\{\"summary\":\\{\"posts\":3,"));
    }
  }

  @ParameterizedTest
  @CsvSource({"INT", "TERM"})
  void beingToldToEndIsASuccess(String signal) throws Exception {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there are no signals");
    try (Terminal terminal = new Terminal(site, "--port", "0")) {
      terminal.await(ADDRESS);
      new ProcessBuilder("kill", "-" + signal, Long.toString(terminal.process.pid()))
          .start()
          .waitFor();
      terminal.await(Pattern.compile("The preview has ended"));
      assertThat(terminal.process.waitFor()).isZero();
    }
  }

  @Test
  void aTakenPortIsSaidWithOneThatIsFree() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      CommandRun run = CommandRun.of("serve", site, "--port", taken.getLocalPort());
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err())
          .startsWith("Port " + taken.getLocalPort() + " is taken by another program.")
          .containsPattern("One that is free:  doorlight serve --port \\d+");
    }
  }

  @Test
  void withoutAPortTheNextFreeOneIsTaken() throws Exception {
    try (Terminal first = new Terminal(site);
        Terminal second = new Terminal(site)) {
      String one = first.await(ADDRESS).group(1);
      String other = second.await(ADDRESS).group(1);
      assertThat(one).isNotEqualTo(other);
      assertThat(first.said.toString() + second.said)
          .contains("Another program has port 4000, so the preview takes ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve --port 70000 | --port 70000 is no port",
        "serve --port many | --port",
        "serve --format github | serve answers as text or json",
        "serve no-such-folder | There is no folder no-such-folder.",
      })
  void aWrongCommandLineIsTwo(String arguments, String said) {
    CommandRun run = CommandRun.of((Object[]) arguments.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }

  @Test
  void eachSystemHasItsWayToOpenABrowser() {
    String address = "http://127.0.0.1:4000/";
    assertThat(SystemBrowser.command("Linux", address)).containsExactly("xdg-open", address);
    assertThat(SystemBrowser.command("Mac OS X", address)).containsExactly("open", address);
    assertThat(SystemBrowser.command("Windows 11", address))
        .containsExactly("cmd", "/c", "start", "", address);
  }
}
