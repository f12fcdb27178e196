package doorlight.reference;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What came of resolving one article, but for its text: so little that it can be kept from one
 * build to the next.
 *
 * @param references from it to others, in the order of its text
 * @param waiting its references in prose to articles that are held back
 * @param addresses those within the site that its links lead to and its pictures lie at
 * @param checked how many links and pictures it has
 * @param image the address of its lead picture
 * @param text tells the resolved text from any other
 * @param diagnostics what could not be linked, by place
 */
public record Resolution(
    List<Reference> references,
    List<Reference> waiting,
    List<Address> addresses,
    int checked,
    Optional<Placed<String>> image,
    long text,
    List<Diagnostic> diagnostics) {
  private static final Reference.Kind[] KINDS = Reference.Kind.values();

  /** An address within the site, as {@code href} or {@code src} has it. */
  public record Address(String target, boolean picture, Span source) {}

  /** Resolutions of an earlier build. */
  public interface Earlier {
    /** None is known. */
    Earlier NONE = (article, world) -> Optional.empty();

    /**
     * That of the same article, if it was made where everything else that resolving looks at was
     * the same, too.
     *
     * @param world tells all of that from anything else
     */
    Optional<Resolution> of(String article, long world);
  }

  public Resolution {
    references = List.copyOf(references);
    waiting = List.copyOf(waiting);
    addresses = List.copyOf(addresses);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Writes all of it, as {@link #read} reads it. */
  public void write(ByteWriter out) {
    out.list(references, reference -> write(reference, out));
    out.list(waiting, reference -> write(reference, out));
    out.list(
        addresses,
        address -> {
          out.text(address.target());
          out.flag(address.picture());
          write(address.source(), out);
        });
    out.number(checked);
    out.optional(
        image,
        placed -> {
          out.text(placed.value());
          write(placed.span(), out);
        });
    out.number(text);
    out.list(diagnostics, diagnostic -> diagnostic.write(out));
  }

  private static void write(Reference reference, ByteWriter out) {
    out.text(reference.to());
    out.constant(reference.kind());
    out.text(reference.words());
    write(reference.source(), out);
  }

  private static void write(Span span, ByteWriter out) {
    out.number(span.start());
    out.number(span.length());
  }

  /** What {@link #write} wrote of an article, whose file is given. */
  public static Resolution read(String file, ByteReader in) {
    return new Resolution(
        in.list(() -> reference(file, in)),
        in.list(() -> reference(file, in)),
        in.list(() -> new Address(in.text(), in.flag(), span(in))),
        in.integer(),
        in.optional(() -> new Placed<>(in.text(), span(in))),
        in.number(),
        in.list(() -> Diagnostic.read(in)));
  }

  private static Reference reference(String file, ByteReader in) {
    return new Reference(file, in.text(), in.constant(KINDS), in.text(), span(in));
  }

  private static Span span(ByteReader in) {
    int start = in.integer();
    return new Span(start, start + in.integer());
  }
}
