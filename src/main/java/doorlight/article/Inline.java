package doorlight.article;

import doorlight.diagnostic.Span;
import java.util.List;

/** A token of running prose. A paragraph is a flat list of them; only links hold others. */
public sealed interface Inline {

  /** What a person reads of it, without markup. */
  String text();

  /**
   * Words as the reader sees them: quotes and dashes typographic, entities decoded, a line end is
   * {@code \n}. Written out, they are escaped. Either the text is as long as its source, character
   * for character, or it stands for its source as a whole (an entity, a dash made of two hyphens).
   */
  record Text(String text, Span source) implements Inline {
    /** Where a stretch of it stands in the file, as near as is known. */
    public Span span(int from, int to) {
      return source.length() == text.length()
          ? new Span(source.start() + from, source.start() + to)
          : source;
    }
  }

  /** Finished formatting that words run through: {@code <em>}, {@code </strong>}, {@code <br>}. */
  record Markup(String html) implements Inline {
    @Override
    public String text() {
      return "";
    }
  }

  /**
   * Finished HTML that no reference reaches into or across, such as code or raw HTML; {@code text}
   * is what a person reads of it.
   */
  record Verbatim(String html, String text) implements Inline {}

  /**
   * A link. {@code target} is an address as it stands in the {@code href}, not yet escaped. Until
   * references are resolved it is what the writer typed ({@code other-article.md#part}, or a title
   * when {@code kind} is TITLE); afterwards it is an address within the site that begins with
   * {@code /} (without the base URL's path), a fragment of the same page that begins with {@code
   * #}, or an absolute URL. {@code tooltip} may be empty. {@code source} covers the whole link as
   * typed.
   */
  record Link(Kind kind, String target, String tooltip, List<Inline> content, Span source)
      implements Inline {

    /** How the link came about. */
    public enum Kind {
      /** {@code [words](target)}, {@code <https://...>} or a bare address. */
      ADDRESS,
      /** {@code [[Title]]} or {@code [[Title|words]]}. */
      TITLE,
      /** A lead-in and a title in prose, found by Doorlight: class {@code cross-reference}. */
      CROSS_REFERENCE,
      /** A footnote's mark in the text, or the way back from the note. */
      FOOTNOTE
    }

    public Link {
      content = List.copyOf(content);
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      content.forEach(inline -> text.append(inline.text()));
      return text.toString();
    }
  }

  /**
   * A picture. {@code target} is as typed until references are resolved, then an address within the
   * site that begins with {@code /}. {@code tooltip} may be empty.
   */
  record Image(String target, String alt, String tooltip, Span source) implements Inline {
    @Override
    public String text() {
      return alt;
    }
  }
}
