package doorlight.read.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tags and attributes of raw HTML are let through, and what is special about some. */
final class RawTags {
  /** Attributes that any tag may have. */
  static final Set<String> COMMON = Set.of("title", "lang", "dir");

  /** Attributes that templates of the site may give a meaning to, where the site wants that. */
  static final Set<String> LOOKS = Set.of("class", "role");

  /** Attributes that change nothing here, and are no loss. */
  static final Set<String> MOOT = Set.of("target", "rel", "loading", "decoding");

  /** Attributes of pictures that change nothing either, since the theme sizes pictures. */
  static final Set<String> MOOT_FOR_PICTURES = Set.of("width", "height");

  /** Attributes of links and pictures that are kept by a tag round them. */
  static final Set<String> LANGUAGE = Set.of("lang", "dir");

  static final Map<String, Set<String>> PHRASING =
      withNone(
          Map.of(
              "a", Set.of("href"),
              "img", Set.of("src", "alt"),
              "time", Set.of("datetime"),
              "data", Set.of("value"),
              "del", Set.of("datetime"),
              "ins", Set.of("datetime")),
          "abbr b bdi bdo br cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup u"
              + " var wbr");

  static final Map<String, Set<String>> FLOW =
      withNone(
          Map.of(
              "ol", Set.of("start", "reversed", "type"),
              "li", Set.of("value"),
              "details", Set.of("open"),
              "td", Set.of("colspan", "rowspan"),
              "th", Set.of("colspan", "rowspan", "scope"),
              "col", Set.of("span"),
              "colgroup", Set.of("span")),
          "address article aside blockquote caption dd div dl dt figcaption figure footer h2 h3 h4 h5 h6"
              + " header hr p pre section summary table tbody tfoot thead tr ul");

  static final Set<String> VOID = Set.of("br", "wbr", "hr", "col");

  /** What stands between these is not for reading. */
  static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "noscript",
          "noembed",
          "noframes",
          "template",
          "textarea",
          "select",
          "option",
          "svg",
          "math",
          "audio",
          "video",
          "canvas",
          "title",
          "xmp",
          "plaintext",
          "applet",
          "frameset");

  /** What stands in one of these and in none of its cells is not shown where it was typed. */
  static final Set<String> TABLE = Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup");

  /** What is nothing by itself, and directly in what it has to stand. */
  static final Map<String, List<String>> PARENTS =
      Map.of(
          "rp", List.of("ruby"),
          "rt", List.of("ruby"),
          "li", List.of("ul", "ol"),
          "dt", List.of("dl"),
          "dd", List.of("dl"));

  static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  static final Set<String> CODE = Set.of("code", "kbd", "samp", "var", "pre");

  private RawTags() {}

  private static Map<String, Set<String>> withNone(Map<String, Set<String>> some, String others) {
    Map<String, Set<String>> all = new HashMap<>(some);
    for (String tag : others.split(" ")) {
      all.put(tag, Set.of());
    }
    return Map.copyOf(all);
  }
}
