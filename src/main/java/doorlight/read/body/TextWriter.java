package doorlight.read.body;

import doorlight.article.Inline;
import doorlight.diagnostic.Span;
import doorlight.read.markdown.AsciiSet;
import doorlight.read.markdown.InlineGrammar;
import java.util.List;

/**
 * Turns plain text into tokens in one pass: escapes and entities are undone, quotes and dashes
 * become typographic, and bare addresses become links.
 */
final class TextWriter {
  private static final AsciiSet SPECIAL = new AsciiSet("\\&\"'-.:@wW");

  private final String source;

  /** The character that a reader sees before this place, whatever markup stands between. */
  private char previous = '\n';

  /** The last place of the block where a single quotation may end; -1 while not looked for. */
  private int lastClosing = -1;

  private int blockEnd;

  /** Whether marks stay as typed, as in code. */
  private boolean asTyped;

  TextWriter(String source) {
    this.source = source;
  }

  /** Begins a block that ends at {@code end}. */
  void block(int end) {
    previous = '\n';
    lastClosing = -1;
    blockEnd = Math.min(end, source.length());
  }

  /** Says whether marks stay as typed from here on, as in code. */
  void asTyped(boolean asTyped) {
    this.asTyped = asTyped;
  }

  /** Says that something was shown that is not text, such as code or a picture. */
  void pass(char last) {
    previous = last;
  }

  /**
   * Writes the text from {@code start} to {@code end}, offsets into the file.
   *
   * @param links whether bare addresses become links
   */
  void write(int start, int end, boolean links, InlineBuilder out) {
    int at = start;
    while (at < end) {
      int plain = at;
      at = SPECIAL.next(source, at, end);
      if (at > plain) {
        out.characters(source, plain, at);
        previous = source.charAt(at - 1);
      }
      if (at < end) {
        at = special(at, start, end, links, out);
      }
    }
  }

  private int special(int at, int start, int end, boolean links, InlineBuilder out) {
    char c = source.charAt(at);
    if (c == '\\' || c == '&') {
      int after = c == '&' ? entity(at, end, out) : escape(at, end, out);
      return after < 0 ? one(c, at, out) : after;
    }
    int after =
        asTyped
            ? -1
            : switch (c) {
              case '"' -> one(Typography.opens(previous, next(at)) ? '\u201C' : '\u201D', at, out);
              case '\'' -> one(singleQuote(at), at, out);
              case '-' -> run(at, end, out, "--", "\u2013", "---", "\u2014");
              case '.' -> run(at, end, out, "...", "\u2026", "....", "\u2026.");
              case ':' -> links ? webAddress(at, start, end, out) : -1;
              case 'w', 'W' -> links ? bareHost(at, start, end, out) : -1;
              case '@' -> links ? mailAddress(at, start, end, out) : -1;
              default -> -1;
            };
    return after < 0 ? one(c, at, out) : after;
  }

  private int one(char shown, int at, InlineBuilder out) {
    out.character(shown, at);
    previous = shown;
    return at + 1;
  }

  private int atom(String shown, int at, int end, InlineBuilder out) {
    out.atom(shown, at, end);
    previous = shown.charAt(shown.length() - 1);
    return end;
  }

  private int escape(int at, int end, InlineBuilder out) {
    if (at + 1 < end && InlineGrammar.isEscapable(source.charAt(at + 1))) {
      return atom(source.substring(at + 1, at + 2), at, at + 2, out);
    }
    return -1;
  }

  private int entity(int at, int end, InlineBuilder out) {
    StringBuilder meaning = new StringBuilder(2);
    int last = Escapes.entity(source, at, end, meaning);
    return last < 0 ? -1 : atom(meaning.toString(), at, last, out);
  }

  /** Two lengths of a run of one character are typography; every other length is a drawing. */
  private int run(
      int at,
      int end,
      InlineBuilder out,
      String one,
      String shown,
      String other,
      String otherShown) {
    int last = at;
    while (last < end && source.charAt(last) == source.charAt(at)) {
      last++;
    }
    if (last - at == one.length()) {
      return atom(shown, at, last, out);
    } else if (last - at == other.length()) {
      return atom(otherShown, at, last, out);
    }
    out.characters(source, at, last);
    previous = source.charAt(at);
    return last;
  }

  private char singleQuote(int at) {
    boolean opens =
        Typography.opens(previous, next(at))
            && !Typography.isElision(source, at + 1, blockEnd)
            && at < lastClosing();
    return opens ? '\u2018' : '\u2019';
  }

  /** What a reader sees after this place. */
  private char next(int at) {
    int next = at + 1;
    while (next < blockEnd && "*_~[".indexOf(source.charAt(next)) >= 0) {
      next++;
    }
    return next < blockEnd ? source.charAt(next) : '\n';
  }

  private int lastClosing() {
    if (lastClosing < 0) {
      lastClosing = blockEnd - 1;
      while (lastClosing > 0 && !closesAt(lastClosing)) {
        lastClosing--;
      }
    }
    return lastClosing;
  }

  private boolean closesAt(int at) {
    return source.charAt(at) == '\''
        && !Character.isWhitespace(source.charAt(at - 1))
        && !(at + 1 < source.length() && Character.isLetterOrDigit(source.charAt(at + 1)));
  }

  private int webAddress(int at, int start, int end, InlineBuilder out) {
    int begin = BareAddress.schemeStart(source, at, start);
    int last = begin < 0 ? -1 : BareAddress.end(source, at + 3, end);
    return last > 0 && out.takeBack(at - begin) ? link(begin, last, "", out) : -1;
  }

  private int bareHost(int at, int start, int end, InlineBuilder out) {
    boolean begins =
        at == start
            ? BareAddress.mayFollow(previous)
            : BareAddress.mayFollow(source.charAt(at - 1));
    if (!begins || !source.regionMatches(true, at, "www.", 0, 4)) {
      return -1;
    }
    int last = BareAddress.end(source, at, end);
    return last <= at + 4 ? -1 : link(at, last, "http://", out);
  }

  private int mailAddress(int at, int start, int end, InlineBuilder out) {
    int begin = BareAddress.mailStart(source, at, start);
    int last = begin < 0 ? -1 : BareAddress.mailEnd(source, at + 1, end);
    return last > 0 && out.takeBack(at - begin) ? link(begin, last, "mailto:", out) : -1;
  }

  private int link(int start, int end, String scheme, InlineBuilder out) {
    String typed = source.substring(start, end);
    Span span = new Span(start, end);
    String address = Address.encode(scheme + Escapes.undo(typed));
    Inline words = new Inline.Text(Escapes.undo(typed), span);
    out.add(new Inline.Link(Inline.Link.Kind.ADDRESS, address, "", List.of(words), span));
    previous = source.charAt(end - 1);
    return end;
  }
}
