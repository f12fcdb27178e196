package doorlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.build.BuildOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A little site and its preview: edit a file, wait for the build that follows, ask what is shown.
 */
public final class ServedSite implements AutoCloseable {
  /** Long enough for the slowest machine; nothing waits for it to pass. */
  static final long PATIENCE_SECONDS = 60;

  /** The main style of the theme, by its place in a site. */
  public static final String STYLE = "templates/assets/css/site.css";

  private static final JsonMapper JSON = new JsonMapper();

  final Path folder;
  final DevServer server;
  private final BlockingQueue<Rebuild> builds = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedSite(Path folder, boolean listenToSystem) throws IOException {
    this.folder = folder;
    this.server = DevServer.bind(0);
    BuildOptions options =
        BuildOptions.of(folder, Map.of())
            .with(true, true)
            .withAsOf(Optional.of(LocalDate.of(2026, 11, 22)));
    server.start(
        options, listenToSystem, failure -> List.of("It broke off: " + failure), builds::add);
    builds.remove();
  }

  /** Serves what is in a folder. */
  public static ServedSite of(Path folder) throws IOException {
    return new ServedSite(folder, true);
  }

  /** The same where the system tells of no change, as on a network drive. */
  static ServedSite withoutEvents(Path folder) throws IOException {
    return new ServedSite(folder, false);
  }

  /** Writes a site of two articles, the second of which refers to the first, and a page. */
  public static Path twoArticles(Path folder) throws IOException {
    return CommandRun.site(
        folder,
        "title: A\nbase_url: https://example.org/blog/\n",
        "content/posts/one.md",
        article("Learning to Rest", "Rest."),
        "content/posts/two.md",
        article("Going Numb", "As explored in Learning to Rest, it takes time."),
        "content/pages/about.md",
        "---\ntitle: About\n---\n\nAbout.\n");
  }

  public static String article(String title, String text) {
    return "---\ntitle: \"" + title + "\"\ndate: 2026-01-01\n---\n\n" + text + "\n";
  }

  /** The main style with one rule more. */
  public static String style(String rule) throws IOException {
    return Files.readString(Path.of(STYLE)) + rule + "\n";
  }

  /** Writes a file of the site. */
  public void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Waits for a build that is as wanted, passing over others. */
  Rebuild awaitBuild(Predicate<Rebuild> wanted) throws InterruptedException {
    while (true) {
      Rebuild build = builds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(build).as("a build that is as wanted").isNotNull();
      if (wanted.test(build)) {
        return build;
      }
    }
  }

  public Rebuild awaitGood() throws InterruptedException {
    return awaitBuild(Rebuild::good);
  }

  public Rebuild awaitFailed() throws InterruptedException {
    return awaitBuild(build -> !build.good());
  }

  public String base() {
    return server.address();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a request exactly as written, and answers with its first line. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
          .readLine();
    }
  }

  /** Listens as a page does. */
  Events events(String since) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            request("/__doorlight/events?since=" + since).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    return new Events(response);
  }

  /** The name of the state that a page came from, as the page bears it. */
  String since(String path) throws IOException, InterruptedException {
    return get(path).body().replaceFirst("(?s).*data-since=\"([^\"]*)\".*", "$1");
  }

  @Override
  public void close() {
    server.close();
  }

  /** What the server tells a page. */
  static final class Events implements AutoCloseable {
    final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    Events(HttpResponse<InputStream> response) {
      this.response = response;
      this.lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The next state that is told. */
    JsonNode next() throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          return JSON.readTree(line.substring("data: ".length()));
        }
      }
      throw new IOException("the events ended");
    }

    /** The next that is as wanted. */
    JsonNode next(Predicate<JsonNode> wanted) throws IOException {
      JsonNode state = next();
      while (!wanted.test(state)) {
        state = next();
      }
      return state;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
