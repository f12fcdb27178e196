package doorlight.authoring.importer;

import doorlight.data.JsonReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The text of an article as WordPress keeps it: HTML with comments for blocks, or, from before
 * there were blocks, lines without paragraphs; and codes in brackets that plugins answer.
 */
final class WordPressText {
  private static final Pattern REUSED =
      Pattern.compile("<!-- wp:block \\{\"ref\":(\\d+)[^<}]*\\} /-->");
  private static final Pattern CAPTION = Pattern.compile("\\[caption[^\\[\\]]*\\]");
  private static final String CAPTION_END = "[/caption]";
  private static final Pattern GALLERY = Pattern.compile("\\[gallery([^\\[\\]]*)\\]");
  private static final Pattern IDS = Pattern.compile("ids=[\"“”]?([\\d, ]+)");
  private static final Pattern EMBED =
      Pattern.compile(
          "\\[(?:embed|video|audio|playlist)([^\\[\\]]*)\\](?:(https?://[^\\[\\s]+)\\[/\\w+\\])?");

  private static final Pattern SOURCE = Pattern.compile("src=\"([^\"]+)\"");

  /** A code with settings, or one that is closed later; "[sic]" is neither. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\[/?[a-z][\\w-]*(?:\\s++[\\w-]++=(?:\"[^\"\\]]*+\"|'[^'\\]]*+'|[^\\s\\[\\]\"']++))++\\s*+/?\\]|\\[/[a-z][\\w-]*\\]|\\[[a-z]+[_-][\\w-]+\\s*/?\\]");

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?i)</?(?:address|article|aside|blockquote|details|dd|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)\\b[^<>]*>");

  private final Map<String, Picture> pictures = new HashMap<>();
  private final Map<String, String> blocks = new HashMap<>();

  /** A picture of the library. */
  record Picture(String address, String alt) {
    String html() {
      return "<img src=\""
          + Entities.escape(address)
          + "\" alt=\""
          + Entities.escape(alt).replace("\"", "&quot;")
          + "\">";
    }
  }

  void addPicture(String id, String address, String alt) {
    pictures.put(id, new Picture(address, alt));
  }

  /** A piece of text that several articles use. */
  void addBlock(String id, String html) {
    blocks.put(id, html);
  }

  Optional<Picture> picture(String id) {
    return Optional.ofNullable(pictures.get(id));
  }

  /**
   * Its HTML.
   *
   * @param footnotes the notes as a block editor keeps them: a JSON list of {id, content}
   */
  String html(String stored, String footnotes, List<Note> notes) {
    String text =
        REUSED
            .matcher(stored)
            .replaceAll(m -> Matcher.quoteReplacement(blocks.getOrDefault(m.group(1), "")));
    boolean classic = !text.contains("<!-- wp:") && !text.matches("(?si).*<p\\b.*");
    text = captions(text);
    text =
        GALLERY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(gallery(m.group(1), notes)));
    text = EMBED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(embed(m)));
    text = withoutCodes(text, notes);
    text = text.replaceAll("<!--(?:more|nextpage)[^<>]*-->", "\n\n");
    return (classic ? paragraphs(text) : text) + footnotes(footnotes);
  }

  private static String captions(String text) {
    StringBuilder out = new StringBuilder();
    Matcher caption = CAPTION.matcher(text);
    int at = 0;
    while (caption.find(at)) {
      int end = text.indexOf(CAPTION_END, caption.end());
      if (end < 0) {
        break;
      }
      out.append(text, at, caption.start()).append(figure(text.substring(caption.end(), end)));
      at = end + CAPTION_END.length();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** {@code [caption]<img> The words[/caption]}. */
  private static String figure(String inner) {
    int end =
        Math.max(inner.lastIndexOf("/>"), Math.max(inner.lastIndexOf("</a>"), inner.indexOf('>')));
    if (end < 0) {
      return inner;
    }
    int cut = inner.indexOf('>', end) + 1;
    return "<figure>"
        + inner.substring(0, cut)
        + "<figcaption>"
        + inner.substring(cut).strip()
        + "</figcaption></figure>";
  }

  private String gallery(String settings, List<Note> notes) {
    StringBuilder html = new StringBuilder();
    Matcher ids = IDS.matcher(settings);
    for (String id : ids.find() ? ids.group(1).strip().split("[, ]+") : new String[0]) {
      picture(id).ifPresent(p -> html.append("<p>").append(p.html()).append("</p>"));
    }
    if (html.isEmpty()) {
      notes.add(Note.lost("A gallery of pictures"));
    }
    return html.toString();
  }

  private static String embed(MatchResult found) {
    Matcher source = SOURCE.matcher(found.group(1));
    String inside = source.find() ? source.group(1) : null;
    String address = found.group(2) != null ? found.group(2) : inside;
    return address == null ? "" : "<iframe src=\"" + Entities.escape(address) + "\"></iframe>";
  }

  private static String withoutCodes(String text, List<Note> notes) {
    Matcher code = CODE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (code.find()) {
      if (!code.group().startsWith("[/")) {
        notes.add(Note.lost("A code that only the old system understands: " + code.group()));
      }
      String name = code.group().replaceFirst("^\\[/?([\\w-]+).*(?s)", "$1");
      code.appendReplacement(out, "");
      if (code.group().startsWith("[/")) {
        int open = out.lastIndexOf("[" + name + "]");
        if (open >= 0) {
          notes.add(Note.lost("A code that only the old system understands: [" + name + "]"));
          out.delete(open, open + name.length() + 2);
        }
      }
    }
    return code.appendTail(out).toString();
  }

  /** As WordPress shows a text without paragraphs: an empty line divides them, others break. */
  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    String apart =
        BLOCK
            .matcher(text.replace("\r\n", "\n"))
            .replaceAll(m -> "\n\n" + Matcher.quoteReplacement(m.group()) + "\n\n");
    int depth = 0;
    for (String part : apart.split("\\n\\s*\\n")) {
      String line = part.strip();
      Matcher tag = BLOCK.matcher(line);
      if (tag.matches()) {
        boolean closes = line.startsWith("</");
        depth += line.matches("(?i)<hr\\b.*") ? 0 : closes ? -1 : 1;
        html.append(line);
      } else if (!line.isEmpty()) {
        String broken = line.replace("\n", "<br>\n");
        html.append(depth > 0 ? broken : "<p>" + broken + "</p>").append('\n');
      }
    }
    return html.toString();
  }

  private static String footnotes(String json) {
    if (json.isBlank()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<ol>");
    Optional<Map<?, ?>> read = JsonReader.readObject("{\"notes\":" + json + "}");
    if (read.isPresent() && read.get().get("notes") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> note) {
          String id = Entities.escape(String.valueOf(note.get("id")));
          html.append("<li id=\"").append(id).append("\">").append(note.get("content"));
          html.append(" <a href=\"#").append(id).append("-link\">↩</a></li>");
        }
      }
    }
    return html.append("</ol>").toString();
  }
}
