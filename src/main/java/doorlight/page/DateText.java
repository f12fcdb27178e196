package doorlight.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day, as machines read it ({@code 2026-03-14}) and as people do ({@code March 14, 2026}). */
public record DateText(String iso, String words) {

  /** The day of a moment, in the words of a language. */
  public static DateText of(OffsetDateTime moment, Locale locale) {
    return new DateText(
        moment.toLocalDate().toString(),
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale)
            .format(moment.toLocalDate()));
  }
}
