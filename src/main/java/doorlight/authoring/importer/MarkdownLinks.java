package doorlight.authoring.importer;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Rewrites the links and pictures of Markdown text, {@code [words](address "title")}, but for those
 * in code (CommonMark 0.30, section 6.3). One pass over the text, whatever it is.
 */
final class MarkdownLinks {
  /** The longest text between brackets that is taken for a link's. */
  private static final int LONGEST = 2_000;

  /** As deep as parentheses may stand in an address. */
  private static final int DEEPEST = 32;

  private final String text;
  private final Function<Link, String> rewrite;
  private final StringBuilder out = new StringBuilder();

  /** Runs of backticks or tildes that nothing closes any more. */
  private final Set<String> open = new HashSet<>();

  private MarkdownLinks(String text, Function<Link, String> rewrite) {
    this.text = text;
    this.rewrite = rewrite;
  }

  /**
   * A link or a picture.
   *
   * @param words as typed between the brackets, those of pictures in them rewritten already
   * @param target the address, without angle brackets
   * @param title as typed, with its quotation marks; empty for none
   */
  record Link(boolean picture, String words, String target, String title) {
    /** The same with another address. */
    String to(String other) {
      boolean plain = other.matches("[^\\s()<>]*(?:\\([^\\s()<>]*\\)[^\\s()<>]*)*+");
      String address = plain ? other : "<" + other.replace("<", "%3C").replace(">", "%3E") + ">";
      String tip = title.isEmpty() ? "" : " " + title;
      return (picture ? "![" : "[") + words + "](" + address + tip + ")";
    }
  }

  /** The text with every link and picture as the function has it. */
  static String rewrite(String text, Function<Link, String> rewrite) {
    return new MarkdownLinks(text, rewrite).run();
  }

  private String run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        out.append(c).append(text.charAt(at + 1));
        at += 2;
      } else if (c == '`' || c == '~') {
        at = code(at);
      } else if (c == '[' || c == '!' && at + 1 < text.length() && text.charAt(at + 1) == '[') {
        at = link(at);
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  /** Code, in a line or as a block, goes through as it is. */
  private int code(int at) {
    char fence = text.charAt(at);
    int end = at;
    while (end < text.length() && text.charAt(end) == fence) {
      end++;
    }
    String run = text.substring(at, end);
    boolean block = run.length() >= 3 && beginsLine(at);
    int close = -1;
    if (block) {
      close = closing("\n" + run, end);
    } else if (fence == '`') {
      close = closing(run, end);
      close = close >= 0 && text.substring(end, close).contains("\n\n") ? -1 : close;
    }
    int after = close < 0 ? end : Math.min(text.length(), close + run.length() + (block ? 1 : 0));
    out.append(text, at, after);
    return after;
  }

  private boolean beginsLine(int at) {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  /** Where a run closes, or -1; what is not found once is not looked for again. */
  private int closing(String run, int from) {
    int close = open.contains(run) ? -1 : text.indexOf(run, from);
    if (close < 0) {
      open.add(run);
    }
    return close;
  }

  private int link(int at) {
    boolean picture = text.charAt(at) == '!';
    int open = picture ? at + 1 : at;
    int close = bracket(open);
    int[] address = close < 0 ? new int[0] : address(close + 1);
    if (address.length == 0) {
      out.append(text, at, open + 1);
      return open + 1;
    }
    String inner = text.substring(open + 1, close);
    String words =
        picture
            ? inner
            : rewrite(inner, link -> link.picture() ? rewrite.apply(link) : link.to(link.target()));
    String target = text.substring(address[0], address[1]);
    String title = text.substring(address[2], address[3]).strip();
    out.append(rewrite.apply(new Link(picture, words, target, title)));
    return address[4];
  }

  /** Where the bracket that opens at an offset closes, or -1. */
  private int bracket(int open) {
    int depth = 0;
    int end = Math.min(text.length(), open + LONGEST);
    for (int i = open; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i;
      } else if (c == '\n' && i + 1 < end && text.charAt(i + 1) == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /** Start and end of the address, start and end of its title, and the end of all; or nothing. */
  private int[] address(int at) {
    if (at >= text.length() || text.charAt(at) != '(') {
      return new int[0];
    }
    int i = at + 1;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    boolean angled = i < text.length() && text.charAt(i) == '<';
    int start = angled ? i + 1 : i;
    int end = angled ? angledEnd(start) : plainEnd(start);
    if (end < 0) {
      return new int[0];
    }
    int titleStart = angled ? end + 1 : end;
    int close = titleEnd(titleStart);
    return close < 0 ? new int[0] : new int[] {start, end, titleStart, close, close + 1};
  }

  private int angledEnd(int start) {
    for (int i = start; i < text.length() && "<\n".indexOf(text.charAt(i)) < 0; i++) {
      if (text.charAt(i) == '>') {
        return i;
      }
    }
    return -1;
  }

  private int plainEnd(int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        if (++depth > DEEPEST) {
          return -1;
        }
      } else if (c == ')' && depth-- == 0 || Character.isWhitespace(c)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the closing parenthesis stands, behind a title or at once; or -1. */
  private int titleEnd(int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ')') {
        return i;
      } else if (!Character.isWhitespace(c)) {
        return -1;
      }
    }
    return -1;
  }
}
