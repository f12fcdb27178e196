package doorlight.read.body;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Body;
import doorlight.article.Html;
import doorlight.article.Inline;
import doorlight.article.OneLine;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Span;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.GfmNodes;
import doorlight.read.markdown.HeadingAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns blocks of flexmark's tree into a {@link Body}: a walk of our own, since a body is tokens
 * with their places, not a string of HTML. Each block is written once; {@link #text} may be asked
 * at any time and leaves no trace. Written out, a body is laid out in lines as in the CommonMark
 * specification.
 */
public final class BodyWriter {
  private static final String TABLE_BOX =
      "<div class=\"table-scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">";

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

  private final ReadingLog log;
  private final HeadingIds ids;
  private final Footnotes footnotes;
  private final InlineWriter inlineWriter;
  private final Set<String> explicitIds = new HashSet<>();

  private BodyBuilder parts = new BodyBuilder();

  /** The paragraph whose box is not shown, if any. */
  private Node unboxed;

  private BodyWriter(ReadingLog log, HeadingIds ids, Footnotes footnotes) {
    this.log = log;
    this.ids = ids;
    this.footnotes = footnotes;
    this.inlineWriter = new InlineWriter(log, footnotes);
  }

  /** A writer for what is in a tree, which gives out the ids of its page. */
  public static BodyWriter of(Node root, ReadingLog log) {
    Set<String> explicitIds = new HashSet<>();
    for (Heading heading : Blocks.allIn(root, Heading.class)) {
      HeadingAttributes.of(heading).id().ifPresent(explicitIds::add);
    }
    return new BodyWriter(log, new HeadingIds(explicitIds), Footnotes.of(root));
  }

  /** A writer for what is shown on a page beside its text, and speaks of no footnotes. */
  public static BodyWriter withoutFootnotes(ReadingLog log, HeadingIds ids) {
    return new BodyWriter(log, ids, Footnotes.none());
  }

  /** What gives out the ids of the page, for entries that are no headings. */
  public HeadingIds ids() {
    return ids;
  }

  /** The blocks, in order. Footnotes among them are left for {@link #footnotes}. */
  public Body write(List<? extends Node> blocks) {
    BodyBuilder outer = parts;
    parts = new BodyBuilder();
    siblings(List.copyOf(blocks), true);
    Body body = parts.line().body();
    parts = outer;
    return body;
  }

  /**
   * The inside of a paragraph or heading; the box of a task list item ({@code [ ]}) is left out.
   */
  public List<Inline> inlines(Node parent) {
    return inlineWriter.write(parent);
  }

  /** A heading, with its id. */
  public Part.Heading heading(Heading node, boolean topLevel) {
    HeadingAttributes attributes = HeadingAttributes.of(node);
    List<Inline> inlines = inlineWriter.write(node, log.bodyStart() + attributes.wordsEnd());
    Optional<String> explicit = attributes.id();
    if (explicit.isEmpty()) {
      attributes.typedId().ifPresent(id -> warnOfId(node, id));
    }
    if (explicit.isPresent() && !explicitIds.add(explicit.get())) {
      log.report(
          log.span(node),
          Code.HEADING_ID_REPEATED,
          "Another heading of this article has the id \"" + explicit.get() + "\" already.",
          "Give this heading another id, or leave {#" + explicit.get() + "} out.");
      explicit = Optional.empty();
    }
    StringBuilder words = new StringBuilder();
    inlines.forEach(inline -> words.append(inline.text()));
    int level = node.getLevel();
    return new Part.Heading(level, ids.of(words.toString(), explicit), inlines, topLevel);
  }

  private void warnOfId(Heading node, String id) {
    log.report(
        log.span(node),
        Code.HEADING_ID_REPEATED,
        "The id \""
            + id
            + "\" cannot be a heading's: ids with other marks than hyphens are kept for the page itself.",
        "Write it with letters, digits and hyphens only, or leave {#" + id + "} out.");
  }

  /** What a person reads of a paragraph or heading, in one line. */
  public String text(Node block) {
    ReadingLog unseen = new ReadingLog(log.source(), log.bodyStart(), log.htmlLevel());
    int end =
        block instanceof Heading heading
            ? log.bodyStart() + HeadingAttributes.of(heading).wordsEnd()
            : Integer.MAX_VALUE;
    StringBuilder words = new StringBuilder();
    new InlineWriter(unseen, footnotes.unseen())
        .write(block, end)
        .forEach(inline -> words.append(inline.text()));
    return OneLine.of(words.toString()).strip();
  }

  /**
   * The inside of a list item. If it begins with the box of a task, that is left out: whoever asks
   * has boxes of her own.
   */
  public Body writeItem(Node item) {
    Node outer = unboxed;
    unboxed = item.getFirstChild();
    Body body = write(Blocks.in(item));
    unboxed = outer;
    return body;
  }

  /** The footnotes that the text spoke of, each with a way back; none when it spoke of none. */
  public Optional<Section> footnotes() {
    List<Section.Entry> entries = new ArrayList<>();
    // a note may speak of another note, so their number may grow on the way
    for (int number = 1; number <= footnotes.count(); number++) {
      parts = new BodyBuilder();
      List<Node> blocks = Blocks.in(footnotes.note(number));
      boolean endsInWords = !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Paragraph;
      siblings(endsInWords ? blocks.subList(0, blocks.size() - 1) : blocks, false);
      List<Inline> last = new ArrayList<>();
      if (endsInWords) {
        last.addAll(inlines(blocks.get(blocks.size() - 1)));
        last.add(new Inline.Markup(" "));
      }
      last.addAll(footnotes.waysBack(number, log));
      parts.line().html("<p>").prose(last).html("</p>").line();
      entries.add(new Section.Entry(Footnotes.noteId(number), Body.EMPTY, parts.body()));
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                Section.Kind.FOOTNOTES,
                Optional.empty(),
                Body.EMPTY,
                entries,
                Body.EMPTY,
                OptionalInt.empty()));
  }

  private void siblings(List<Node> blocks, boolean topLevel) {
    if (blocks.stream().anyMatch(RawHtml::isRaw)) {
      RawHtml raw = new RawHtml(log);
      raw.write(blocks, node -> block(node, topLevel && !raw.isInside()), new BlockSink());
    } else {
      blocks.forEach(node -> block(node, topLevel));
    }
  }

  private void inside(Node parent) {
    siblings(Blocks.in(parent), false);
  }

  private void block(Node node, boolean topLevel) {
    if (node instanceof Paragraph) {
      paragraph(node);
    } else if (node instanceof Heading heading) {
      parts.line().add(heading(heading, topLevel)).line();
    } else if (node instanceof ListBlock list) {
      list(list);
    } else if (node instanceof ListItem item) {
      item(item);
    } else if (node instanceof BlockQuote) {
      quotation(node);
    } else if (node instanceof FencedCodeBlock code) {
      String info = Escapes.undo(code.getInfo().toString().strip());
      String language = info.split("\\s", 2)[0];
      code(code, language.isEmpty() ? "" : " class=\"language-" + Html.escape(language) + "\"");
    } else if (node instanceof IndentedCodeBlock code) {
      code(code, "");
    } else if (node instanceof ThematicBreak) {
      parts.line().html("<hr>").line();
    } else if (node instanceof GfmNodes.Table) {
      table(node);
    }
    // comments and the texts of footnotes show nothing here
  }

  private void paragraph(Node node) {
    boolean bare = node.getParent() instanceof ListItem item && isTight(item);
    Node first = node.getFirstChild();
    if (!bare) {
      parts.line().html("<p>");
    }
    if (first instanceof GfmNodes.TaskBox box && node != unboxed) {
      parts.html(
          box.isTicked()
              ? "<input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"done\">"
              : "<input type=\"checkbox\" disabled=\"\" aria-label=\"to do\">");
    }
    parts.prose(inlines(node));
    if (!bare) {
      parts.html("</p>").line();
    }
  }

  private static boolean isTight(ListItem item) {
    return item.getParent() instanceof ListBlock list && list.isTight();
  }

  private void list(ListBlock list) {
    boolean ordered = list instanceof OrderedList;
    int start = ordered ? ((OrderedList) list).getStartNumber() : 1;
    parts
        .line()
        .html(ordered ? "<ol" : "<ul")
        .html(start == 1 ? ">" : " start=\"" + start + "\">")
        .line();
    inside(list);
    parts.line().html(ordered ? "</ol>" : "</ul>").line();
  }

  private void item(ListItem item) {
    parts.line().html("<li>");
    inside(item);
    parts.html("</li>").line();
  }

  private void quotation(Node node) {
    Node first = node.getFirstChild();
    if (first != null && first.getFirstChild() instanceof GfmNodes.AlertLabel label) {
      String kind = label.kind().toLowerCase(Locale.ROOT);
      String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
      parts.line().html("<div class=\"alert alert-" + kind + "\" role=\"note\">").line();
      parts.html("<p class=\"alert-title\">" + title + "</p>").line();
      inside(node);
      parts.line().html("</div>").line();
    } else {
      parts.line().html("<blockquote>").line();
      inside(node);
      parts.line().html("</blockquote>").line();
    }
  }

  private void code(Block node, String language) {
    StringBuilder lines = new StringBuilder();
    node.getContentLines().forEach(lines::append);
    String code = LINE_END.matcher(lines).replaceAll("\n");
    if (!code.isEmpty() && !code.endsWith("\n")) {
      code += "\n";
    }
    parts.line().html("<pre><code" + language + ">" + Html.escape(code) + "</code></pre>").line();
  }

  private void table(Node table) {
    // A wide table scrolls in a box of its own, which the keyboard reaches (WCAG 2.1.1).
    parts.line().html(TABLE_BOX).line().html("<table>").line();
    int rows = 0;
    for (Node row : table.getChildren()) {
      parts.html(rows == 0 ? "<thead>\n" : rows == 1 ? "<tbody>\n" : "").html("<tr>\n");
      for (Node cell : row.getChildren()) {
        cell((GfmNodes.Cell) cell, rows == 0 ? "th" : "td");
      }
      parts.html("</tr>\n").html(rows == 0 ? "</thead>\n" : "");
      rows++;
    }
    parts.html(rows > 1 ? "</tbody>\n" : "").html("</table>").line().html("</div>").line();
  }

  private void cell(GfmNodes.Cell cell, String tag) {
    // no style attribute: the pages' security policy does not let it through
    String alignment =
        cell.alignment() == GfmNodes.Cell.Alignment.NONE
            ? ""
            : " class=\"align-" + cell.alignment().name().toLowerCase(Locale.ROOT) + "\"";
    parts.html("<" + tag + alignment + ">").prose(inlines(cell)).html("</" + tag + ">\n");
  }

  /** Raw HTML among blocks. Words in it are no prose; links and pictures in it are tokens. */
  private final class BlockSink implements RawHtml.Sink {
    /** The content of the link that is being written, if any. */
    private InlineBuilder content;

    @Override
    public boolean takes(String tag) {
      return content == null || RawHtml.isPhrasing(tag);
    }

    @Override
    public void markup(String html) {
      if (content == null) {
        parts.html(html);
      } else {
        content.add(new Inline.Markup(html));
      }
    }

    @Override
    public void words(String words) {
      if (content == null && words.isBlank() && words.contains("\n")) {
        parts.line();
      } else if (content == null) {
        parts.html(Html.escape(words));
      } else {
        content.add(new Inline.Verbatim(Html.escape(words), words));
      }
    }

    @Override
    public void code(Runnable inside) {
      inside.run();
    }

    @Override
    public void link(String target, String tooltip, Span span, Runnable inside) {
      if (content != null || !log.allowsLink(target, span)) {
        inside.run();
        return;
      }
      content = new InlineBuilder();
      inside.run();
      List<Inline> tokens = content.list();
      content = null;
      token(new Inline.Link(Inline.Link.Kind.ADDRESS, target, tooltip, tokens, span));
    }

    @Override
    public void image(String target, String alt, String tooltip, Span span) {
      log.picture(target, alt, tooltip, span, content != null)
          .ifPresentOrElse(this::token, () -> words(alt));
    }

    private void token(Inline token) {
      if (content == null) {
        parts.prose(List.of(token));
      } else {
        content.add(token);
      }
    }
  }
}
