package doorlight.config;

import doorlight.config.SiteConfig.Theme;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of one scheme, by role: the site's own, and for the rest those that the style sheet
 * sets as custom properties of {@code :root}, which is the one place where they stand.
 *
 * <p>Words need a contrast of 4.5 to 1 with what is behind them, and edges of controls 3 to 1 (WCAG
 * 2.2, success criteria 1.4.3 and 1.4.11). A pair of colours that a site has set, or half set, has
 * to pass; colours that it cannot set follow those that it has.
 */
public final class Palette {
  /** What reads; every one of them on every ground. Words on a button are background on accent. */
  private static final List<String> WORDS = List.of("text", "muted", "accent");

  private static final List<String> GROUNDS = List.of("background", "surface");
  private static final List<String> KINDS_OF_NOTE =
      List.of("note", "tip", "important", "warning", "caution");
  private static final double FOR_WORDS = 4.5;
  private static final double FOR_CONTROLS = 3;

  /** How much of the light is in the ground where it falls. */
  private static final double GLOW = 0.14;

  private static final Pattern ROOT = Pattern.compile("(?s):root\\s*\\{(.*?)\\}");
  private static final Pattern DARK =
      Pattern.compile(
          "(?s)@media\\s*\\(prefers-color-scheme:\\s*dark\\)\\s*\\{\\s*:root\\s*\\{(.*?)\\}");
  private static final Pattern PROPERTY =
      Pattern.compile("--([a-z-]+):\\s*(#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3}))\\s*;");

  private final Scheme scheme;
  private final Map<String, Placed<String>> own;
  private final Map<String, Colour> colours;

  /** Light or dark, as the reader's system asks. */
  public enum Scheme {
    LIGHT,
    DARK;

    /** The key of a role in the settings: {@code dark_text}. */
    String key(String role) {
      return this == DARK ? "dark_" + role : role;
    }
  }

  private Palette(Scheme scheme, Map<String, Placed<String>> own, Map<String, Colour> colours) {
    this.scheme = scheme;
    this.own = own;
    this.colours = colours;
  }

  /** The palette of a scheme: the theme's settings over the colours of a style sheet. */
  public static Palette of(Theme theme, String stylesheet, Scheme scheme) {
    Map<String, Colour> colours = new HashMap<>();
    readProperties(ROOT, stylesheet, colours);
    if (scheme == Scheme.DARK) {
      readProperties(DARK, stylesheet, colours);
    }
    Map<String, Placed<String>> own = new LinkedHashMap<>();
    for (String role : ThemeReader.COLOUR_ROLES) {
      Placed<String> given = theme.colours().get(scheme.key(role));
      if (given != null) {
        own.put(role, given);
        colours.put(role, Colour.of(given.value()));
      }
    }
    return new Palette(scheme, own, colours);
  }

  /** The colour of a role, such as {@code accent}; empty where nothing sets it. */
  public Optional<Colour> colour(String role) {
    return Optional.ofNullable(colours.get(role));
  }

  /** A colour that has to stand out from another. */
  private record Pair(String words, String ground) {
    boolean has(String role) {
      return words.equals(role) || ground.equals(role);
    }
  }

