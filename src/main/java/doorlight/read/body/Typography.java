package doorlight.read.body;

import java.util.Locale;
import java.util.Set;

/** Quotes, dashes and ellipses as in print; which way a straight quotation mark turns. */
public final class Typography {
  /** Words whose beginning is left out: their apostrophe opens nothing. */
  private static final Set<String> ELISIONS =
      Set.of("tis", "twas", "twere", "twill", "til", "till", "em", "cause", "bout", "round", "n");

  private static final String OPENERS =
      "([{<-/\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u201C\u00AB\u00BF\u00A1";

  private Typography() {}

  /** A text that is no Markdown, such as a title, with its marks as bodies have them. */
  public static String of(String text) {
    TextWriter writer = new TextWriter(text);
    InlineBuilder shown = new InlineBuilder();
    writer.block(text.length());
    writer.write(0, text.length(), false, shown);
    StringBuilder all = new StringBuilder();
    shown.list().forEach(token -> all.append(token.text()));
    return all.toString();
  }

  /** Whether a quotation mark between these two characters begins a quotation. */
  static boolean opens(char before, char after) {
    return !isSpace(after) && (isSpace(before) || OPENERS.indexOf(before) >= 0);
  }

  /** Whether what follows an apostrophe has lost its beginning: '90s, 'tis, rock 'n' roll. */
  static boolean isElision(String text, int at, int end) {
    if (at < end && Character.isDigit(text.charAt(at))) {
      return true;
    }
    int last = at;
    while (last < end && last - at < 8 && Character.isLetter(text.charAt(last))) {
      last++;
    }
    return ELISIONS.contains(text.substring(at, last).toLowerCase(Locale.ROOT));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
