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

  /** What opens quoted speech, and at the same place here what closes it. */
  private static final String OPENING = "“\"«„";

  private static final String CLOSING = "”\"»“";

  /** How far back it is looked whether a word is denied. */
  private static final int LOOK_BACK = 120;

  private record Token(int start, Inline.Text text) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();

  /** Made at the first question, since there are many. */
  private String ownWords;

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
    if (tokens.isEmpty()) {
      return List.of();
    }
    if (ownWords == null) {
      ownWords = withoutSpeech();
    }
    return pattern.matcher(ownWords).results().toList();
  }

  /** The text with quoted speech blanked, in one pass however many marks are never closed. */
  private String withoutSpeech() {
    String all = text.toString();
    StringBuilder own = new StringBuilder(all.length());
    boolean[] neverCloses = new boolean[OPENING.length()];
    for (int i = 0; i < all.length(); i++) {
      int kind = OPENING.indexOf(all.charAt(i));
      int close = kind < 0 || neverCloses[kind] ? -1 : all.indexOf(CLOSING.charAt(kind), i + 1);
      if (close > 0) {
        own.append(String.valueOf(CODE).repeat(close - i + 1));
        i = close;
      } else {
        own.append(all.charAt(i));
        if (kind >= 0) {
          neverCloses[kind] = true;
        }
      }
    }
    return own.toString();
  }

  /** What stands just before a place, no further back than the sentence goes. */
  String before(int place) {
    String before = text.substring(Math.max(0, place - LOOK_BACK), place);
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
