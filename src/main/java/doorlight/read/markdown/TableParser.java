package doorlight.read.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import doorlight.read.markdown.GfmNodes.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables as GFM has them: a row, a line of dashes, and every line after it until a blank one or
 * another block. Ours because flexmark's ends a table at a line without a bar, reads the words of a
 * cell before the definitions of links below it are known, and finds cells after emphasis and code.
 */
final class TableParser extends AbstractBlockParser {
  private final GfmNodes.Table table = new GfmNodes.Table();

  /** A line of one bar can ask for as many cells as there are columns; so that has an end. */
  private static final int MOST_CELLS_LACKING = 10_000;

  private final List<Cell.Alignment> columns;
  private int cellsLacking;

  private TableParser(List<Cell.Alignment> columns, BasedSequence head) {
    this.columns = columns;
    table.setChars(head);
    addRow(head);
  }

  /** Begins a table at the line of dashes. */
  static final class Syntax implements BlockSyntax {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return TableParser::start;
    }
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4
        || first >= line.length()
        || "|:-".indexOf(line.charAt(first)) < 0
        || !matched.getBlockParser().isParagraphParser()) {
      return BlockStart.none();
    }
    List<Cell.Alignment> columns = columns(line.subSequence(first));
    List<BasedSequence> above = matched.getParagraphLines();
    if (columns.isEmpty() || above.isEmpty()) {
      return BlockStart.none();
    }
    BasedSequence head = above.get(above.size() - 1).trim();
    if (cells(head).size() != columns.size()) {
      return BlockStart.none();
    }
    TableParser table = new TableParser(columns, head);
    BlockStart start;
    if (above.size() == 1) {
      start = BlockStart.of(table);
    } else {
      ParagraphParser paragraph = new ParagraphParser();
      for (int i = 0; i < above.size() - 1; i++) {
        paragraph.getBlockContent().add(above.get(i), matched.getParagraphEolLengths().get(i));
      }
      start = BlockStart.of(paragraph, table);
    }
    return start.atIndex(line.length()).replaceActiveBlockParser();
  }

  /** The columns of a line such as {@code | --- | :-: |}; none when it is another line. */
  private static List<Cell.Alignment> columns(BasedSequence line) {
    List<Cell.Alignment> columns = new ArrayList<>();
    if (line.indexOf('|') < 0) {
      return columns;
    }
    for (BasedSequence cell : cells(line)) {
      String marker = cell.toString();
      boolean left = marker.startsWith(":");
      boolean right = marker.endsWith(":") && marker.length() > 1;
      String dashes = marker.substring(left ? 1 : 0, marker.length() - (right ? 1 : 0));
      if (dashes.isEmpty() || !dashes.chars().allMatch(c -> c == '-')) {
        return List.of();
      }
      columns.add(
          left && right
              ? Cell.Alignment.CENTER
              : left ? Cell.Alignment.LEFT : right ? Cell.Alignment.RIGHT : Cell.Alignment.NONE);
    }
    return columns;
  }

  /** The cells of a row, without the spaces round them. A bar after a backslash parts nothing. */
  private static List<BasedSequence> cells(BasedSequence untrimmed) {
    BasedSequence row = untrimmed.trim();
    List<BasedSequence> cells = new ArrayList<>();
    int start = row.startsWith("|") ? 1 : 0;
    for (int i = start; i < row.length(); i++) {
      if (row.charAt(i) == '\\') {
        i++;
      } else if (row.charAt(i) == '|') {
        cells.add(row.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    if (start < row.length()) {
      cells.add(row.subSequence(start).trim());
    }
    return cells;
  }

  private void addRow(BasedSequence line) {
    GfmNodes.Row row = new GfmNodes.Row();
    row.setChars(line);
    List<BasedSequence> cells = cells(line);
    cellsLacking += Math.max(0, columns.size() - cells.size());
    if (cellsLacking > MOST_CELLS_LACKING) {
      throw new TooComplex(
          line.getStartOffset(),
          "The rows of this table lack more than " + MOST_CELLS_LACKING + " cells.",
          "Take columns out of its line of dashes, or write the cells.");
    }
    for (int i = 0; i < columns.size(); i++) {
      BasedSequence words = i < cells.size() ? cells.get(i) : line.subSequence(line.length());
      row.appendChild(new Cell(words, columns.get(i)));
    }
    table.appendChild(row);
  }

  @Override
  public Block getBlock() {
    return table;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public boolean isInterruptible() {
    return true;
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    if (!line.isBlank()) {
      addRow(line.trim());
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    table.setCharsFromContent();
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    for (Node row : table.getChildren()) {
      for (Node cell : row.getChildren()) {
        inlineParser.parse(cell.getChars(), cell);
      }
    }
  }
}
