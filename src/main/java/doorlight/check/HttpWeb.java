package doorlight.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The network as it is. Every request ends after ten seconds, and a body after ten more.
 *
 * @param allowed the machines that may be asked; a link must not make the program ask around in the
 *     writer's own network
 */
public record HttpWeb(HttpClient client, Predicate<InetAddress> allowed) implements Web {
  static final String AGENT = "Doorlight-check";
  private static final int SECONDS = 10;

  public HttpWeb(Predicate<InetAddress> allowed) {
    this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(SECONDS)).build(), allowed);
  }

  /** Whether an address is out on the internet, rather than this machine or a private network. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    return !(address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared);
  }

  @Override
  public Reply send(String method, URI address, int most) throws IOException {
    for (InetAddress machine : InetAddress.getAllByName(address.getHost())) {
      if (!allowed.test(machine)) {
        throw new ProtocolException("it lies in a private network");
      }
    }
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("User-Agent", AGENT)
            .timeout(Duration.ofSeconds(SECONDS))
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        // The time-out of a request ends with the header; closing ends a body that drips.
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(() -> close(body));
        return new Reply(
            response.statusCode(),
            response.headers().firstValue("Location"),
            response.headers().firstValue("Retry-After"),
            body.readNBytes(most));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The check was interrupted.", e);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // It was closed before.
    }
  }
}
