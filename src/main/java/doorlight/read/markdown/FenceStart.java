package doorlight.read.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Begins a block of code at {@code ~~~}. Ours for one example of CommonMark 0.30, 146: flexmark
 * allows no further tilde on that line, as there is in {@code ~~~ aa ``` ~~~}. What follows the
 * first line is flexmark's, and so are blocks that begin with backticks.
 */
final class FenceStart implements BlockSyntax {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    return (state, matched) -> start(state, options);
  }

  private static BlockStart start(ParserState state, DataHolder options) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    int end = first;
    while (end < line.length() && line.charAt(end) == '~') {
      end++;
    }
    if (state.getIndent() >= 4 || end - first < 3) {
      return BlockStart.none();
    }
    return BlockStart.of(
            new FencedCodeBlockParser(options, '~', end - first, state.getIndent(), first))
        .atIndex(end);
  }
}
