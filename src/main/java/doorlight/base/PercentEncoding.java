package doorlight.base;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Addresses with characters written as percent signs and digits (RFC 3986, section 2.1). */
public final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * An address as it is read, without its percent signs; a plus is one. Where a percent sign begins
   * no character, the address stays as it is.
   */
  public static String decode(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
