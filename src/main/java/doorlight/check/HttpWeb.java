package doorlight.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Security;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
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
  static final String AGENT = "Doorlight";
  private static final int SECONDS = 10;

  static {
    // What a name stands for is asked once: else another machine could be connected to than was
    // allowed. Java reads this when it looks for a name first.
    Security.setProperty("networkaddress.cache.ttl", "-1");
  }

  public HttpWeb(Predicate<InetAddress> allowed) {
    this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(SECONDS)).build(), allowed);
  }

  /**
   * Whether an address is out on the internet, rather than this machine, a private network or none
   * at all (the registries of special addresses of IANA).
   */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return !(first == 0
        || first == 10
        || first == 100 && (second & 0xC0) == 64
        || first == 127
        || first == 169 && second == 254
        || first == 172 && (second & 0xF0) == 16
        || first == 192 && second == 0 && bytes[2] == 0
        || first == 192 && second == 168
        || first == 198 && (second & 0xFE) == 18
        || first >= 224);
  }

  private static boolean isPublic6(byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    if (hex.startsWith("0064ff9b" + "0".repeat(16))) {
      // One of version 4, for networks that have only version 6.
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    // Teredo and 6to4 lead to addresses of version 4.
    boolean tunnel = hex.startsWith("20010000") || hex.startsWith("2002");
    return (bytes[0] & 0xE0) == 0x20 && !tunnel;
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
