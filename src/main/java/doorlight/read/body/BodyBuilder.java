package doorlight.read.body;

import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import java.util.ArrayList;
import java.util.List;

/** Gathers the parts of a body; HTML that stands side by side becomes one part. */
final class BodyBuilder {
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();

  BodyBuilder html(String more) {
    html.append(more);
    return this;
  }

  BodyBuilder prose(List<Inline> inlines) {
    return inlines.isEmpty() ? this : add(new Part.Prose(inlines));
  }

  BodyBuilder add(Part part) {
    flush();
    parts.add(part);
    return this;
  }

  /** Begins a new line, unless at the beginning of one. */
  BodyBuilder line() {
    boolean begun = html.isEmpty() ? !parts.isEmpty() : html.charAt(html.length() - 1) != '\n';
    if (begun) {
      html.append('\n');
    }
    return this;
  }

  Body body() {
    flush();
    return new Body(parts);
  }

  private void flush() {
    if (!html.isEmpty()) {
      parts.add(new Part.Html(html.toString()));
      html.setLength(0);
    }
  }
}
