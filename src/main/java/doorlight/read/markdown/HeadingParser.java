package doorlight.read.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Headings, {@code ## Words} or words with a line of {@code ===} or {@code ---} below. Ours because
 * flexmark's joins all lines of a paragraph anew for each of them, and takes definitions of links
 * for the words of a heading.
 */
final class HeadingParser extends AbstractBlockParser {
  private final Heading heading = new Heading();

  private HeadingParser(int level, BasedSequence marker, BasedSequence words) {
    heading.setLevel(level);
    if (marker.getStartOffset() <= words.getStartOffset()) {
      heading.setOpeningMarker(marker);
    } else {
      heading.setClosingMarker(marker);
    }
    heading.setText(words);
    heading.setCharsFromContent();
  }

  /** Begins a heading, and ends it on the same line. */
  static final class Syntax implements BlockSyntax {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return HeadingParser::start;
    }
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    char c = first < line.length() ? line.charAt(first) : ' ';
    if (state.getIndent() >= 4) {
      return BlockStart.none();
    } else if (c == '#') {
      return marked(line, first);
    } else if ((c == '=' || c == '-') && matched.getBlockParser().isParagraphParser()) {
      return underlined(state, matched, c);
    }
    return BlockStart.none();
  }

  private static BlockStart marked(BasedSequence line, int first) {
    int after = first;
    while (after < line.length() && line.charAt(after) == '#') {
      after++;
    }
    int level = after - first;
    if (level > 6 || after < line.length() && " \t".indexOf(line.charAt(after)) < 0) {
      return BlockStart.none();
    }
    BasedSequence words = line.subSequence(after).trim();
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') {
      end--;
    }
    // spec: closing marks have a space before them
    if (end == 0 || " \t".indexOf(words.charAt(end - 1)) >= 0) {
      words = words.subSequence(0, end).trimEnd();
    }
    return BlockStart.of(new HeadingParser(level, line.subSequence(first, after), words))
        .atIndex(line.length());
  }

  private static BlockStart underlined(ParserState state, MatchedBlockParser matched, char mark) {
    BasedSequence line = state.getLine();
    BasedSequence marks = line.subSequence(state.getNextNonSpaceIndex()).trim();
    for (int i = 0; i < marks.length(); i++) {
      if (marks.charAt(i) != mark) {
        return BlockStart.none();
      }
    }
    List<BasedSequence> paragraph = matched.getParagraphLines();
    Lines lines = new Lines(paragraph);
    int definitions = ((InlineReader) state.getInlineParser()).definitions().take(lines);
    if (definitions >= lines.trimmedEnd()) {
      return BlockStart.none();
    }
    BasedSequence words = lines.place(definitions, lines.trimmedEnd());
    HeadingParser heading = new HeadingParser(mark == '=' ? 1 : 2, marks, words);
    heading.heading.setContentLines(paragraph.subList(lines.lineAt(definitions), paragraph.size()));
    return BlockStart.of(heading).atIndex(line.length()).replaceActiveBlockParser();
  }

  @Override
  public Block getBlock() {
    return heading;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {}

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(heading.getText(), heading);
  }
}
