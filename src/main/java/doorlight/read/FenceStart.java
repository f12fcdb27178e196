package doorlight.read;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Begins a block of code at {@code ~~~}. flexmark allows no further tilde on that line; 0.30 does.
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
