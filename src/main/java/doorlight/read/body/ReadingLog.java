package doorlight.read.body;

import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Inline;
import doorlight.config.HtmlLevel;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.markdown.GfmNodes;
import doorlight.read.markdown.TooComplex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file that is being read, where the tree's text begins in it, and what has been found wrong so
 * far. flexmark counts from the beginning of the body; everything else counts from that of the
 * file.
 */
public final class ReadingLog {
  private final SourceText source;
  private final int bodyStart;
  private final HtmlLevel htmlLevel;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param bodyStart where the text of the tree begins in the file
   */
  public ReadingLog(SourceText source, int bodyStart) {
    this(source, bodyStart, HtmlLevel.TEXT);
  }

  /**
   * @param bodyStart where the text of the tree begins in the file
   * @param htmlLevel how much of the HTML in the text is let through
   */
  public ReadingLog(SourceText source, int bodyStart, HtmlLevel htmlLevel) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.htmlLevel = htmlLevel;
  }

  /** The file. */
  public SourceText source() {
    return source;
  }

  /** Where the text of the tree begins in the file. */
  public int bodyStart() {
    return bodyStart;
  }

  /** How much of the HTML in the text is let through. */
  public HtmlLevel htmlLevel() {
    return htmlLevel;
  }

  /** What has been found so far, in the order in which it was found. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  int start(Node node) {
    return bodyStart + node.getStartOffset();
  }

  int end(Node node) {
    return bodyStart + node.getEndOffset();
  }

  /** The place of a node in the file. */
  public Span span(Node node) {
    return new Span(start(node), end(node));
  }

  /** Adds what has been found at a place of the file. */
  public void report(Span span, Code code, String message, String hint) {
    diagnostics.add(Diagnostic.at(source, span, code, message, hint));
  }

  /** Adds that reading ended early, and where. */
  public void report(TooComplex found) {
    diagnostics.add(tooComplex(found));
  }

  /** What is said of a text whose reading ended early; it is not added. */
  public Diagnostic tooComplex(TooComplex found) {
    int start = Math.min(bodyStart + found.offset(), source.text().length());
    return Diagnostic.at(
        source,
        new Span(start, start),
        Code.MARKDOWN_TOO_COMPLEX,
        found.getMessage(),
        found.hint());
  }

  /** Whether a link may lead there; if not, that is reported. */
  boolean allowsLink(String target, Span span) {
    if (Address.isSafe(target)) {
      return true;
    }
    report(
        span,
        Code.LINK_UNSAFE,
        "This address begins with \""
            + Address.scheme(target)
            + ":\", which a page must not follow.",
        "The words stay, without a link. Addresses may begin with https:, http:, mailto:, tel: or sms:,"
            + " or lead to a page of this site.");
    return false;
  }

  /**
   * A picture of this site, or a link to one of another site, which must not be loaded from there:
   * it would learn who reads the page. Empty when only the words that stand for it may be shown.
   */
  Optional<Inline> picture(String target, String alt, String tooltip, Span span, boolean inLink) {
    if (!Address.isRemote(target)) {
      return Optional.of(new Inline.Image(target, alt, tooltip, span));
    }
    if (!allowsLink(target, span)) {
      return Optional.empty();
    }
    report(
        span,
        Code.EMBED_REMOTE,
        "This picture lies on another site, which would learn who reads this page.",
        "It became a link to the picture. To show it, save it in content/images: " + target);
    Inline words = new Inline.Text(alt.isBlank() ? target : alt, span);
    return inLink
        ? Optional.of(words)
        : Optional.of(
            new Inline.Link(Inline.Link.Kind.ADDRESS, target, tooltip, List.of(words), span));
  }

  /** A picture of this site without words for those who do not see it. */
  void pictureWithoutWords(String target, Span span, String hint) {
    if (!Address.isRemote(target)) {
      report(
          span,
          Code.IMAGE_ALT_MISSING,
          "This picture has no words for readers who do not see it.",
          hint);
    }
  }

  void undefinedFootnote(GfmNodes.FootnoteMark mark) {
    report(
        span(mark),
        Code.FOOTNOTE_UNDEFINED,
        "There is no footnote with the label \"" + mark.label() + "\".",
        "Add a line that begins with [^" + mark.label() + "]: and says what the note says.");
  }
}
