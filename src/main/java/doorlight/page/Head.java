package doorlight.page;

import doorlight.base.Digest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What every page has: where it stands, and what browsers, search engines and social sites are
 * told.
 *
 * @param path its address within the site, without the base URL's path: {@code /blog/slug/}
 * @param url the same as an {@code href}, as links to this page have it
 * @param title the text of {@code <title>}
 * @param description a sentence or two; may be empty
 * @param canonical absolute; empty when the site's address is not known, or the page is not to be
 *     found by search engines
 * @param language a BCP 47 tag; {@code direction} is {@code ltr} or {@code rtl}
 * @param breadcrumb from home to this page; empty on the home page
 * @param structuredData JSON-LD, or empty
 * @param modified when what the page shows last changed: ISO date-time with offset
 * @param exitPage whether this page offers "Exit this page"
 */
public record Head(
    String path,
    String url,
    String title,
    String description,
    Optional<String> canonical,
    String language,
    String direction,
    boolean indexed,
    List<LinkTo> breadcrumb,
    Optional<JsonLd> structuredData,
    Social social,
    Optional<String> modified,
    boolean exitPage) {

  /** A JSON-LD document, escaped so that it can stand in a {@code <script>} element. */
  public record JsonLd(String json) {
    /** The digest by which the page's policy names this one element among scripts. */
    public String digest() {
      return Digest.of(json).source();
    }
  }

  /**
   * Open Graph. {@code type} is {@code website}, {@code article} or {@code profile}; {@code
   * published} and {@code modified} are ISO date-times with offset.
   */
  public record Social(
      String type,
      String title,
      Optional<SocialImage> image,
      Optional<String> published,
      Optional<String> modified,
      List<String> tags) {}

  /** The picture for social sites and search engines. {@code url} is absolute; alt may be empty. */
  public record SocialImage(String url, OptionalInt width, OptionalInt height, String alt) {}

  /**
   * A link in the page's own furniture; {@code current} when it leads to where the reader is.
   * {@code rel} is that of {@link Routes#rel}, and empty within the site.
   */
  public record LinkTo(String label, String url, boolean current, String rel) {
    public LinkTo(String label, String url, boolean current) {
      this(label, url, current, "");
    }

    public LinkTo(String label, String url) {
      this(label, url, false);
    }
  }

  /** The digest of the structured data, for the page's policy. */
  public Optional<String> structuredDataDigest() {
    return structuredData.map(JsonLd::digest);
  }

  public Head {
    breadcrumb = List.copyOf(breadcrumb);
  }
}
