package doorlight.article;

import java.util.List;

/** A piece of a {@link Body}: finished HTML, a stretch of prose, or a heading. */
public sealed interface Part {

  /** Finished HTML: block tags, code blocks, cleaned raw HTML. It names no address of the site. */
  record Html(String html) implements Part {}

  /**
   * The inside of a paragraph, list item, table cell, footnote or answer: where references are
   * looked for.
   */
  record Prose(List<Inline> inlines) implements Part {
    public Prose {
      inlines = List.copyOf(inlines);
    }
  }

  /**
   * A heading. {@code level} is 2 to 6, as it appears on the page; {@code id} is unique on the
   * page; {@code topLevel} tells headings of the article's own flow from those inside a quotation
   * or list.
   */
  record Heading(int level, String id, List<Inline> inlines, boolean topLevel) implements Part {
    public Heading {
      inlines = List.copyOf(inlines);
    }

    /** Its words without markup. */
    public String text() {
      StringBuilder text = new StringBuilder();
      inlines.forEach(inline -> text.append(inline.text()));
      return text.toString();
    }
  }
}
