package doorlight.article;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.base.Checksum;
import doorlight.diagnostic.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A text in about as many bytes as its file has, a tenth of what it takes when it lies open. */
public final class PackedText implements Text {
  private static final Section.Kind[] SECTIONS = Section.Kind.values();
  private static final Inline.Link.Kind[] LINKS = Inline.Link.Kind.values();

  private enum PartKind {
    HTML,
    PROSE,
    HEADING
  }

  private enum InlineKind {
    TEXT,
    MARKUP,
    VERBATIM,
    LINK,
    IMAGE
  }

  private static final PartKind[] PARTS = PartKind.values();
  private static final InlineKind[] INLINES = InlineKind.values();

  private final byte[] bytes;

  /** A text that was packed before. */
  public PackedText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A text, packed if it is not. */
  public static PackedText of(Text text) {
    if (text instanceof PackedText packed) {
      return packed;
    }
    ByteWriter out = new ByteWriter();
    out.list(text.sections(), section -> new Writing(out).section(section));
    return new PackedText(out.toBytes());
  }

  /** The packed text itself. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public List<Section> sections() {
    ByteReader in = new ByteReader(bytes);
    return List.copyOf(in.list(new Reading(in)::section));
  }

  @Override
  public long sum() {
    return Checksum.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedText text && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  private record Writing(ByteWriter out) {
    void section(Section section) {
      out.constant(section.kind());
      out.optional(section.heading(), this::heading);
      body(section.opening());
      out.list(
          section.entries(),
          entry -> {
            out.text(entry.id());
            body(entry.label());
            body(entry.body());
          });
      body(section.closing());
      integer(section.threshold());
      integer(section.firstNumber());
    }

    private void integer(OptionalInt value) {
      out.flag(value.isPresent());
      value.ifPresent(out::number);
    }

    private void body(Body body) {
      out.list(body.parts(), this::part);
    }

    private void part(Part part) {
      if (part instanceof Part.Html html) {
        out.constant(PartKind.HTML);
        out.text(html.html());
      } else if (part instanceof Part.Prose prose) {
        out.constant(PartKind.PROSE);
        inlines(prose.inlines());
      } else if (part instanceof Part.Heading heading) {
        out.constant(PartKind.HEADING);
        heading(heading);
      }
    }

    private void heading(Part.Heading heading) {
      out.number(heading.level());
      out.text(heading.id());
      inlines(heading.inlines());
      out.flag(heading.topLevel());
    }

    private void inlines(List<Inline> inlines) {
      out.list(inlines, this::inline);
    }

    private void inline(Inline inline) {
      if (inline instanceof Inline.Text text) {
        out.constant(InlineKind.TEXT);
        out.text(text.text());
        span(text.source());
      } else if (inline instanceof Inline.Markup markup) {
        out.constant(InlineKind.MARKUP);
        out.text(markup.html());
      } else if (inline instanceof Inline.Verbatim verbatim) {
        out.constant(InlineKind.VERBATIM);
        out.text(verbatim.html());
        out.text(verbatim.text());
      } else if (inline instanceof Inline.Link link) {
        out.constant(InlineKind.LINK);
        out.constant(link.kind());
        out.text(link.target());
        out.text(link.tooltip());
        inlines(link.content());
        span(link.source());
      } else if (inline instanceof Inline.Image image) {
        out.constant(InlineKind.IMAGE);
        out.text(image.target());
        out.text(image.alt());
        out.text(image.tooltip());
        span(image.source());
      }
    }

    private void span(Span span) {
      out.number(span.start());
      out.number(span.length());
    }
  }

  private record Reading(ByteReader in) {
    Section section() {
      Section.Kind kind = in.constant(SECTIONS);
      Optional<Part.Heading> heading = in.optional(this::heading);
      Body opening = body();
      List<Section.Entry> entries = in.list(() -> new Section.Entry(in.text(), body(), body()));
      return new Section(kind, heading, opening, entries, body(), integer(), integer());
    }

    private OptionalInt integer() {
      return in.flag() ? OptionalInt.of(in.integer()) : OptionalInt.empty();
    }

    private Body body() {
      return new Body(in.list(this::part));
    }

    private Part part() {
      return switch (in.constant(PARTS)) {
        case HTML -> new Part.Html(in.text());
        case PROSE -> new Part.Prose(inlines());
        case HEADING -> heading();
      };
    }

    private Part.Heading heading() {
      return new Part.Heading(in.integer(), in.text(), inlines(), in.flag());
    }

    private List<Inline> inlines() {
      return in.list(this::inline);
    }

    private Inline inline() {
      return switch (in.constant(INLINES)) {
        case TEXT -> new Inline.Text(in.text(), span());
        case MARKUP -> new Inline.Markup(in.text());
        case VERBATIM -> new Inline.Verbatim(in.text(), in.text());
        case LINK -> new Inline.Link(in.constant(LINKS), in.text(), in.text(), inlines(), span());
        case IMAGE -> new Inline.Image(in.text(), in.text(), in.text(), span());
      };
    }

    private Span span() {
      int start = in.integer();
      return new Span(start, start + in.integer());
    }
  }
}
