package doorlight.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The SHA-256 digest of bytes (FIPS 180-4): the same for the same bytes, and for no others. */
public final class Digest {
  private final byte[] digest;

  private Digest(byte[] digest) {
    this.digest = digest;
  }

  public static Digest of(byte[] bytes) {
    return new Digest(sha256().digest(bytes));
  }

  /** That of a text in UTF-8. */
  public static Digest of(String text) {
    return of(Stream.of(text));
  }

  /** That of texts in UTF-8, one after the other. */
  public static Digest of(Stream<String> texts) {
    MessageDigest digest = sha256();
    texts.forEachOrdered(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
    return new Digest(digest.digest());
  }

  /** Its first digits in hexadecimal; there are 64. */
  public String hex(int digits) {
    return HexFormat.of().formatHex(digest).substring(0, digits);
  }

  /** As a policy names what it allows (Content Security Policy 3, section 2.3.1). */
  public String source() {
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /** Every Java has it ({@link MessageDigest}). */
  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
