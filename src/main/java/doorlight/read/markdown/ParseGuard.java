package doorlight.read.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.util.data.DataHolder;

/** Begins no block, but is asked wherever one may begin: there it sees how far things have gone. */
final class ParseGuard implements BlockSyntax {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    long start = System.nanoTime();
    return (state, matched) -> {
      int offset = state.getLine().getStartOffset() + state.getNextNonSpaceIndex();
      if (state.getActiveBlockParsers().size() > TooComplex.DEEPEST) {
        throw TooComplex.tooDeep(offset);
      }
      TooComplex.checkTime(start, offset);
      return BlockStart.none();
    };
  }
}
