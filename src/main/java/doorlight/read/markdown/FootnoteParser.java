package doorlight.read.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * {@code [^label]: the note}, and what is indented by four below it. Ours because flexmark's takes
 * the last bracket of the line for the end of the label.
 */
final class FootnoteParser extends AbstractBlockParser {
  private static final int INDENT = 4;

  private final GfmNodes.FootnoteNote note;

  private FootnoteParser(String label, BasedSequence opening) {
    note = new GfmNodes.FootnoteNote(label);
    note.setChars(opening);
  }

  /** Begins a note at {@code [^label]:}. */
  static final class Syntax implements BlockSyntax {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return (state, matched) -> start(state);
    }
  }

  private static BlockStart start(ParserState state) {
    BasedSequence line = state.getLine();
    int open = state.getNextNonSpaceIndex();
    if (state.getIndent() >= INDENT || !line.matchChars("[^", open)) {
      return BlockStart.none();
    }
    int close = open + 2;
    while (close < line.length() && "[] \t".indexOf(line.charAt(close)) < 0) {
      close++;
    }
    if (close == open + 2 || !line.matchChars("]:", close)) {
      return BlockStart.none();
    }
    String label = line.subSequence(open + 2, close).toString();
    return BlockStart.of(new FootnoteParser(label, line.subSequence(open, close + 2)))
        .atIndex(close + 2);
  }

  @Override
  public Block getBlock() {
    return note;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return note.hasChildren()
          ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
          : BlockContinue.none();
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    note.setCharsFromContent();
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
    return true;
  }
}
