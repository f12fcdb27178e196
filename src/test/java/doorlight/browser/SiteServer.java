package doorlight.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a folder as a host of static pages does: {@code index.html} for a folder, {@code 404.html}
 * for what is not there, gzip at level 6 for text. It hears this machine only, and notes what it
 * was asked for.
 */
final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"));

  /** One answer: the path asked for, its status and type, and the bytes of its body as sent. */
  record Answer(String path, int status, String type, int bytes) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String base;
  private final List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
  private volatile Path folder;
  private volatile boolean nothing;

  /**
   * Listens at a free port; {@code base} is where the site stands on it: {@code /} or {@code
   * /blog/}.
   */
  SiteServer(String base) {
    this.base = base;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** The folder to serve from now on. */
  SiteServer serve(Path folder) {
    this.folder = folder;
    return this;
  }

  /** Scheme, host and port, without a slash at the end. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The full address of a page of the site: {@code /about/} under {@code /blog/} and so on. */
  String url(String path) {
    return origin() + base + path.substring(1);
  }

  Path folder() {
    return folder;
  }

  /** What was asked for since the last call of {@link #forget}. */
  List<Answer> answers() {
    synchronized (answers) {
      return List.copyOf(answers);
    }
  }

  /** Answers 204 to everything: the browser stays where it is, as it does while it waits. */
  void answerNothing(boolean nothing) {
    this.nothing = nothing;
  }

  void forget() {
    answers.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (nothing) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      Path file = path.startsWith(base) ? file(path.substring(base.length())) : null;
      int status = file == null ? 404 : 200;
      Path sent = file == null ? folder.resolve("404.html") : file;
      String name = sent.getFileName().toString();
      String type =
          TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
      byte[] body = Files.exists(sent) ? Files.readAllBytes(sent) : new byte[0];
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      if (!type.matches("image/(png|jpeg|webp)|font/.*")) {
        body = gzip(body);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      answers.add(new Answer(path, status, type, body.length));
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Path file(String path) {
    Path file = folder.resolve(path).normalize();
    if (Files.isDirectory(file)) {
      file = path.isEmpty() || path.endsWith("/") ? file.resolve("index.html") : null;
    }
    return file != null && file.startsWith(folder) && Files.isRegularFile(file) ? file : null;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.DEFAULT_COMPRESSION); // 6, as hosts do
          }
        }) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
