package doorlight.page;

import doorlight.article.Body;
import doorlight.article.Html;
import doorlight.article.Inline;
import doorlight.article.Part;
import java.util.Optional;

/** Writes bodies as HTML. What differs between a page and a feed is in the {@link LinkStyle}. */
public final class HtmlWriter {
  private final LinkStyle links;
  private final StringBuilder out;

  private HtmlWriter(LinkStyle links, StringBuilder out) {
    this.links = links;
    this.out = out;
  }

  public static void write(Body body, LinkStyle links, StringBuilder out) {
    HtmlWriter writer = new HtmlWriter(links, out);
    body.parts().forEach(writer::write);
  }

  public static void write(Part.Heading heading, LinkStyle links, StringBuilder out) {
    new HtmlWriter(links, out).write(heading);
  }

  private void write(Part part) {
    if (part instanceof Part.Html html) {
      out.append(html.html());
    } else if (part instanceof Part.Prose prose) {
      prose.inlines().forEach(this::write);
    } else if (part instanceof Part.Heading heading) {
      write(heading);
    }
  }

  /**
   * A heading and, where the style asks for it, a link to itself. The link stands beside the
   * heading rather than in it, to be no part of its name; its own name begins with the words of the
   * template's element with the id {@code heading_link}.
   */
  private void write(Part.Heading heading) {
    boolean linked = links.linksHeadings() && heading.topLevel() && heading.level() <= 4;
    if (linked) {
      out.append("<div class=\"heading-line\">");
    }
    out.append("<h").append(heading.level());
    attribute("id", heading.id());
    out.append('>');
    heading.inlines().forEach(this::write);
    out.append("</h").append(heading.level()).append('>');
    if (linked) {
      out.append("<a class=\"heading-link\"");
      attribute("href", links.href("#" + heading.id()));
      attribute("aria-labelledby", "heading_link " + heading.id());
      out.append("></a></div>");
    }
  }

  private void write(Inline inline) {
    if (inline instanceof Inline.Text text) {
      Html.escape(text.text(), out);
    } else if (inline instanceof Inline.Markup markup) {
      out.append(markup.html());
    } else if (inline instanceof Inline.Verbatim verbatim) {
      out.append(verbatim.html());
    } else if (inline instanceof Inline.Link link) {
      write(link);
    } else if (inline instanceof Inline.Image image) {
      write(image, links.picture(image.target(), image.alt()));
    }
  }

  private void write(Inline.Image image, Optional<Illustration> shown) {
    out.append("<img");
    attribute("src", shown.map(Illustration::url).orElse(links.href(image.target())));
    attribute("alt", image.alt());
    given("title", image.tooltip());
    shown.ifPresent(
        picture -> {
          picture.width().ifPresent(width -> attribute("width", Integer.toString(width)));
          picture.height().ifPresent(height -> attribute("height", Integer.toString(height)));
          given("srcset", picture.srcset());
          given("sizes", picture.srcset().isEmpty() ? "" : Illustration.IN_COLUMN);
          attribute("decoding", "async");
        });
    out.append(" loading=\"lazy\">");
  }

  private void write(Inline.Link link) {
    out.append("<a");
    switch (link.kind()) {
      case CROSS_REFERENCE -> out.append(" class=\"cross-reference\"");
      case FOOTNOTE ->
          out.append(
              link.target().startsWith("#fnref_")
                  ? " class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"Back to the text\""
                  : " class=\"footnote-ref\" role=\"doc-noteref\"");
      case ADDRESS, TITLE -> {}
    }
    attribute("href", links.href(link.target()));
    given("title", link.tooltip());
    given("rel", links.rel(link.target()));
    out.append('>');
    link.content().forEach(this::write);
    out.append("</a>");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    Html.escape(value, out);
    out.append('"');
  }

  private void given(String name, String value) {
    if (!value.isEmpty()) {
      attribute(name, value);
    }
  }
}
