package doorlight.authoring;

import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Edits of the keys of front matter that leave its comments, its order and its style as they are.
 */
final class YamlEdits {
  private final SourceText source;
  private final String text;
  private final YamlNode.Mapping mapping;

  private YamlEdits(SourceText source, YamlNode.Mapping mapping) {
    this.source = source;
    this.text = source.text();
    this.mapping = mapping;
  }

  /** The edits of the settings in a stretch of a file; empty where they cannot be read. */
  static Optional<YamlEdits> of(SourceText source, Span settings) {
    return YamlReader.read(source, settings).value().map(m -> new YamlEdits(source, m));
  }

  /** Whether a key has a value. */
  boolean has(String key) {
    return value(key).filter(v -> !(v instanceof YamlNode.Scalar s && s.isNull())).isPresent();
  }

  private Optional<YamlNode.Mapping.Entry> entry(String key) {
    return mapping.entries().stream().filter(e -> e.key().equals(key)).findFirst();
  }

  private Optional<YamlNode> value(String key) {
    return entry(key).map(YamlNode.Mapping.Entry::value);
  }

  /** Other text as the value of a key that has one. */
  Edit set(String key, String other) {
    return replace(source, value(key).orElseThrow().span(), other);
  }

  /** Other text in the place of a value, which may be in quotes. */
  static Edit replace(SourceText source, Span value, String other) {
    Span span = trimmed(source.text(), value);
    String written = source.text().substring(span.start(), span.end());
    return new Edit(span, YamlText.like(written, other));
  }

  /** A block of text is read up to the line after it. */
  private static Span trimmed(String text, Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  /**
   * One more text in a list, in the place of one that is not wanted any more, or at its end.
   *
   * @param unwanted whether an item has had its day
   * @param after the key below which the list is put where there is none yet
   */
  Edit add(String key, String item, Predicate<String> unwanted, String after) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return newKey(key, item, after);
    }
    if (value.get() instanceof YamlNode.Sequence list) {
      for (YamlNode node : list.items()) {
        if (node instanceof YamlNode.Scalar scalar && unwanted.test(scalar.text())) {
          return replace(source, scalar.span(), item);
        }
      }
      return append(list, item);
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) value.get();
    Span span = trimmed(text, scalar.span());
    if (scalar.isNull()) {
      int colon = text.indexOf(':', entry(key).orElseThrow().keySpan().end());
      int end = Math.max(colon + 1, span.end());
      return new Edit(new Span(colon + 1, end), " [" + YamlText.quoted(item) + "]");
    }
    if (unwanted.test(scalar.text())) {
      return replace(source, scalar.span(), item);
    }
    return new Edit(
        span, "[" + YamlText.quoted(scalar.text()) + ", " + YamlText.quoted(item) + "]");
  }

  private Edit append(YamlNode.Sequence list, String item) {
    if (text.charAt(list.span().start()) == '[') {
      int end = list.items().isEmpty() ? list.span().start() + 1 : trimmed(text, last(list)).end();
      String comma = list.items().isEmpty() ? "" : ", ";
      return new Edit(new Span(end, end), comma + YamlText.quoted(item));
    }
    Span last = trimmed(text, last(list));
    int end = source.lineEndAt(last.end());
    int dash = text.lastIndexOf('-', last.start() - 1);
    String start = text.substring(source.lineStartAt(dash), last.start());
    return new Edit(new Span(end, end), lineBreak() + start + like(last, item));
  }

  private String like(Span written, String item) {
    return YamlText.like(text.substring(written.start(), written.end()), item);
  }

  private static Span last(YamlNode.Sequence list) {
    List<YamlNode> items = list.items();
    return items.get(items.size() - 1).span();
  }

  private Edit newKey(String key, String item, String after) {
    Span above = trimmed(text, value(after).orElseThrow().span());
    String list = key + ": [" + YamlText.quoted(item) + "]";
    if (text.charAt(mapping.span().start()) == '{') {
      return new Edit(new Span(above.end(), above.end()), ", " + list);
    }
    int end = source.lineEndAt(above.end());
    int keyStart = entry(after).orElseThrow().keySpan().start();
    String indent = text.substring(source.lineStartAt(keyStart), keyStart);
    return new Edit(new Span(end, end), lineBreak() + indent + list);
  }

  private String lineBreak() {
    int end = text.indexOf('\n');
    if (end < 0) {
      return "\r";
    }
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }
}
