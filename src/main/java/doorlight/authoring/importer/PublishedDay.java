package doorlight.authoring.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day of publication in the forms that exports and pages have it.
 *
 * @param zone in which a moment becomes a day
 * @param today for "4 days ago", and for a day without its year
 */
record PublishedDay(ZoneId zone, LocalDate today) {
  private static final Pattern AGO =
      Pattern.compile("(?i)(an?|\\d{1,3})\\s+(minute|min|hour|day|week|month|year)s?\\s+ago");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?=$|[T ])");

  /** "2019-03-04 10:00:00 -0500", as Jekyll has it. */
  private static final Pattern SPACED =
      Pattern.compile(
          "(\\S+)\\s+(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*(Z|[+-]\\d{2}:?\\d{2})?");

  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
          written("MMM d, uuuu"),
          written("MMMM d, uuuu"),
          written("d MMM uuuu"),
          written("d MMMM uuuu"));

  private static DateTimeFormatter written(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The day; empty where the text is none. */
  Optional<LocalDate> of(String text) {
    String day = text.strip();
    if (day.isEmpty() || day.startsWith("0000")) {
      return Optional.empty();
    }
    return moment(day).or(() -> numbers(day)).or(() -> words(day)).or(() -> ago(day));
  }

  private Optional<LocalDate> moment(String text) {
    Matcher spaced = SPACED.matcher(text);
    String iso = text;
    if (spaced.matches()) {
      iso =
          spaced.group(1)
              + "T"
              + spaced.group(2)
              + (spaced.group(3) == null ? "" : spaced.group(3));
    }
    iso = iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    for (String form : List.of(iso, text)) {
      try {
        return Optional.of(OffsetDateTime.parse(form).atZoneSameInstant(zone).toLocalDate());
      } catch (DateTimeException e) {
        // It may be written in another form.
      }
    }
    try {
      // Months and days in English, zones by name or number: RFC 822 as feeds use it.
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
              .withZoneSameInstant(zone)
              .toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> numbers(String text) {
    Matcher found = DAY.matcher(text);
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> words(String text) {
    String day =
        text.replaceFirst(
                "(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+", "")
            .replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "")
            .replaceAll("(?i)\\b([a-z]{3})\\.", "$1")
            .replaceAll("(?i)\\bsept\\b", "Sep");
    boolean hasYear = day.matches(".*\\b\\d{4}$");
    String whole =
        hasYear ? day : day + (day.matches("(?i)[a-z]+ \\d{1,2}") ? ", " : " ") + today.getYear();
    for (DateTimeFormatter form : WRITTEN) {
      try {
        LocalDate found = LocalDate.parse(whole, form);
        return Optional.of(!hasYear && found.isAfter(today) ? found.minusYears(1) : found);
      } catch (DateTimeException e) {
        // It may be written in another form.
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> ago(String text) {
    if (text.equalsIgnoreCase("yesterday")) {
      return Optional.of(today.minusDays(1));
    }
    Matcher found = AGO.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int count =
        found.group(1).toLowerCase(Locale.ROOT).startsWith("a")
            ? 1
            : Integer.parseInt(found.group(1));
    return Optional.of(
        switch (found.group(2).toLowerCase(Locale.ROOT)) {
          case "day" -> today.minusDays(count);
          case "week" -> today.minusWeeks(count);
          case "month" -> today.minusMonths(count);
          case "year" -> today.minusYears(count);
          default -> today;
        });
  }
}
