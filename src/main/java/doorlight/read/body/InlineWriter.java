package doorlight.read.body;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Html;
import doorlight.article.Inline;
import doorlight.diagnostic.Span;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.GfmNodes;
import doorlight.read.markdown.TooComplex;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the inside of a paragraph, heading or cell into tokens. */
final class InlineWriter {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

  private final ReadingLog log;
  private final Footnotes footnotes;
  private final TextWriter text;

  private InlineBuilder out = new InlineBuilder();
  private boolean inLink;
  private boolean inCell;
  private int limit;
  private int depth;

  InlineWriter(ReadingLog log, Footnotes footnotes) {
    this.log = log;
    this.footnotes = footnotes;
    this.text = new TextWriter(log.source().text());
  }

  /** The tokens of what is in {@code parent}. */
  List<Inline> write(Node parent) {
    return write(parent, Integer.MAX_VALUE);
  }

  /**
   * The tokens of what is in {@code parent} and stands before {@code limit}, an offset into the
   * file.
   */
  List<Inline> write(Node parent, int limit) {
    this.limit = limit;
    out = new InlineBuilder();
    inCell = parent instanceof GfmNodes.Cell;
    depth = 0;
    text.block(Math.min(limit, log.end(parent)));
    children(parent);
    return out.list();
  }

  private void children(Node parent) {
    if (++depth > TooComplex.DEEPEST) {
      throw TooComplex.tooDeep(parent.getStartOffset());
    }
    if (hasRawHtml(parent)) {
      new RawHtml(log).write(Blocks.in(parent), this::token, new InlineSink());
    } else {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        token(node);
      }
    }
    depth--;
  }

  private static boolean hasRawHtml(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInline) {
        return true;
      }
    }
    return false;
  }

  private void token(Node node) {
    if (node instanceof Text) {
      text.write(log.start(node), Math.min(limit, log.end(node)), !inLink, out);
    } else if (node instanceof SoftLineBreak) {
      lineEnd(node);
    } else if (node instanceof HardLineBreak) {
      out.add(new Inline.Markup("<br>"));
      lineEnd(node);
    } else if (node instanceof Emphasis) {
      wrapped("em", node);
    } else if (node instanceof StrongEmphasis) {
      wrapped("strong", node);
    } else if (node instanceof GfmNodes.Strikethrough) {
      wrapped("del", node);
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof Link link) {
      link(
          Address.of(link.getUrl().toString()),
          tooltip(link),
          log.span(link),
          () -> children(link));
    } else if (node instanceof AutoLink link) {
      angled(link, "");
    } else if (node instanceof MailLink link) {
      angled(link, "mailto:");
    } else if (node instanceof GfmNodes.TitleLink link) {
      titleLink(link);
    } else if (node instanceof GfmNodes.FootnoteMark mark) {
      footnote(mark);
    }
    // comments, the boxes of tasks and the labels of alerts show nothing here
  }

  private void lineEnd(Node node) {
    int start = log.start(node);
    if (log.end(node) == start + 1) {
      out.character('\n', start);
    } else {
      out.atom("\n", start, log.end(node));
    }
    text.pass('\n');
  }

  private void wrapped(String tag, Node node) {
    out.add(new Inline.Markup("<" + tag + ">"));
    children(node);
    out.add(new Inline.Markup("</" + tag + ">"));
  }

  private void code(Code node) {
    String code = node.getText().toString().replaceAll("\\r\\n|[\\r\\n]", " ");
    if (code.length() > 2 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank()) {
      code = code.substring(1, code.length() - 1);
    }
    if (inCell) {
      code = code.replace("\\|", "|");
    }
    out.add(new Inline.Verbatim("<code>" + Html.escape(code) + "</code>", code));
    text.pass('x');
  }

  private static String tooltip(InlineLinkNode node) {
    return Escapes.undo(node.getTitle().toString().replace("\r\n", "\n"));
  }

  /** What is written by {@code content}, kept apart. */
  private List<Inline> apart(Runnable content) {
    InlineBuilder outer = out;
    out = new InlineBuilder();
    content.run();
    List<Inline> tokens = out.list();
    out = outer;
    return tokens;
  }

  private void link(String target, String tooltip, Span span, Runnable content) {
    if (inLink || !log.allowsLink(target, span)) {
      content.run();
      return;
    }
    inLink = true;
    List<Inline> tokens = apart(content);
    inLink = false;
    out.add(new Inline.Link(Inline.Link.Kind.ADDRESS, target, tooltip, tokens, span));
  }

  private void angled(Node node, String scheme) {
    int start = log.start(node) + 1;
    int end = log.end(node) - 1;
    String typed = log.source().text().substring(start, end);
    link(
        Address.encode(scheme + typed),
        "",
        log.span(node),
        () -> out.characters(log.source().text(), start, end));
    text.pass('x');
  }

  private void titleLink(GfmNodes.TitleLink node) {
    if (inLink) {
      children(node);
      return;
    }
    inLink = true;
    List<Inline> words = apart(() -> children(node));
    inLink = false;
    String title = SPACE.matcher(Escapes.undo(node.title())).replaceAll(" ").strip();
    out.add(new Inline.Link(Inline.Link.Kind.TITLE, title, "", words, log.span(node)));
  }

  private void footnote(GfmNodes.FootnoteMark mark) {
    List<Inline> tokens =
        inLink ? List.of() : footnotes.mark(mark, log.span(mark)).orElse(List.of());
    if (!tokens.isEmpty()) {
      out.addAll(tokens);
      return;
    }
    if (!footnotes.isDefined(mark)) {
      log.undefinedFootnote(mark);
    }
    text.write(log.start(mark), log.end(mark), false, out);
  }

  private String words(Node node) {
    boolean nested = inLink;
    inLink = true;
    StringBuilder words = new StringBuilder();
    apart(() -> children(node)).forEach(token -> words.append(token.text()));
    inLink = nested;
    return words.toString();
  }

  private void image(Image node) {
    String target = Address.of(node.getUrl().toString());
    String words = words(node);
    if (words.isBlank()) {
      log.pictureWithoutWords(
          target,
          log.span(node),
          "Say what it shows: ![A door stands open](door.jpg). If it is only decoration, write"
              + " <img src=\"...\" alt=\"\">.");
    }
    image(target, words, tooltip(node), log.span(node));
  }

  private void image(String target, String alt, String tooltip, Span span) {
    log.picture(target, alt, tooltip, span, inLink)
        .ifPresentOrElse(out::add, () -> out.add(new Inline.Verbatim(Html.escape(alt), alt)));
    text.pass('x');
  }

  /** Raw HTML among words: tags that words run through. */
  private final class InlineSink implements RawHtml.Sink {
    @Override
    public boolean takes(String tag) {
      return RawHtml.isPhrasing(tag);
    }

    @Override
    public void markup(String html) {
      out.add(new Inline.Markup(html));
    }

    @Override
    public void words(String words) {
      out.add(new Inline.Verbatim(Html.escape(words), words));
    }

    @Override
    public void code(Runnable content) {
      text.asTyped(true);
      List<Inline> tokens = apart(content);
      text.asTyped(false);
      for (Inline token : tokens) {
        out.add(
            token instanceof Inline.Text text
                ? new Inline.Verbatim(Html.escape(text.text()), text.text())
                : token);
      }
    }

    @Override
    public void link(String target, String tooltip, Span span, Runnable content) {
      InlineWriter.this.link(target, tooltip, span, content);
    }

    @Override
    public void image(String target, String alt, String tooltip, Span span) {
      InlineWriter.this.image(target, alt, tooltip, span);
    }
  }
}
