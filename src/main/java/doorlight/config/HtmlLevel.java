package doorlight.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of the HTML that is typed into articles is let through. None of the levels lets anything
 * through that runs, loads or sends something.
 */
public enum HtmlLevel {
  /** No tag at all; the words between tags stay. */
  NONE,
  /** Tags for the structure of text and for tables. What a site has that says nothing. */
  TEXT,
  /** The same with class, role and aria attributes, for a site whose templates give them looks. */
  STYLED;

  /** The name in the settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<HtmlLevel> labelled(String label) {
    return Stream.of(values()).filter(level -> level.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Stream.of(values()).map(HtmlLevel::label).toList();
  }
}
