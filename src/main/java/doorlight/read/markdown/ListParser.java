package doorlight.read.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.util.Parsing;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Lists and their items, as CommonMark has them. Ours for two examples of 0.30, 312 and 313: under
 * an item indented by three, flexmark's takes {@code - e} and {@code 3. c} indented by four for
 * further items, where they are the words of the paragraph above and a block of code. In all other
 * examples, and in the time that hostile input takes, the two agree.
 */
final class ListParser extends AbstractBlockParser {
  private static final int LONGEST_NUMBER = 9;

  private final ListBlock list;
  private boolean blankBefore;
  private int linesSinceBlank;

  private ListParser(ListBlock list) {
    this.list = list;
    list.setTight(true);
  }

  /** Begins an item, and a list where there is none to put it into. */
  static final class Syntax implements BlockSyntax {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return ListParser::start;
    }

    /** {@code * * *} is a line, not a list. */
    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(ThematicBreakParser.Factory.class);
    }
  }

  /** What an item begins with: {@code -} or {@code 12.} */
  private record Marker(ListBlock list, BasedSequence typed) {}

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    if (state.getIndent() >= 4) {
      return BlockStart.none();
    }
    BasedSequence line = state.getLine();
    Marker marker = marker(line, state.getNextNonSpaceIndex());
    if (marker == null) {
      return BlockStart.none();
    }
    int after = state.getColumn() + state.getIndent() + marker.typed().length();
    int content = after;
    int index = state.getNextNonSpaceIndex() + marker.typed().length();
    for (; index < line.length() && " \t".indexOf(line.charAt(index)) >= 0; index++) {
      content += line.charAt(index) == '\t' ? Parsing.columnsToNextTabStop(content) : 1;
    }
    boolean empty = index >= line.length();
    BlockParser parent = matched.getBlockParser();
    // spec: only an item with words in it, and numbered 1 if it is numbered, ends a paragraph
    if (parent.isParagraphParser()
        && (empty
            || marker.list() instanceof OrderedList numbered && numbered.getStartNumber() != 1)) {
      return BlockStart.none();
    }
    if (empty || content - after > 4) {
      content = after + 1;
    }
    Item item = new Item(marker, content - state.getColumn());
    boolean goesOn = parent instanceof ListParser open && isSame(open.list, marker.list());
    BlockStart start =
        goesOn ? BlockStart.of(item) : BlockStart.of(new ListParser(marker.list()), item);
    return start.atColumn(content);
  }

  private static Marker marker(BasedSequence line, int at) {
    char first = at < line.length() ? line.charAt(at) : ' ';
    int end = at;
    ListBlock list;
    if (first == '-' || first == '+' || first == '*') {
      BulletList bullets = new BulletList();
      bullets.setOpeningMarker(first);
      list = bullets;
    } else {
      while (end < line.length() && InlineGrammar.isDigit(line.charAt(end))) {
        end++;
      }
      char delimiter = end < line.length() ? line.charAt(end) : ' ';
      if (end == at || end - at > LONGEST_NUMBER || delimiter != '.' && delimiter != ')') {
        return null;
      }
      OrderedList numbered = new OrderedList();
      numbered.setStartNumber(Integer.parseInt(line.subSequence(at, end).toString()));
      numbered.setDelimiter(delimiter);
      list = numbered;
    }
    end++;
    boolean parted = end >= line.length() || " \t".indexOf(line.charAt(end)) >= 0;
    return parted ? new Marker(list, line.subSequence(at, end)) : null;
  }

  private static boolean isSame(ListBlock open, ListBlock other) {
    if (open instanceof BulletList one && other instanceof BulletList two) {
      return one.getOpeningMarker() == two.getOpeningMarker();
    }
    return open instanceof OrderedList one
        && other instanceof OrderedList two
        && one.getDelimiter() == two.getDelimiter();
  }

  @Override
  public Block getBlock() {
    return list;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      blankBefore = true;
      linesSinceBlank = 0;
    } else if (blankBefore) {
      linesSinceBlank++;
    }
    // a list has no marks of its own; what is no item cannot stay in it, see canContain
    return BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser child, Block block) {
    if (!(block instanceof ListItem)) {
      return false;
    }
    if (blankBefore && linesSinceBlank == 1) {
      list.setTight(false);
      blankBefore = false;
    }
    return true;
  }

  @Override
  public void closeBlock(ParserState state) {
    list.setCharsFromContent();
  }

  /** One item; what belongs to it is indented as its first words are. */
  private static final class Item extends AbstractBlockParser {
    private final ListItem item;
    private final int indent;
    private boolean blankBefore;

    Item(Marker marker, int indent) {
      this.item =
          marker.list() instanceof OrderedList ? new OrderedListItem() : new BulletListItem();
      this.indent = indent;
      item.setOpeningMarker(marker.typed());
    }

    @Override
    public Block getBlock() {
      return item;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        if (!item.hasChildren()) {
          return BlockContinue.none();
        }
        Block active = state.getActiveBlockParser().getBlock();
        blankBefore = active instanceof Paragraph || active instanceof ListItem;
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= indent
          ? BlockContinue.atColumn(state.getColumn() + indent)
          : BlockContinue.none();
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser child, Block block) {
      if (blankBefore && item.getParent() instanceof ListBlock parent) {
        parent.setTight(false);
      }
      return true;
    }

    @Override
    public void closeBlock(ParserState state) {
      removeBlankLines();
      item.setCharsFromContent();
    }
  }
}
