package doorlight.check;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Asks one address once, following nothing; the only way by which the program reaches the network.
 */
public interface Web {
  /** What came back; texts of header fields are empty where they are missing. */
  record Reply(int status, Optional<String> location, Optional<String> retryAfter, byte[] body) {}

  /**
   * Sends a request.
   *
   * @param method GET or HEAD
   * @param most of how many bytes of the body are read
   * @throws IOException when no answer came
   */
  Reply send(String method, URI address, int most) throws IOException;
}