  /** The pairs with a colour of the site's own that words could not be read in. */
  public List<Diagnostic> check(SourceText source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Pair pair : pairs()) {
      boolean ours = !own.containsKey(pair.words()) && !own.containsKey(pair.ground());
      if (!ours && !passes(pair)) {
        diagnostics.add(report(source, pair));
      }
    }
    return diagnostics;
  }

  /** What differs from the style sheet, by role: the site's own colours, and their followers. */
  public Map<String, Colour> changed() {
    Map<String, Colour> changed = new TreeMap<>(followers());
    own.keySet().forEach(role -> changed.put(role, colours.get(role)));
    return changed;
  }

  /**
   * Colours that no setting has, where those of the style sheet do not go with the site's own: the
   * light on the ground, the titles of notes, the edges of controls.
   */
  private Map<String, Colour> followers() {
    Map<String, Colour> followers = new LinkedHashMap<>();
    if (own.isEmpty()) {
      return followers;
    }
    for (String note : KINDS_OF_NOTE) {
      follow(note, List.of("surface"), FOR_WORDS, followers);
    }
    follow("control", GROUNDS, FOR_CONTROLS, followers);
    if (colours.containsKey("glow") && colours.containsKey("background")) {
      Colour glow = glow();
      if (!glow.equals(colours.get("glow"))) {
        followers.put("glow", glow);
      }
    }
    return followers;
  }

  private void follow(
      String role, List<String> grounds, double least, Map<String, Colour> followers) {
    Colour usual = colours.get(role);
    if (usual == null) {
      return;
    }
    usual
        .nearest(
            colour ->
                grounds.stream()
                    .map(colours::get)
                    .allMatch(ground -> ground == null || colour.contrast(ground) >= least))
        .filter(colour -> !colour.equals(usual))
        .ifPresent(colour -> followers.put(role, colour));
  }

  /** The light on the ground, so faint that words stand out from it as they do from the ground. */
  private Colour glow() {
    Colour ground = colours.get("background");
    Colour glow = colours.get("glow");
    if (own.containsKey("background")) {
      glow = ground.mix(colours.getOrDefault("light", ground), GLOW);
    }
    for (double faint = 0; faint < 1; faint += 0.25) {
      Colour fainter = glow.mix(ground, faint);
      if (WORDS.stream()
          .map(colours::get)
          .allMatch(words -> words == null || words.contrast(fainter) >= FOR_WORDS)) {
        return fainter;
      }
    }
    return ground;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String words : WORDS) {
      for (String ground : GROUNDS) {
        if (colours.containsKey(words) && colours.containsKey(ground)) {
          pairs.add(new Pair(words, ground));
        }
      }
    }
    return pairs;
  }

  private boolean passes(Pair pair) {
    return colours.get(pair.words()).contrast(colours.get(pair.ground())) >= FOR_WORDS;
  }

  /** The same palette with another colour. */
  private Palette with(String role, Colour colour) {
    Map<String, Colour> changed = new HashMap<>(colours);
    changed.put(role, colour);
    return new Palette(scheme, own, changed);
  }

  private Diagnostic report(SourceText source, Pair pair) {
    Change change = mend(pair);
    String key = scheme.key(change.role());
    String better = change.colour().hex();
    double ratio = colours.get(pair.words()).contrast(colours.get(pair.ground()));
    return Diagnostic.at(
        source,
        own.get(change.role()).span(),
        Code.CONTRAST_TOO_LOW,
        named(pair.words())
            + " on "
            + named(pair.ground())
            + String.format(
                Locale.ROOT,
                " has a contrast of %.1f to 1; many readers need %.1f to 1.",
                Math.floor(ratio * 10) / 10,
                FOR_WORDS),
        "The nearest colour that can be read:  " + key + ": \"" + better + "\"",
        List.of(better));
  }

  private String named(String role) {
    String whose = own.containsKey(role) ? "" : ", the theme's own";
    return "\"" + scheme.key(role) + "\" (" + colours.get(role).hex() + whose + ")";
  }

  private record Change(String role, Colour colour) {}

  /**
   * What to change, of what the site has set: the words, so that they pass everywhere; else the
   * ground, so that all words pass on it. Where neither can, the grounds are too far apart for any
   * words: then one of them comes nearer to the other, for the sake of this pair.
   */
  private Change mend(Pair pair) {
    List<String> mine =
        List.of(pair.words(), pair.ground()).stream().filter(own::containsKey).toList();
    for (String role : mine) {
      List<Pair> all = pairs().stream().filter(p -> p.has(role)).toList();
      Optional<Change> change = change(role, all);
      if (change.isPresent()) {
        return change.get();
      }
    }
    boolean movable = pair.ground().equals("surface") || !own.containsKey("surface");
    String last = movable ? mine.get(mine.size() - 1) : mine.get(0);
    return change(last, List.of(pair)).orElseThrow();
  }

  private Optional<Change> change(String role, List<Pair> pairs) {
    return colours
        .get(role)
        .nearest(colour -> pairs.stream().allMatch(with(role, colour)::passes))
        .map(colour -> new Change(role, colour));
  }

  private static void readProperties(Pattern block, String css, Map<String, Colour> colours) {
    Matcher found = block.matcher(css);
    if (found.find()) {
      Matcher property = PROPERTY.matcher(found.group(1));
      while (property.find()) {
        colours.put(property.group(1), Colour.of(property.group(2)));
      }
    }
  }
}
