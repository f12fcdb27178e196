package doorlight.config;

import doorlight.config.Palette.Scheme;
import doorlight.config.SiteConfig.Theme;
import doorlight.data.FieldReader;
import doorlight.diagnostic.Placed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the settings of the look. What they hold ends in a style sheet, so it is checked narrowly.
 */
final class ThemeReader {
  private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final String FONT =
      "(?:[\\p{L}\\p{N} -]{1,60}|\"[\\p{L}\\p{N} -]{1,60}\"|'[\\p{L}\\p{N} -]{1,60}')";
  private static final Pattern FONTS = Pattern.compile(FONT + "(?:\\s*,\\s*" + FONT + "){0,9}");

  /** What a site may colour; the same with {@code dark_} before it for the dark scheme. */
  static final List<String> COLOUR_ROLES =
      List.of("accent", "background", "text", "muted", "surface", "border");

  private ThemeReader() {}

  static Theme theme(FieldReader fields) {
    Optional<FieldReader> group = fields.group("theme");
    if (group.isEmpty()) {
      return new Theme(Map.of(), Optional.empty(), Map.of());
    }
    Map<String, Placed<String>> colours = new LinkedHashMap<>();
    group.get().group("colours").ifPresent(c -> readColours(c, colours));
    Map<String, String> fonts = new LinkedHashMap<>();
    group.get().group("fonts").ifPresent(f -> readFonts(f, fonts));
    Theme theme =
        new Theme(colours, group.get().text("logo").filter(l -> !l.value().isEmpty()), fonts);
    group.get().finish();
    return theme;
  }

  private static void readColours(FieldReader fields, Map<String, Placed<String>> colours) {
    for (String key :
        COLOUR_ROLES.stream()
            .flatMap(r -> Arrays.stream(Scheme.values()).map(s -> s.key(r)))
            .toList()) {
      fields
          .text(key)
          .ifPresent(
              colour -> {
                if (COLOUR.matcher(colour.value()).matches()) {
                  colours.put(
                      key, new Placed<>(colour.value().toLowerCase(Locale.ROOT), colour.span()));
                } else {
                  fields.invalid(
                      key,
                      colour.span(),
                      "is not a colour",
                      "Write it with # and six digits, in quotes:  \"#2f5d62\".");
                }
              });
    }
    fields.finish();
  }

  private static void readFonts(FieldReader fields, Map<String, String> fonts) {
    for (String role : List.of("text", "headings")) {
      fields
          .text(role)
          .ifPresent(
              font -> {
                if (FONTS.matcher(font.value()).matches()) {
                  fonts.put(role, font.value());
                } else {
                  fields.invalid(
                      role,
                      font.span(),
                      "is not a list of font names",
                      "Write names with commas between them:  Georgia, serif.");
                }
              });
    }
    fields.finish();
  }
}
