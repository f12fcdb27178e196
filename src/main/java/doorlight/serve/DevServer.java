package doorlight.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import doorlight.base.PercentEncoding;
import doorlight.base.Resource;
import doorlight.build.ArticleCache;
import doorlight.build.BuildOptions;
import doorlight.build.SiteBuilder;
import doorlight.config.BaseUrl;
import doorlight.output.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shows a site to browsers on this machine, and nobody else, while it is written.
 *
 * <p>It listens on 127.0.0.1, answers GET and HEAD, and only where the request names this machine
 * as its host: a page from elsewhere whose name was made to lead here gets nothing ("DNS
 * rebinding"). Files are looked up by their path in the built site, never in a folder, so no path
 * leads out of it.
 */
public final class DevServer implements AutoCloseable {
  private static final String OWN = "/__doorlight/";
  private static final long HEARTBEAT_MILLIS = 10_000;

  static {
    // Without it, small answers on a kept connection wait for the other side's delayed receipt.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "doorlight-serve");
            thread.setDaemon(true);
            return thread;
          });
  private Preview preview;
  private LiveReload live;
  private FileWatcher watcher;

  private DevServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes a port of this machine; 0 for any that is free.
   *
   * @throws java.net.BindException when it is taken, or may not be used
   * @throws IOException when the machine does not let it
   */
  public static DevServer bind(int port) throws IOException {
    InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    return new DevServer(HttpServer.create(new InetSocketAddress(here, port), 0));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Where a browser finds the site. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /**
   * Builds a site for this address, answers from it, and builds it again whenever its files change.
   *
   * @param options what to build; its address is replaced by this server's
   * @param listenToSystem false to notice changes only by looking every second
   * @param explain says in sentences what broke a build off
   * @param listener is told of every build, of the first before this method returns
   * @throws IOException when the folder of the site cannot be found
   */
  public void start(
      BuildOptions options,
      boolean listenToSystem,
      Function<Throwable, List<String>> explain,
      Consumer<Rebuild> listener)
      throws IOException {
    // Systems name the files that changed by their real paths.
    Path site = options.site().toRealPath();
    BuildOptions forHere = options.withSite(site).withBaseUrl(BaseUrl.parse(address()));
    ArticleCache cache = ArticleCache.of(site);
    preview = new Preview(site, output -> SiteBuilder.build(forHere, output, cache), explain);
    live = new LiveReload(preview::state, HEARTBEAT_MILLIS);
    watcher =
        FileWatcher.start(
            site,
            listenToSystem,
            changed -> {
              Rebuild rebuild = preview.rebuild(changed);
              // A build that was broken off by the end of the preview is nobody's concern.
              if (!Thread.currentThread().isInterrupted()) {
                live.changed();
                listener.accept(rebuild);
              }
            });
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What is shown now. */
  PreviewState state() {
    return preview.state();
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Cache-Control", "no-store");
      answer(exchange);
    } catch (IOException e) {
      // The browser has gone; there is nobody to tell.
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    if (!isMeant(exchange.getRequestHeaders().get("Host"))) {
      say(exchange, 403, "This preview answers only at " + address());
    } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      say(exchange, 405, "This preview only shows pages.");
    } else if (uri.isAbsolute() || uri.getRawPath() == null) {
      say(exchange, 400, "This is no address of the site.");
    } else if (uri.getRawPath().startsWith(OWN)) {
      answerOwn(exchange, uri.getRawPath().substring(OWN.length()), uri.getRawQuery());
    } else {
      answerFromSite(exchange, uri, preview.state());
    }
  }

  /** Whether a request names this machine, by one of the names that never lead elsewhere. */
  private boolean isMeant(List<String> hosts) {
    if (hosts == null || hosts.size() != 1) {
      return false;
    }
    String host = hosts.get(0).toLowerCase(Locale.ROOT);
    String end = ":" + port();
    String name = host.endsWith(end) ? host.substring(0, host.length() - end.length()) : host;
    boolean port = host.endsWith(end) || port() == 80;
    return port && Set.of("localhost", "127.0.0.1", "[::1]").contains(name);
  }

  private void answerOwn(HttpExchange exchange, String name, String query) throws IOException {
    if (name.equals("events")) {
      if (exchange.getRequestMethod().equals("GET")) {
        live.tell(exchange, query == null ? "" : query.replaceFirst("^since=", ""));
      } else {
        send(exchange, 200, "text/event-stream; charset=utf-8", new byte[0]);
      }
    } else if (Set.of("preview.js", "preview.css", "labels.css").contains(name)) {
      send(exchange, 200, ContentType.of(name), Resource.bytes(DevServer.class, name));
    } else {
      say(exchange, 404, "The preview has nothing here.");
    }
  }

  private void answerFromSite(HttpExchange exchange, URI uri, PreviewState state)
      throws IOException {
    if (state.site().isEmpty()) {
      send(exchange, 503, ContentType.HTML, ServedPage.ofProblems(state));
      return;
    }
    String path = PercentEncoding.decode(uri.getRawPath());
    Optional<OutputPath> file = find(state, path).or(() -> find(state, path + ".html"));
    if (file.isPresent() && sendFile(exchange, 200, file.get(), state)) {
      return;
    }
    if (find(state, path + "/").isPresent()) {
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      exchange.getResponseHeaders().set("Location", uri.getRawPath() + "/" + query);
      say(exchange, 302, "");
    } else if (!sendFile(exchange, 404, new OutputPath("404.html"), state)) {
      say(exchange, 404, "The site has no such page.");
    }
  }

  /** The file behind an address of the site; a path that leaves the site is none. */
  private static Optional<OutputPath> find(PreviewState state, String path) {
    try {
      return Optional.of(OutputPath.ofUrl(path)).filter(state.site().get()::contains);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether there is such a file, and it could be read. */
  private boolean sendFile(HttpExchange exchange, int status, OutputPath path, PreviewState state)
      throws IOException {
    String type = ContentType.of(path.value());
    Optional<byte[]> made = state.site().get().made(path);
    if (made.isPresent()) {
      boolean page = path.value().endsWith(".html");
      byte[] bytes = page ? ServedPage.of(made.get(), path.value(), state) : made.get();
      send(exchange, status, type, bytes);
      return true;
    }
    Optional<Path> copied = state.site().get().copied(path);
    return copied.isPresent() && sendCopied(exchange, type, copied.get());
  }

  /** Sends a file of the writer's, or the part of it that was asked for. */
  private boolean sendCopied(HttpExchange exchange, String type, Path file) throws IOException {
    if (!Files.isRegularFile(file)
        || !file.toRealPath().startsWith(preview.folder().toRealPath())) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Accept-Ranges", "bytes");
      Optional<ByteRange> range =
          ByteRange.parse(exchange.getRequestHeaders().getFirst("Range"), size);
      if (range.isPresent() && range.get().isEmpty()) {
        headers.set("Content-Range", "bytes */" + size);
        say(exchange, 416, "The file is shorter.");
        return true;
      }
      ByteRange part = range.orElse(new ByteRange(0, size - 1));
      if (range.isPresent()) {
        headers.set("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
      }
      in.skipNBytes(part.first());
      OutputStream out = begin(exchange, range.isPresent() ? 206 : 200, type, part.length());
      byte[] buffer = new byte[64 * 1024];
      for (long left = part.length(); out != null && left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          break;
        }
        out.write(buffer, 0, read);
        left -= read;
      }
      return true;
    }
  }

  private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
    byte[] text = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/plain; charset=utf-8", text);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    OutputStream out = begin(exchange, status, type, bytes.length);
    if (out != null) {
      out.write(bytes);
    }
  }

  /** Sends the head of an answer; where its body goes, or null where none is asked for. */
  private static OutputStream begin(HttpExchange exchange, int status, String type, long length)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(status, -1);
      return null;
    }
    // To this server 0 means a length that is not known yet, and -1 means none.
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    return length == 0 ? null : exchange.getResponseBody();
  }

  /** Ends the preview; browsers that listen are let go. */
  @Override
  public void close() {
    if (watcher != null) {
      watcher.close();
      live.close();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
