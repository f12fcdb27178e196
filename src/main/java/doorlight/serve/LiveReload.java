package doorlight.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Tells browsers what the preview shows, as Server-Sent Events: once when they ask, and whenever it
 * changes (HTML Living Standard, section 9.2). Each browser holds a thread, which ends when the
 * browser is gone: a comment now and then finds that out.
 */
final class LiveReload implements AutoCloseable {
  private final Supplier<PreviewState> state;
  private final long heartbeatMillis;
  private boolean closed;

  LiveReload(Supplier<PreviewState> state, long heartbeatMillis) {
    this.state = state;
    this.heartbeatMillis = heartbeatMillis;
  }

  /** Wakes all browsers to look whether the state is another one. */
  synchronized void changed() {
    notifyAll();
  }

  /**
   * Answers one browser for as long as it listens.
   *
   * @param since the name of the state that its page came from
   * @throws IOException when it has gone
   */
  void tell(HttpExchange exchange, String since) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    send(out, "retry: 500\n\n");
    String told = "";
    while (!isClosed()) {
      PreviewState now = state.get();
      if (now.name().equals(told)) {
        send(out, ":\n\n");
      } else {
        send(out, "event: state\ndata: " + now.json(since) + "\n\n");
        told = now.name();
      }
      await(told);
    }
  }

  /** Waits for another state than the one that was told, or for the next heartbeat. */
  private synchronized void await(String told) throws IOException {
    try {
      if (!closed && state.get().name().equals(told)) {
        wait(heartbeatMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
