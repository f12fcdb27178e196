package doorlight.read.body;

import doorlight.read.markdown.InlineGrammar;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What addresses in links may be. */
final class Address {
  private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel", "sms");
  private static final String KEPT = "-_.+!*'(),%#@?=;:/&$~";
  private static final String HEX = "0123456789ABCDEF";

  private Address() {}

  /** An address as typed, with its escapes undone, as it stands in an {@code href}. */
  static String of(String typed) {
    return encode(Escapes.undo(typed));
  }

  /** Percent-encodes what may not stand in an address; what is encoded already stays as it is. */
  static String encode(String address) {
    StringBuilder encoded = new StringBuilder(address.length() + 16);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (InlineGrammar.isLetter(c) || InlineGrammar.isDigit(c) || KEPT.indexOf(c) >= 0) {
        encoded.append(c);
        continue;
      }
      if (c == '\t' || c == '\n' || c == '\r') {
        // a browser passes over them, so java and script: would come together again
        continue;
      }
      int width = Character.charCount(address.codePointAt(i));
      for (byte b : address.substring(i, i + width).getBytes(StandardCharsets.UTF_8)) {
        encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
      i += width - 1;
    }
    return encoded.toString();
  }

  /** {@code https}, in lower case; empty for an address within the site. */
  static String scheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':' && i == 1) {
        // C:\Pictures\hill.jpg is a file on somebody's disk, and no scheme.
        return "";
      }
      if (c == ':') {
        return address.substring(0, i).toLowerCase(Locale.ROOT);
      } else if (!InlineGrammar.isLetter(c) && !InlineGrammar.isDigit(c) && "+.-".indexOf(c) < 0
          || !InlineGrammar.isLetter(address.charAt(0))) {
        break;
      }
    }
    return "";
  }

  /** Whether a reader may follow it: within the site, or a scheme that cannot run code. */
  static boolean isSafe(String address) {
    String scheme = scheme(address);
    return scheme.isEmpty() || SAFE.contains(scheme);
  }

  /** Whether what is there would be loaded from another site. */
  static boolean isRemote(String address) {
    return !scheme(address).isEmpty() || address.startsWith("//");
  }
}
