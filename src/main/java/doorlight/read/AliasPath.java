package doorlight.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** An earlier address of an article, as a path within the site. */
public final class AliasPath {
  private static final int LONGEST = 200;
  private static final Pattern SEGMENT =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_~-][\\p{L}\\p{M}\\p{N}._~-]{0,199}");

  private AliasPath() {}

  /**
   * {@code /old-name}, {@code old-name/} and {@code /2019/03/old.html} as {@code /old-name/} and
   * {@code /2019/03/old.html}. Empty for anything that is no path of letters, digits, hyphens, dots
   * and underscores between slashes, and for the home page.
   */
  public static Optional<String> normalise(String alias) {
    String path = decoded(alias.strip());
    if (path.startsWith("/")) {
      path = path.substring(1);
    }
    if (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    if (path.length() > LONGEST) {
      return Optional.empty();
    }
    String[] segments = path.split("/", -1);
    for (String segment : segments) {
      if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".") || segment.contains("..")) {
        return Optional.empty();
      }
    }
    String last = segments[segments.length - 1];
    boolean isFile = last.endsWith(".html") || last.endsWith(".htm");
    return Optional.of(Normalizer.normalize("/" + path + (isFile ? "" : "/"), Normalizer.Form.NFC));
  }

  private static String decoded(String alias) {
    if (!alias.contains("%")) {
      return alias;
    }
    try {
      String path = new URI(alias).getPath();
      return path == null ? alias : path;
    } catch (URISyntaxException e) {
      return alias;
    }
  }
}
