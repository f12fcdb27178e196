package doorlight.reference;

import doorlight.article.Inline;
import doorlight.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts links round stretches of a prose text. Nothing else of the text changes.
 *
 * <p>Markup that begins and ends inside a stretch is inside the link; where a stretch begins or
 * ends in the middle of markup, the link is closed there and opened again:
 *
 * <pre>
 * Why &lt;em&gt;We Freeze&lt;/em&gt;, ...      [Why &lt;em&gt;We Freeze&lt;/em&gt;], ...
 * Why &lt;em&gt;We Freeze, and&lt;/em&gt;       [Why ]&lt;em&gt;[We Freeze], and&lt;/em&gt;
 * </pre>
 */
final class Linker {
  /** A stretch of the text, in its offsets, that is to be a link. */
  record Stretch(int start, int end, Inline.Link.Kind kind, String target) {}

  private final ProseText prose;

  /** The tokens, cut where stretches begin and end, and where each begins in the text. */
  private final List<Inline> pieces = new ArrayList<>();

  private final List<Integer> starts = new ArrayList<>();

  private Linker(ProseText prose) {
    this.prose = prose;
  }

  /** The tokens of a text with links in them; the stretches stand in order and do not overlap. */
  static List<Inline> link(ProseText prose, List<Stretch> stretches) {
    return stretches.isEmpty() ? prose.inlines() : new Linker(prose).link(stretches);
  }

  private List<Inline> link(List<Stretch> stretches) {
    cut(stretches);
    List<Inline> linked = new ArrayList<>();
    int done = 0;
    int at = 0;
    for (Stretch stretch : stretches) {
      while (starts.get(at) < stretch.start() || pieces.get(at).text().isEmpty()) {
        at++;
      }
      int first = at;
      while (at < pieces.size() && starts.get(at) < stretch.end()) {
        at++;
      }
      // Markup right after the last words stands at the same offset, and is not yet of the link.
      Reach reach = new Reach(first, at);
      reach.growOverMarkup(done);
      linked.addAll(pieces.subList(done, reach.first));
      reach.write(stretch, linked);
      done = reach.end;
      at = reach.end;
    }
    linked.addAll(pieces.subList(done, pieces.size()));
    return linked;
  }

  private void cut(List<Stretch> stretches) {
    List<Integer> cuts = new ArrayList<>();
    stretches.forEach(s -> cuts.addAll(List.of(s.start(), s.end())));
    int next = 0;
    for (int i = 0; i < prose.inlines().size(); i++) {
      Inline inline = prose.inlines().get(i);
      int start = prose.startOf(i);
      int end = prose.startOf(i + 1);
      int from = start;
      while (inline instanceof Inline.Text text && from < end) {
        while (next < cuts.size() && cuts.get(next) <= from) {
          next++;
        }
        int to = next < cuts.size() ? Math.min(end, cuts.get(next)) : end;
        add(part(text, from - start, to - start), from);
        from = to;
      }
      if (!(inline instanceof Inline.Text)) {
        add(inline, start);
      }
    }
  }

  private void add(Inline piece, int start) {
    pieces.add(piece);
    starts.add(start);
  }

  private static Inline.Text part(Inline.Text text, int from, int to) {
    if (from == 0 && to == text.text().length()) {
      return text;
    }
    boolean exact = text.text().length() == text.source().length();
    int start = text.source().start();
    Span span = exact ? new Span(start + from, start + to) : text.source();
    return new Inline.Text(text.text().substring(from, to), span);
  }

  /** The pieces that a link reaches over. */
  private final class Reach {
    private int first;
    private int end;

    Reach(int first, int end) {
      this.first = first;
      this.end = end;
    }

    /** Takes in the other half of markup that begins or ends in the stretch, where it is next. */
    void growOverMarkup(int least) {
      boolean grows = true;
      while (grows) {
        List<ProseText.Tag> halves = halves();
        grows = false;
        if (first > least && closes(halves, tagAt(first - 1))) {
          first--;
          grows = true;
        } else if (end < pieces.size() && opens(halves, tagAt(end))) {
          end++;
          grows = true;
        }
      }
    }

    private boolean closes(List<ProseText.Tag> halves, List<ProseText.Tag> before) {
      return before.size() == 1
          && !before.get(0).closes()
          && !halves.isEmpty()
          && halves.get(0).closes()
          && halves.get(0).name().equals(before.get(0).name());
    }

    private boolean opens(List<ProseText.Tag> halves, List<ProseText.Tag> after) {
      ProseText.Tag last = halves.isEmpty() ? null : halves.get(halves.size() - 1);
      return after.size() == 1
          && after.get(0).closes()
          && last != null
          && !last.closes()
          && last.name().equals(after.get(0).name());
    }

    /** The tags inside whose other half is outside; {@code at} is the index of their piece. */
    private List<ProseText.Tag> halves() {
      List<ProseText.Tag> open = new ArrayList<>();
      for (int i = first; i < end; i++) {
        for (ProseText.Tag tag : tagAt(i)) {
          int last = open.size() - 1;
          if (tag.closes() && last >= 0 && !open.get(last).closes()) {
            open.remove(last);
          } else {
            open.add(tag);
          }
        }
      }
      return open;
    }

    private List<ProseText.Tag> tagAt(int index) {
      return pieces.get(index) instanceof Inline.Markup markup
          ? ProseText.tags(markup.html(), index)
          : List.of();
    }

    void write(Stretch stretch, List<Inline> linked) {
      List<Integer> breaks = halves().stream().map(ProseText.Tag::at).distinct().toList();
      int from = first;
      for (int i = first; i <= end; i++) {
        if (i == end || breaks.contains(i)) {
          writeLink(stretch, pieces.subList(from, i), linked);
          if (i < end) {
            linked.add(pieces.get(i));
          }
          from = i + 1;
        }
      }
    }

    private void writeLink(Stretch stretch, List<Inline> content, List<Inline> linked) {
      Span source = null;
      boolean words = false;
      for (Inline inline : content) {
        if (inline instanceof Inline.Text text) {
          source = source == null ? text.source() : source.to(text.source());
          words |= !text.text().isBlank();
        }
      }
      if (words) {
        linked.add(new Inline.Link(stretch.kind(), stretch.target(), "", content, source));
      } else {
        linked.addAll(content);
      }
    }
  }
}
