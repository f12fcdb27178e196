package doorlight.data;

import doorlight.diagnostic.Span;
import java.util.List;

/** A value of a YAML document, with the place where it stands in its file. */
public sealed interface YamlNode {
  Span span();

  /** What it is, for a sentence: "a list". */
  String kind();

  /**
   * Text as written, whatever YAML would make of it: {@code yes}, {@code 0755} and {@code
   * 2026-02-30} stay text.
   */
  record Scalar(String text, boolean quoted, Span span) implements YamlNode {
    /** Whether nothing was given: an empty value, {@code ~} or {@code null}, without quotes. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
      return isNull() ? "nothing" : "a single value";
    }
  }

  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  record Mapping(List<Entry> entries, Span span) implements YamlNode {
    /** A key with its value. */
    public record Entry(String key, Span keySpan, YamlNode value) {}

    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a group of keys";
    }
  }
}
