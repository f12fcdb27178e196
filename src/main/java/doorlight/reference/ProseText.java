package doorlight.reference;

import doorlight.article.Inline;
import doorlight.article.OneLine;
import doorlight.diagnostic.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of prose read as one text: markup takes no room in it, and what no title reaches across
 * stands as a single barrier. Offsets in this text lead back to the tokens and to the file.
 */
final class ProseText {
  /** Longer quotations, in UTF-16 units, are no titles. */
  private static final int LONGEST_TITLE = 400;

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>");

  private static final Set<String> EMPHASIS = Set.of("em", "strong", "del");

  private final List<Inline> inlines;
  private final int[] starts;
  private final String text;
  private final List<Word> words;
  private NavigableMap<Integer, List<Enclosure>> enclosures;

  ProseText(List<Inline> inlines) {
    this.inlines = inlines;
    this.starts = new int[inlines.size() + 1];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < inlines.size(); i++) {
      starts[i] = joined.length();
      joined.append(shown(inlines.get(i)));
    }
    starts[inlines.size()] = joined.length();
    this.text = joined.toString();
    this.words = Words.of(text);
  }

  private static String shown(Inline inline) {
    if (inline instanceof Inline.Text words) {
      return words.text();
    }
    if (inline instanceof Inline.Markup markup) {
      return markup.html().startsWith("<br") ? "\n" : "";
    }
    boolean footnote =
        inline instanceof Inline.Link link && link.kind() == Inline.Link.Kind.FOOTNOTE;
    return String.valueOf(footnote ? Words.FOOTNOTE : Words.BARRIER);
  }

  /** The tokens that it was read from. */
  List<Inline> inlines() {
    return inlines;
  }

  /** Where the token at an index begins in the text. */
  int startOf(int inline) {
    return starts[inline];
  }

  List<Word> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  Word word(int index) {
    return words.get(index);
  }

  /** The end of the word before, or the beginning of the text. */
  int endBefore(int index) {
    return index == 0 ? 0 : words.get(index - 1).end();
  }

  /** The text from one offset to another as it was typed, on one line. */
  String typed(int start, int end) {
    return OneLine.of(text.substring(start, end));
  }

  /** The sentence that ends, or is broken off, at an offset, on one line. */
  String sentenceBefore(int end) {
    BreakIterator sentences = sentences();
    int start = end == 0 ? 0 : sentences.preceding(end + 1 > text.length() ? end : end + 1);
    return read(Math.min(start, end), end).stripLeading();
  }

  /** What is left, from an offset on, of its sentence, on one line. */
  String sentenceAfter(int start) {
    int end = start >= text.length() ? text.length() : sentences().following(start);
    return read(start, end).stripTrailing();
  }

  private BreakIterator sentences() {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    // A link or code is a word of its sentence, and a line end in a file does not end one.
    sentences.setText(text.replace(Words.BARRIER, 'x').replace('\n', ' '));
    return sentences;
  }

  /** What a person reads between two offsets, links and code included. */
  private String read(int start, int end) {
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < inlines.size(); i++) {
      int from = Math.max(start, starts[i]);
      int to = Math.min(end, starts[i + 1]);
      if (from < to) {
        boolean shown = inlines.get(i) instanceof Inline.Text;
        String words = shown ? text.substring(from, to) : inlines.get(i).text();
        read.append(text.charAt(from) == Words.FOOTNOTE ? "" : words);
      }
    }
    return OneLine.of(read.toString());
  }

  /** Whether nothing, not even a space, stands between a word and the one before it. */
  boolean touches(int index) {
    return index > 0 && index < size() && words.get(index - 1).end() == words.get(index).start();
  }

  /**
   * Whether words are a part of something longer: "Shame-based", "Rest/Play", "Attached.com". A
   * dash between phrases makes no such thing.
   *
   * @param start the index of the first word
   * @param next the index of the word after the last
   * @param end where the last one ends, its possessive left out
   */
  boolean isPartOfCompound(int start, int next, int end) {
    return touches(start) && joins(start - 1)
        || touches(next) && words.get(next - 1).end() == end && joins(next);
  }

  private boolean joins(int at) {
    boolean between = touches(at) && touches(at + 1) && word(at + 1).isWord();
    if (!between || !word(at).isMark("-/_@.+=#")) {
      return false;
    }
    char typed = text.charAt(word(at).start());
    if (typed == '.') {
      // "Attached.com", but not a full stop with its space forgotten.
      return !word(at + 1).capital();
    }
    boolean dash = typed == '\u2014' || word(at).end() > word(at).start() + 1;
    return !dash && (typed != '\u2013' || word(at + 1).capital());
  }

  /** Whether some characters stand in it; quicker than to look for a pattern that has them. */
  boolean contains(String characters) {
    return text.contains(characters);
  }

  /** Where a pattern is found that has no barrier in it, as spans of the file. */
  List<Span> find(Pattern pattern) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.group().indexOf(Words.BARRIER) < 0) {
        found.add(source(matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  /** Where a stretch of the text stands in the file. */
  Span source(int start, int end) {
    return place(start, tokenAt(start)).to(place(end, tokenAt(end - 1)));
  }

  private Span place(int offset, int token) {
    Inline.Text words = (Inline.Text) inlines.get(token);
    if (words.text().length() != words.source().length()) {
      return words.source();
    }
    int place = words.source().start() + offset - starts[token];
    return new Span(place, place);
  }

  /** The token that holds the character at an offset. */
  private int tokenAt(int offset) {
    int low = 0;
    int high = inlines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What stands in quotation marks or in emphasis and begins right before a word. */
  List<Enclosure> enclosuresBefore(int index) {
    List<Enclosure> opening = enclosuresOpening(endBefore(index), word(index).start());
    return opening.isEmpty()
        ? opening
        : opening.stream().filter(e -> e.close() - e.open() <= LONGEST_TITLE).toList();
  }

  /** What stands in quotation marks or in emphasis and opens at an offset within bounds. */
  List<Enclosure> enclosuresOpening(int from, int to) {
    if (enclosures == null) {
      enclosures = new TreeMap<>();
      List<Enclosure> all = Quotes.pairs(text, words);
      all.addAll(emphasis());
      all.forEach(e -> enclosures.computeIfAbsent(e.open(), o -> new ArrayList<>(1)).add(e));
    }
    return enclosures.subMap(from, true, to, true).values().stream().flatMap(List::stream).toList();
  }

  private List<Enclosure> emphasis() {
    List<Enclosure> found = new ArrayList<>();
    List<Tag> open = new ArrayList<>();
    for (int i = 0; i < inlines.size(); i++) {
      if (inlines.get(i) instanceof Inline.Markup markup) {
        for (Tag tag : tags(markup.html(), starts[i])) {
          int last = open.size() - 1;
          if (!tag.closes()) {
            open.add(tag);
          } else if (last >= 0 && open.get(last).name().equals(tag.name())) {
            found.add(new Enclosure(open.remove(last).at(), tag.at(), false));
          }
        }
      }
    }
    return found;
  }

  /** Whether an offset stands within HTML that the writer typed, and not just in emphasis. */
  boolean isInHtml(int offset) {
    int depth = 0;
    for (int i = 0; i < inlines.size() && starts[i] <= offset; i++) {
      if (inlines.get(i) instanceof Inline.Markup markup) {
        for (Tag tag : tags(markup.html(), starts[i])) {
          depth += EMPHASIS.contains(tag.name()) ? 0 : tag.closes() ? -1 : 1;
        }
      }
    }
    return depth > 0;
  }

  /** A tag of markup and where it stands in the text. */
  record Tag(String name, boolean closes, int at) {}

  /** The tags of a piece of markup, but for those that hold nothing. */
  static List<Tag> tags(String html, int at) {
    List<Tag> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(html);
    while (matcher.find()) {
      String name = matcher.group(2);
      if (matcher.group(3).isEmpty() && !List.of("br", "img", "wbr").contains(name)) {
        tags.add(new Tag(name, !matcher.group(1).isEmpty(), at));
      }
    }
    return tags;
  }
}
