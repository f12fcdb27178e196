package doorlight.check;

import doorlight.article.Inline;
import doorlight.diagnostic.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A paragraph or the like as one text whose every character knows its place in the file. Code is
 * one character that no word has.
 */
final class Passage {
  private static final char CODE = '\uFFFC';
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'-]*");
  private static final Pattern QUOTED =
      Pattern.compile("“[^”]*+”|\"[^\"]*+\"|«[^»]*+»|„[^“”]*+[“”]");

  private record Token(int start, Inline.Text text) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();

  /** The passage of a stretch of prose. */
  Passage(List<Inline> inlines) {
    inlines.forEach(this::add);
  }

  /** A sentence: its words, and where it stands in the passage. */
  record Sentence(int start, int end, List<String> words) {}

  private void add(Inline inline) {
    if (inline instanceof Inline.Text words) {
      tokens.add(new Token(text.length(), words));
      text.append(words.text().replace('’', '\'').replace('\n', ' '));
    } else if (inline instanceof Inline.Link link && link.kind() != Inline.Link.Kind.FOOTNOTE) {
      link.content().forEach(this::add);
    } else if (inline instanceof Inline.Verbatim) {
      text.append(CODE);
    }
  }

  /** Its sentences that have words, by the rules of a language (Unicode, UAX #29). */
  List<Sentence> sentences(Locale language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text.toString());
    List<Sentence> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      List<String> words =
          WORD.matcher(text.substring(start, end)).results().map(MatchResult::group).toList();
      if (!words.isEmpty()) {
        sentences.add(new Sentence(start, end, words));
      }
      start = end;
    }
    return sentences;
  }

  /** Where a pattern matches, but for quoted speech. */
  List<MatchResult> find(Pattern pattern) {
    StringBuilder spoken = new StringBuilder(text);
    QUOTED.matcher(text).results().forEach(q -> spoken.replace(q.start(), q.end(), blank(q)));
    return pattern.matcher(spoken).results().toList();
  }

  private static String blank(MatchResult quoted) {
    return String.valueOf(CODE).repeat(quoted.end() - quoted.start());
  }

  /** What stands before a place, as far as the sentence goes back. */
  String before(int place) {
    String before = text.substring(0, place);
    int stop =
        Math.max(
            before.lastIndexOf('.'), Math.max(before.lastIndexOf('?'), before.lastIndexOf('!')));
    return before.substring(stop + 1);
  }

  /** The place in the file of a stretch of the passage. */
  Span span(int start, int end) {
    int from = place(start);
    return new Span(from, Math.max(from + 1, place(end - 1) + 1));
  }

  private int place(int at) {
    Token token = tokens.get(0);
    for (Token next : tokens) {
      if (next.start() <= at) {
        token = next;
      }
    }
    Span source = token.text().source();
    boolean same = source.length() == token.text().text().length();
    return Math.min(source.start() + (same ? at - token.start() : 0), source.end());
  }
}
