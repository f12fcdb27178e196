package doorlight.read.markdown;

import java.util.HashSet;
import java.util.Set;

/** Raw HTML in one text. What ends a comment and the like is looked for in vain only once. */
final class HtmlTags {
  private final String text;
  private final Set<String> absent = new HashSet<>();

  HtmlTags(String text) {
    this.text = text;
  }

  /** Where the tag, comment or the like ends that begins here, or -1. */
  int end(int at) {
    int tag = InlineGrammar.tag(text, at);
    return tag < 0 ? declaration(at) : tag;
  }

  /** A comment, processing instruction, declaration or CDATA section. */
  private int declaration(int at) {
    if (text.startsWith("<!--", at)) {
      // spec 0.30: the text of a comment does not begin with > or ->, nor hold --
      int dashes =
          text.startsWith(">", at + 4) || text.startsWith("->", at + 4) ? -1 : find("--", at + 4);
      return dashes >= 0 && text.startsWith(">", dashes + 2) ? dashes + 3 : -1;
    } else if (text.startsWith("<?", at)) {
      int end = find("?>", at + 2);
      return end < 0 ? -1 : end + 2;
    } else if (text.startsWith("<![CDATA[", at)) {
      int end = find("]]>", at + 9);
      return end < 0 ? -1 : end + 3;
    } else if (text.startsWith("<!", at)
        && at + 2 < text.length()
        && InlineGrammar.isLetter(text.charAt(at + 2))) {
      int end = find(">", at + 3);
      return end < 0 ? -1 : end + 1;
    }
    return -1;
  }

  private int find(String end, int from) {
    int found = absent.contains(end) ? -1 : text.indexOf(end, from);
    if (found < 0) {
      absent.add(end);
    }
    return found;
  }
}
