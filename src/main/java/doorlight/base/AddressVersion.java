package doorlight.base;

import java.util.regex.Pattern;

/**
 * The end of an address that changes when the bytes behind it do, {@code ?v=0a1b2c3d}, so that no
 * browser shows those of yesterday.
 */
public final class AddressVersion {
  private static final int DIGITS = 8;

  private static final Pattern ANYWHERE = Pattern.compile("\\?v=[0-9a-f]{" + DIGITS + "}");
  private static final Pattern AT_END = Pattern.compile(ANYWHERE + "$");

  private AddressVersion() {}

  /** An address with the first of the hexadecimal digits that tell its bytes from others. */
  public static String with(String address, String digits) {
    return address + "?v=" + digits.substring(0, DIGITS);
  }

  /** An address without it. */
  public static String without(String address) {
    return AT_END.matcher(address).replaceFirst("");
  }

  /** A text without it, wherever an address stands in it. */
  public static String withoutAll(String text) {
    return ANYWHERE.matcher(text).replaceAll("");
  }
}
