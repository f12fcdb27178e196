package doorlight.read.markdown;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What labels stand for: {@code [label]: address "title"}, at the beginning of a paragraph. */
final class LinkDefinitions {
  private static final int MOST = 2000;

  /** Most characters that definitions may come to where they are used: a label is short. */
  private static final int MOST_WRITTEN = 1_000_000;

  private final Map<String, Definition> byLabel = new HashMap<>();
  private int written;

  private record Definition(BasedSequence address, BasedSequence title) {}

  /** Gives a link the address and title of its label, if there is such a label. */
  boolean apply(String label, InlineLinkNode link) {
    Definition definition = byLabel.isEmpty() ? null : byLabel.get(normalize(label));
    if (definition == null) {
      return false;
    }
    written += definition.address().length() + definition.title().length();
    if (written > MOST_WRITTEN) {
      throw new TooComplex(
          link.getStartOffset(),
          "The long addresses defined in this article are used too often: up to here they make more"
              + " than a million characters.",
          "Use shorter addresses, or use them less often.");
    }
    link.setUrl(definition.address());
    link.setTitle(definition.title());
    return true;
  }

  /** Takes the definitions that a paragraph begins with out of it; an empty one goes away. */
  void takeFrom(Paragraph paragraph, ParserState state) {
    if (!paragraph.getLineChars(0).trimStart().startsWith("[")) {
      return;
    }
    Lines lines = new Lines(paragraph.getContentLines());
    int taken = take(lines);
    if (taken >= lines.trimmedEnd()) {
      paragraph.unlink();
      state.blockRemoved(paragraph);
    } else if (taken > 0) {
      paragraph.setContent(paragraph, lines.lineAt(taken), paragraph.getLineCount());
    }
  }

  /** Takes the definitions that a text begins with; answers where they end. */
  int take(Lines lines) {
    int taken = 0;
    for (int end = define(lines, 0); end > 0; end = define(lines, end)) {
      taken = end;
    }
    return taken;
  }

  /** Reads one definition; answers where the next line begins, or -1. */
  private int define(Lines lines, int start) {
    String text = lines.text();
    int label = InlineGrammar.blanks(text, start);
    int labelEnd = InlineGrammar.label(text, label);
    if (labelEnd < 0 || !text.startsWith(":", labelEnd)) {
      return -1;
    }
    int address = InlineGrammar.spaces(text, labelEnd + 1);
    int addressEnd = InlineGrammar.destination(text, address);
    if (addressEnd <= address) {
      return -1;
    }
    int title = InlineGrammar.spaces(text, addressEnd);
    int titleEnd = title > addressEnd ? InlineGrammar.title(text, title) : -1;
    int end = titleEnd > 0 ? restOfLine(text, titleEnd) : -1;
    BasedSequence words = BasedSequence.NULL;
    if (end > 0) {
      words = lines.part(title + 1, titleEnd - 1);
    } else {
      end = restOfLine(text, addressEnd);
    }
    if (end > 0 && byLabel.size() == MOST) {
      throw new TooComplex(
          lines.offset(label),
          "More than " + MOST + " addresses are defined in this article.",
          "Write addresses where they are used, or split the article.");
    }
    if (end > 0) {
      // the first counts, though the paragraph of a heading is read before all others
      byLabel.merge(
          normalize(text.substring(label + 1, labelEnd - 1)),
          new Definition(LinkTarget.address(lines.part(address, addressEnd)), words),
          (one, other) ->
              one.address().getStartOffset() <= other.address().getStartOffset() ? one : other);
    }
    return end;
  }

  /** Where the next line begins, if nothing but spaces is left on this one. */
  private static int restOfLine(String text, int at) {
    int end = InlineGrammar.blanks(text, at);
    if (end == text.length()) {
      return end;
    }
    return InlineGrammar.isLineEnd(text.charAt(end)) ? InlineGrammar.lineEnd(text, end) : -1;
  }

  /** Labels match without regard to case, by Unicode's folding, and to the amount of space. */
  private static String normalize(String label) {
    String spaced = label.strip().replaceAll("[ \\t\\r\\n]+", " ");
    return spaced.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
