package doorlight.authoring.importer;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes in Markdown that the programs of others answer while they build: Liquid (Jekyll, Eleventy),
 * shortcodes (Hugo), attribute lists (kramdown). What has a meaning here gets it; the rest is taken
 * out and reported. Where none ends, the search for its end does not go on for ever.
 */
final class Shortcodes {
  private static final Pattern HIGHLIGHT =
      Pattern.compile(
          "(?s)\\{%-?\\s*highlight\\s+(\\w+)[^%]{0,500}%\\}\\n?(.{0,20000}?)\\n?\\{%-?\\s*endhighlight\\s*-?%\\}");
  private static final Pattern RAW = Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%\\}");
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)\\{%-?\\s*comment\\s*-?%\\}(?:(?!\\{%-?\\s*comment).){0,20000}?\\{%-?\\s*endcomment\\s*-?%\\}|<!--\\s{0,100}more\\s{0,100}-->");
  private static final Pattern POST =
      Pattern.compile("\\{%-?\\s*(?:post_url|link)\\s+([^\\s%]+)\\s*-?%\\}");
  private static final Pattern REF =
      Pattern.compile("\\{\\{[<%]\\s*(?:rel)?ref\\s+\"?([^\"\\s>%]+)\"?\\s*[>%]\\}\\}");
  private static final Pattern SITE =
      Pattern.compile("\\{\\{-?\\s*(?:site\\.(?:baseurl|url)|page\\.baseurl)\\s*-?\\}\\}");
  private static final Pattern FILTERED =
      Pattern.compile(
          "\\{\\{-?\\s*['\"]([^'\"]{1,2000})['\"]\\s*\\|\\s*(?:relative_url|absolute_url|url|absURL|relURL)[^{}]*\\}\\}");
  private static final Pattern FIGURE =
      Pattern.compile("\\{\\{[<%]\\s*+(?:figure|img|image)\\s++(.{0,5000}?)[>%]\\}\\}");
  private static final Pattern IMAGE =
      Pattern.compile(
          "\\{%-?\\s*(?:image|img|figure)\\s+['\"]([^'\"]{1,2000})['\"](?:\\s*+(?:,\\s*+)?(?:alt[=:]\\s*+)?['\"]([^'\"]{0,2000})['\"])?[^%]{0,2000}%\\}");
  private static final Pattern VIDEO =
      Pattern.compile(
          "\\{\\{[<%]\\s*(youtube|vimeo)\\s+(?:id=)?\"?([\\w-]+)\"?.{0,500}?[>%]\\}\\}|\\{%-?\\s*(youtube|vimeo)\\s+['\"]?([\\w-]+)['\"]?\\s*-?%\\}");

  // None in another: what never ends is looked for as far as the next beginning only.
  private static final Pattern OTHER =
      Pattern.compile("(?s)\\{\\{(?:(?!\\{\\{).){1,5000}?\\}\\}|\\{%(?:(?!\\{%).){0,5000}?%\\}");
  private static final Pattern ATTRIBUTES =
      Pattern.compile("(?m)^[ \\t]*\\{:[^{}\\n]*\\}[ \\t]*\\n?|(?<=[)\\]*_`])\\{:[^{}\\n]*\\}");
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?m)^[*+-]\\s+(?:TOC|Table of contents|This will become.*)\\s*\\n(?=\\s*\\{:\\s*toc)|^\\[\\[_?TOC_?\\]\\]\\s*$|^\\[toc\\]\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_IMAGE = Pattern.compile("(?i)<img\\b([^<>]*)>");
  private static final Pattern SETTING =
      Pattern.compile("(?<![\\w-])([\\w-]++)\\s*+=\\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(`{3,}|~{3,}).*$");

  private Shortcodes() {}

  /** The text without them, its headings below the title. */
  static String resolve(String markdown, List<Note> notes) {
    // Not beyond the last that ends: from each of those without an end it would be looked for.
    int last = markdown.indexOf("%}", Math.max(0, markdown.lastIndexOf("endhighlight")));
    int end = markdown.contains("endhighlight") && last >= 0 ? last + 2 : 0;
    String text =
        each(
                HIGHLIGHT,
                markdown.substring(0, end),
                m -> "```" + m.group(1) + "\n" + RAW.matcher(m.group(2)).replaceAll("") + "\n```")
            + markdown.substring(end);
    return levels(
        outsideCode(
            text, part -> resolved(part, notes).replaceAll("\\n(?:[ \\t]*+\\n){2,}+", "\n\n")),
        notes);
  }

  /** Blocks of code go through as they are: what is in them is shown, not answered. */
  private static String outsideCode(String text, Function<String, String> change) {
    StringBuilder out = new StringBuilder();
    Matcher fence = FENCE.matcher(text);
    int at = 0;
    while (fence.find(at)) {
      String mark = fence.group(1);
      int start = fence.start();
      Matcher close = Pattern.compile("(?m)^ {0,3}" + Pattern.quote(mark) + "\\s*$").matcher(text);
      int end = close.find(fence.end()) ? close.end() : text.length();
      out.append(change.apply(text.substring(at, start))).append(text, start, end);
      at = end;
    }
    return out.append(change.apply(text.substring(at))).toString();
  }

  private static String resolved(String part, List<Note> notes) {
    String text = COMMENT.matcher(RAW.matcher(part).replaceAll("")).replaceAll("");
    text = CONTENTS.matcher(text).replaceAll("");
    text = ATTRIBUTES.matcher(text).replaceAll("");
    text = each(POST, text, m -> m.group(1).replaceFirst("(?:\\.(?:md|markdown))?$", ".md"));
    text = each(REF, text, m -> m.group(1).replaceFirst("(?:\\.md)?(#.*)?$", ".md"));
    text = each(SITE, text, m -> "");
    text = each(FILTERED, text, m -> m.group(1));
    text = each(FIGURE, text, m -> figure(m.group(1)));
    text = each(IMAGE, text, m -> picture(m.group(1), m.group(2) == null ? "" : m.group(2)));
    text =
        each(
            HTML_IMAGE,
            text,
            m ->
                setting(m.group(1), "src").isEmpty()
                    ? ""
                    : picture(setting(m.group(1), "src"), setting(m.group(1), "alt")));
    text = each(VIDEO, text, m -> video(m, notes));
    return each(
        OTHER,
        text,
        m -> {
          String code = m.group().replaceAll("\\s+", " ");
          if (code.matches("\\{[{%][<%]?-?\\s*(?:/|end).*")) {
            return "";
          }
          notes.add(
              Note.lost(
                  "A code that only the old system understands: "
                      + (code.length() > 80 ? code.substring(0, 79) + "…" : code)));
          return "";
        });
  }

  private static String each(Pattern pattern, String text, Function<MatchResult, String> change) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(change.apply(m)));
  }

  private static String setting(String settings, String key) {
    Matcher found = SETTING.matcher(settings);
    while (found.find()) {
      if (found.group(1).equalsIgnoreCase(key)) {
        return found.group(2) != null
            ? found.group(2)
            : found.group(3) != null ? found.group(3) : found.group(4);
      }
    }
    return "";
  }

  private static String figure(String settings) {
    String caption = setting(settings, "caption");
    String alt = setting(settings, "alt");
    String image = picture(setting(settings, "src"), alt.isEmpty() ? caption : alt);
    return caption.isEmpty()
        ? image
        : "<figure>\n\n"
            + image
            + "\n\n<figcaption>\n\n"
            + caption
            + "\n\n</figcaption>\n</figure>";
  }

  private static String picture(String source, String alt) {
    return new MarkdownLinks.Link(true, MarkdownText.escaped(alt).replace("]", "\\]"), "", "")
        .to(source);
  }

  private static String video(MatchResult found, List<Note> notes) {
    String kind = found.group(1) == null ? found.group(3) : found.group(1);
    String id = found.group(2) == null ? found.group(4) : found.group(2);
    String address =
        kind.equals("vimeo") ? "https://vimeo.com/" + id : "https://www.youtube.com/watch?v=" + id;
    notes.add(Note.lost("Something that plays in the page is a link now: " + address));
    return "[Watch or listen](" + address + ")";
  }

  /** The title is the only heading of level 1. */
  private static String levels(String text, List<Note> notes) {
    boolean[] top = {false};
    outsideCode(
        text,
        part -> {
          top[0] |= Pattern.compile("(?m)^#\\s").matcher(part).find();
          return part;
        });
    if (!top[0]) {
      return text;
    }
    notes.add(Note.changed("Headings begin with level 2, since the title is the one of level 1"));
    return outsideCode(text, part -> part.replaceAll("(?m)^(#{1,5})(?=\\s)", "#$1"));
  }
}
