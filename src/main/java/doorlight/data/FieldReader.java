package doorlight.data;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the keys of one mapping, each as the type that the caller wants, and reports what does not
 * fit with its place. Each key that is asked for is thereby known; {@link #finish} reports the
 * rest.
 */
public final class FieldReader {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|z|[+-]\\d{2}:?\\d{2})");

  private final SourceText source;
  private final YamlNode.Mapping mapping;
  private final List<Diagnostic> diagnostics;
  private final Map<String, YamlNode.Mapping.Entry> entries = new LinkedHashMap<>();
  private final Set<Span> curlyAt = new HashSet<>();
  private final Set<String> known = new LinkedHashSet<>();

  public FieldReader(SourceText source, YamlNode.Mapping mapping, List<Diagnostic> diagnostics) {
    this.source = source;
    this.mapping = mapping;
    this.diagnostics = diagnostics;
    mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
  }

  /** Where the mapping stands. */
  public Span span() {
    return mapping.span();
  }

  /** The keys that are given, with their places, in the order of the file; all count as known. */
  public List<Placed<String>> keys() {
    known.addAll(entries.keySet());
    return mapping.entries().stream().map(e -> new Placed<>(e.key(), e.keySpan())).toList();
  }

  /** Whether a key is given, with whatever value. */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** The value of a key as it was read; empty when it is absent or null. */
  public Optional<YamlNode> value(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key))
        .map(YamlNode.Mapping.Entry::value)
        .filter(value -> !(value instanceof YamlNode.Scalar scalar && scalar.isNull()));
  }

  /** A text, without white space around it. */
  public Optional<Placed<String>> text(String key) {
    return value(key).flatMap(value -> textOf(key, value));
  }

  /** A text, or the empty string. */
  public String textOrEmpty(String key) {
    return text(key).map(Placed::value).orElse("");
  }

  /** A text that has to be there. */
  public Optional<Placed<String>> requiredText(String key, String remedy) {
    Optional<Placed<String>> text = text(key).filter(t -> !t.value().isEmpty());
    boolean absent = value(key).isEmpty() || value(key).get() instanceof YamlNode.Scalar;
    if (text.isEmpty() && absent) {
      Span at =
          entries.containsKey(key)
              ? entries.get(key).keySpan()
              : new Span(mapping.span().start(), mapping.span().start());
      report(at, Code.KEY_MISSING, "The key \"" + key + "\" is missing or empty.", remedy);
    }
    return text;
  }

  /** true, yes, on; false, no, off. */
  public Optional<Boolean> bool(String key) {
    return text(key)
        .flatMap(
            text -> {
              String word = text.value().toLowerCase(Locale.ROOT);
              if (Set.of("true", "yes", "on").contains(word)) {
                return Optional.of(true);
              }
              if (Set.of("false", "no", "off").contains(word)) {
                return Optional.of(false);
              }
              invalid(key, text.span(), "is neither true nor false", "Write true or false.");
              return Optional.empty();
            });
  }

  /** A whole number within bounds, both included. */
  public Optional<Integer> integer(String key, int least, int most) {
    return text(key)
        .flatMap(
            text -> {
              try {
                int number = Integer.parseInt(text.value());
                if (number >= least && number <= most) {
                  return Optional.of(number);
                }
              } catch (NumberFormatException e) {
                // Said below, together with numbers out of bounds.
              }
              invalid(
                  key,
                  text.span(),
                  "is not a whole number from " + least + " to " + most,
                  "Write a number from " + least + " to " + most + ", in digits.");
              return Optional.empty();
            });
  }

  /**
   * A moment: an ISO date ({@code 2026-03-14}: the start of that day in {@code zone}) or a
   * date-time with its offset ({@code 2026-03-14T09:30-05:00}), given in {@code zone}.
   */
  public Optional<OffsetDateTime> date(String key, ZoneId zone) {
    return text(key).flatMap(text -> dateOf(key, text, zone));
  }

  /** As {@link #date(String, ZoneId)}, for a text that stands elsewhere, such as in a file name. */
  public Optional<OffsetDateTime> dateOf(String key, Placed<String> text, ZoneId zone) {
    String written = text.value();
    try {
      if (DATE.matcher(written).matches()) {
        return Optional.of(LocalDate.parse(written).atStartOfDay(zone).toOffsetDateTime());
      }
      var dateTime = DATE_TIME.matcher(written);
      if (dateTime.matches()) {
        String offset = dateTime.group(3).toUpperCase(Locale.ROOT);
        if (offset.length() == 5) {
          offset = offset.substring(0, 3) + ":" + offset.substring(3);
        }
        OffsetDateTime moment =
            OffsetDateTime.parse(dateTime.group(1) + "T" + dateTime.group(2) + offset);
        return Optional.of(moment.atZoneSameInstant(zone).toOffsetDateTime());
      }
    } catch (DateTimeException e) {
      report(
          text.span(),
          Code.DATE_INVALID,
          "The " + key + " \"" + shortened(written) + "\" is not a date of the calendar.",
          "Look up the day and month, and write the date as year-month-day: 2026-03-14.");
      return Optional.empty();
    }
    report(
        text.span(),
        Code.DATE_INVALID,
        "The " + key + " \"" + shortened(written) + "\" is not written as a date.",
        "Write year-month-day, 2026-03-14, or with a time and its offset, 2026-03-14T09:30-05:00.");
    return Optional.empty();
  }

  /** A list of texts, or one text with commas; empty items are left out. */
  public List<Placed<String>> texts(String key) {
    return value(key)
        .map(
            value -> {
              if (value instanceof YamlNode.Sequence) {
                return textList(key);
              }
              return textOf(key, value).stream()
                  .flatMap(
                      text ->
                          Arrays.stream(text.value().split(","))
                              .map(String::strip)
                              .filter(item -> !item.isEmpty())
                              .map(item -> new Placed<>(item, text.span())))
                  .toList();
            })
        .orElse(List.of());
  }

  /** A list of texts, or one text, which may have commas in it. */
  public List<Placed<String>> textList(String key) {
    List<Placed<String>> texts = new ArrayList<>();
    value(key)
        .ifPresent(
            value -> {
              List<YamlNode> items =
                  value instanceof YamlNode.Sequence list ? list.items() : List.of(value);
              for (YamlNode item : items) {
                textOf(key, item).filter(text -> !text.value().isEmpty()).ifPresent(texts::add);
              }
            });
    return texts;
  }

  /** The keys within a key. */
  public Optional<FieldReader> group(String key) {
    return value(key)
        .flatMap(
            value -> {
              if (value instanceof YamlNode.Mapping group) {
                return Optional.of(new FieldReader(source, group, diagnostics));
              }
              invalid(
                  key,
                  value.span(),
                  "is " + value.kind() + ", but has keys of its own",
                  "Write its keys below it, each on a line of its own and indented.");
              return Optional.empty();
            });
  }

  /** A list whose items have keys of their own. */
  public List<FieldReader> groups(String key) {
    List<FieldReader> groups = new ArrayList<>();
    value(key)
        .ifPresent(
            value -> {
              if (!(value instanceof YamlNode.Sequence list)) {
                invalid(
                    key,
                    value.span(),
                    "is " + value.kind() + ", not a list",
                    "Begin each item below it with \"- \".");
                return;
              }
              for (YamlNode item : list.items()) {
                if (item instanceof YamlNode.Mapping group) {
                  groups.add(new FieldReader(source, group, diagnostics));
                } else {
                  invalid(
                      key,
                      item.span(),
                      "has an item that is " + item.kind() + ", but items have keys of their own",
                      "Write \"- key: value\".");
                }
              }
            });
    return groups;
  }

  /** The keys of a mapping that was found among the values of this one. */
  public FieldReader within(YamlNode.Mapping group) {
    return new FieldReader(source, group, diagnostics);
  }

  /** An address that begins with http:// or https://, or the empty string. */
  public String webAddress(String key) {
    return text(key)
        .filter(text -> !text.value().isEmpty() && isWebAddress(key, text))
        .map(Placed::value)
        .orElse("");
  }

  /** A list of such addresses. */
  public List<String> webAddresses(String key) {
    return textList(key).stream()
        .filter(text -> isWebAddress(key, text))
        .map(Placed::value)
        .toList();
  }

  private boolean isWebAddress(String key, Placed<String> text) {
    boolean fits = WEB_ADDRESS.matcher(text.value()).matches();
    if (!fits) {
      invalid(
          key, text.span(), "is not a web address", "Write it in full, beginning with https://");
    }
    return fits;
  }

  /** Strings, lists and maps as they stand, for values that Doorlight only hands on. */
  public Map<String, Object> plain(String key) {
    return group(key).map(g -> plainMap(g.mapping)).orElse(Map.of());
  }

  private static Map<String, Object> plainMap(YamlNode.Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping.entries().forEach(entry -> map.put(entry.key(), plainValue(entry.value())));
    return map;
  }

  private static Object plainValue(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return plainMap(mapping);
    }
    if (node instanceof YamlNode.Sequence list) {
      return list.items().stream().map(FieldReader::plainValue).toList();
    }
    return ((YamlNode.Scalar) node).text();
  }

  /** Reports every key that nobody asked for, with the nearest known one. */
  public void finish() {
    for (YamlNode.Mapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        List<String> near = NearestName.of(entry.key(), known);
        diagnostics.add(
            Diagnostic.at(
                source,
                entry.keySpan(),
                Code.KEY_UNKNOWN,
                "Doorlight does not know the key \""
                    + shortened(entry.key())
                    + "\"; it is ignored.",
                NearestName.hint(
                    near, "Remove it, or put it under \"extra\" if your own templates use it."),
                near));
      }
    }
  }

  /** Reports a value that has the right type but cannot be used. */
  public void invalid(String key, Span at, String what, String remedy) {
    report(at, Code.VALUE_INVALID, "The value of \"" + key + "\" " + what + ".", remedy);
  }

  /** Reports any other problem of this mapping. */
  public void report(Span at, Code code, String message, String hint) {
    report(at, code, message, hint, List.of());
  }

  /** The same with names that were perhaps meant, nearest first. */
  public void report(Span at, Code code, String message, String hint, List<String> near) {
    diagnostics.add(Diagnostic.at(source, at, code, message, hint, near));
  }

  private Optional<Placed<String>> textOf(String key, YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar) {
      reportCurlyQuotes(key, scalar);
      return Optional.of(new Placed<>(scalar.text().strip(), scalar.span()));
    }
    invalid(
        key,
        value.span(),
        "is " + value.kind() + ", but one text belongs here",
        "Write the text after the colon; put it in quotes if it has special characters.");
    return Optional.empty();
  }

  private void reportCurlyQuotes(String key, YamlNode.Scalar scalar) {
    String text = scalar.text().strip();
    boolean curly = !scalar.quoted() && text.matches("(?s)[\u201C\u201D\u2018].*[\u201D\u2019]");
    if (curly && curlyAt.add(scalar.span())) {
      report(
          scalar.span(),
          Code.QUOTES_CURLY,
          "These are curly quotes, as Word makes them; they become part of \"" + key + "\".",
          "Type straight quotes instead:  "
              + key
              + ": \""
              + text.substring(1, text.length() - 1)
              + "\"");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
