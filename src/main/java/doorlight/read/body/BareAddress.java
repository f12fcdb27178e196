package doorlight.read.body;

import doorlight.read.markdown.InlineGrammar;

/**
 * Web and mail addresses in running text, by the rules of GFM's extended autolinks. Every method
 * answers with an offset, or -1.
 */
final class BareAddress {
  private BareAddress() {}

  /** Whether an address that begins with www. may stand after this character. */
  static boolean mayFollow(char before) {
    return Character.isWhitespace(before)
        || "*_~([{\"'\u201C\u2018\u2014\u2013".indexOf(before) >= 0;
  }

  /** Where {@code http} or {@code https} begins that ends at this colon. */
  static int schemeStart(String text, int colon, int from) {
    if (!text.startsWith("://", colon)) {
      return -1;
    }
    for (String scheme : new String[] {"https", "http"}) {
      int start = colon - scheme.length();
      if (start >= from
          && text.regionMatches(true, start, scheme, 0, scheme.length())
          && !(start > from && Character.isLetterOrDigit(text.charAt(start - 1)))) {
        return start;
      }
    }
    return -1;
  }

  /** Where an address ends whose host begins here, without the punctuation of its sentence. */
  static int end(String text, int host, int limit) {
    int end = host;
    int dots = 0;
    boolean underscoreNow = false;
    boolean underscoreBefore = false;
    for (; end < limit; end++) {
      char c = text.charAt(end);
      if (c == '.') {
        underscoreBefore = underscoreNow;
        underscoreNow = false;
        dots++;
      } else if (c == '_') {
        underscoreNow = true;
      } else if (c != '-' && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        break;
      }
    }
    // no underscore may stand in the last two parts of a host
    if (end == host || dots == 0 || underscoreNow || underscoreBefore || text.charAt(host) == '.') {
      return -1;
    }
    while (end < limit && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '<') {
      end++;
    }
    return trim(text, host, end);
  }

  private static int trim(String text, int start, int untrimmed) {
    int end = untrimmed;
    int unmatched = 0;
    for (int i = start; i < end; i++) {
      unmatched += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
    }
    while (end > start) {
      char last = text.charAt(end - 1);
      if (last == ')' && unmatched > 0) {
        unmatched--;
        end--;
      } else if (last == ';') {
        int ampersand = end - 2;
        while (ampersand > start && InlineGrammar.isLetter(text.charAt(ampersand))) {
          ampersand--;
        }
        end = text.charAt(ampersand) == '&' && ampersand < end - 2 ? ampersand : end - 1;
      } else if ("?!.,:*_~'\"\u2019\u201D".indexOf(last) >= 0) {
        end--;
      } else {
        break;
      }
    }
    return end > start ? end : -1;
  }

  /** Where the name before an {@code @} begins. */
  static int mailStart(String text, int sign, int from) {
    int start = sign;
    while (start > from
        && (isWord(text.charAt(start - 1)) || ".+".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    return start == sign ? -1 : start;
  }

  /** Where the host after an {@code @} ends. */
  static int mailEnd(String text, int host, int limit) {
    int end = host;
    int dots = 0;
    while (end < limit) {
      char c = text.charAt(end);
      if (c == '.' && end > host && end + 1 < limit && isWord(text.charAt(end + 1))) {
        dots++;
      } else if (!isWord(c)) {
        break;
      }
      end++;
    }
    boolean wellEnded = end > host && "-_".indexOf(text.charAt(end - 1)) < 0;
    boolean another = end < limit && text.charAt(end) == '@';
    return dots > 0 && wellEnded && !another ? end : -1;
  }

  private static boolean isWord(char c) {
    return InlineGrammar.isLetter(c) || InlineGrammar.isDigit(c) || c == '-' || c == '_';
  }
}
