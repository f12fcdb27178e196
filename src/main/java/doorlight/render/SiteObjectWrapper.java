package doorlight.render;

import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.page.Head;
import doorlight.page.HtmlWriter;
import doorlight.page.LinkStyle;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How values look to templates. Records are read by their components; an empty Optional is a
 * missing value; enum constants are their names. Text is escaped where it is printed; only a {@link
 * Body}, the {@code html} of a heading and JSON-LD are HTML already, so nothing else can be printed
 * unescaped.
 */
final class SiteObjectWrapper extends DefaultObjectWrapper {
  private final LinkStyle links;

  /** A wrapper that writes the links of bodies in a style: those of pages, or those of feeds. */
  SiteObjectWrapper(Version version, LinkStyle links) {
    super(version);
    this.links = links;
    setExposeFields(false);
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? new SimpleNumber(optional.getAsInt()) : null;
    }
    if (value instanceof Enum<?> constant) {
      return new SimpleScalar(constant.name());
    }
    if (value instanceof Body body) {
      StringBuilder html = new StringBuilder();
      HtmlWriter.write(body, links, html);
      return html(html.toString());
    }
    if (value instanceof Part.Heading heading) {
      return new HeadingModel(heading);
    }
    if (value instanceof Head.JsonLd data) {
      return html(data.json());
    }
    if (value instanceof Record values) {
      return new RecordModel(values, this);
    }
    return super.wrap(value);
  }

  private static TemplateHTMLOutputModel html(String markup) throws TemplateModelException {
    return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
  }

  /**
   * {@code html} is the whole heading; {@code level}, {@code id} and {@code text} are its parts.
   */
  private final class HeadingModel implements TemplateHashModel {
    private final Part.Heading heading;

    HeadingModel(Part.Heading heading) {
      this.heading = heading;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      return switch (key) {
        case "level" -> new SimpleNumber(heading.level());
        case "id" -> new SimpleScalar(heading.id());
        case "text" -> new SimpleScalar(heading.text());
        case "html" -> {
          StringBuilder html = new StringBuilder();
          HtmlWriter.write(heading, links, html);
          yield html(html.toString());
        }
        default -> null;
      };
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
