package doorlight.read.markdown;

import java.util.regex.Pattern;

/**
 * The small shapes of inline Markdown: what a link's label, address and title look like, an HTML
 * tag, an address in angle brackets. Each method looks at one place of a text and answers where the
 * shape ends, or -1. None goes back over what it has read, so none can be made to run on.
 */
public final class InlineGrammar {
  private static final int LONGEST_LABEL = 999;
  private static final int DEEPEST_PARENTHESES = 32;

  private static final Pattern MAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+");

  private InlineGrammar() {}

  /** {@code [label]}: no bracket in it that is not escaped, and something other than space. */
  static int label(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '[') {
      return -1;
    }
    boolean blank = true;
    int longest = Math.min(text.length(), at + LONGEST_LABEL + 2);
    for (int i = at + 1; i < longest; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return blank ? -1 : i + 1;
      }
      if (c == '[') {
        return -1;
      }
      blank &= isSpace(c);
      if (c == '\\' && i + 1 < longest && isEscapable(text.charAt(i + 1))) {
        i++;
      }
    }
    return -1;
  }

  /** {@code <address with spaces>}, or one without spaces whose parentheses match; may be empty. */
  static int destination(String text, int at) {
    if (at < text.length() && text.charAt(at) == '<') {
      return angledDestination(text, at);
    }
    int depth = 0;
    int i = at;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        break;
      } else if (c == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
        i++;
      } else if (c == '(') {
        if (++depth > DEEPEST_PARENTHESES) {
          return -1;
        }
      } else if (c == ')') {
        if (depth == 0) {
          break;
        }
        depth--;
      }
    }
    return depth == 0 ? i : -1;
  }

  private static int angledDestination(String text, int at) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<' || isLineEnd(c)) {
        return -1;
      } else if (c == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
        i++;
      }
    }
    return -1;
  }

  /** {@code "title"}, {@code 'title'} or {@code (title)}. */
  static int title(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    char open = text.charAt(at);
    char close = open == '(' ? ')' : open;
    if (open != '"' && open != '\'' && open != '(') {
      return -1;
    }
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      } else if (c == '(' && open == '(') {
        return -1;
      } else if (c == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
        i++;
      }
    }
    return -1;
  }

  /** Spaces and tabs, and at most one line end among them; always ends somewhere. */
  static int spaces(String text, int at) {
    int i = blanks(text, at);
    if (i < text.length() && isLineEnd(text.charAt(i))) {
      i = blanks(text, lineEnd(text, i));
    }
    return i;
  }

  /** Spaces and tabs; always ends somewhere. */
  static int blanks(String text, int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** How often the character that stands here is repeated; not an offset. */
  static int runLength(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end - at;
  }

  /** One LF, CRLF or CR. */
  static int lineEnd(String text, int at) {
    boolean crLf = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    return at + (crLf ? 2 : 1);
  }

  /** {@code <scheme:anything>}. */
  static int addressInAngles(String text, int at) {
    int i = at + 1;
    while (i < text.length() && i - at <= 33 && isSchemeCharacter(text.charAt(i), i == at + 1)) {
      i++;
    }
    int scheme = i - at - 1;
    if (scheme < 2 || scheme > 32 || i >= text.length() || text.charAt(i) != ':') {
      return -1;
    }
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c <= ' ' || c == '<' || c == 0x7F) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code <name@example.org>}. */
  static int mailInAngles(String text, int at) {
    int i = at + 1;
    while (i < text.length() && i - at < 1000 && text.charAt(i) > ' ' && text.charAt(i) != '<') {
      if (text.charAt(i) == '>') {
        return MAIL.matcher(text.substring(at + 1, i)).matches() ? i + 1 : -1;
      }
      i++;
    }
    return -1;
  }

  private static boolean isSchemeCharacter(char c, boolean first) {
    return isLetter(c) || !first && (isDigit(c) || c == '+' || c == '.' || c == '-');
  }

  /** An opening tag, a closing tag; comments and their like are {@link HtmlTags}'s. */
  static int tag(String text, int at) {
    boolean closing = at + 1 < text.length() && text.charAt(at + 1) == '/';
    int i = at + (closing ? 2 : 1);
    if (i >= text.length() || !isLetter(text.charAt(i))) {
      return -1;
    }
    while (i < text.length()
        && (isLetter(text.charAt(i)) || isDigit(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    while (i < text.length()) {
      int next = whitespace(text, i);
      if (next < text.length() && text.charAt(next) == '>') {
        return next + 1;
      }
      if (closing) {
        return -1;
      }
      if (text.startsWith("/>", next)) {
        return next + 2;
      }
      i = next > i ? attribute(text, next) : -1;
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static int attribute(String text, int at) {
    int i = at;
    while (i < text.length() && isAttributeName(text.charAt(i), i == at)) {
      i++;
    }
    if (i == at) {
      return -1;
    }
    int equals = whitespace(text, i);
    if (equals >= text.length() || text.charAt(equals) != '=') {
      return i;
    }
    int value = whitespace(text, equals + 1);
    if (value >= text.length()) {
      return -1;
    }
    char quote = text.charAt(value);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, value + 1);
      return end < 0 ? -1 : end + 1;
    }
    int end = value;
    while (end < text.length() && " \t\r\n\"'=<>`".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end == value ? -1 : end;
  }

  private static boolean isAttributeName(char c, boolean first) {
    return isLetter(c) || c == '_' || c == ':' || !first && (isDigit(c) || c == '.' || c == '-');
  }

  private static int whitespace(String text, int at) {
    int i = at;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** A letter of ASCII. */
  public static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** A digit of ASCII. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a backslash before this character is an escape: ASCII punctuation. */
  public static boolean isEscapable(char c) {
    return c >= '!' && c <= '/'
        || c >= ':' && c <= '@'
        || c >= '[' && c <= '`'
        || c >= '{' && c <= '~';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || isLineEnd(c);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
