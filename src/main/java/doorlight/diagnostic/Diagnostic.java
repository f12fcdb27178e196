package doorlight.diagnostic;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One problem, said to a person: what is wrong, where, and what to do about it.
 *
 * <p>{@code file} is the path from the site's folder; {@code line} and {@code column} count from 1,
 * columns in characters; {@code message} is a plain sentence; {@code hint} says what to do and may
 * be empty; {@code suggestions} are names that were perhaps meant, nearest first; {@code excerpt}
 * is the source line, and {@code length} how many characters of it to underline, so that printing
 * needs no file.
 */
public record Diagnostic(
    Severity severity,
    Code code,
    String file,
    int line,
    int column,
    String message,
    String hint,
    List<String> suggestions,
    String excerpt,
    int length) {

  /** The order in which problems are reported: by place, so that it never depends on threads. */
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::file)
          .thenComparing(Diagnostic::line)
          .thenComparing(Diagnostic::column)
          .thenComparing(d -> d.code().label())
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    suggestions = List.copyOf(suggestions);
  }

  /** A problem at a span of a file, with the severity that its code has by default. */
  public static Diagnostic at(
      SourceText source, Span span, Code code, String message, String hint) {
    return at(source, span, code, message, hint, List.of());
  }

  /** The same with names that were perhaps meant, nearest first. */
  public static Diagnostic at(
      SourceText source,
      Span span,
      Code code,
      String message,
      String hint,
      List<String> suggestions) {
    SourceText.Place place = source.placeOf(span.start());
    String excerpt = source.lineAt(span.start());
    int start = Math.min(span.start(), source.lineEndAt(span.start()));
    int end = Math.max(start, Math.min(span.end(), source.lineEndAt(span.start())));
    int length = Math.max(1, source.text().codePointCount(start, end));
    return new Diagnostic(
        code.severity(),
        code,
        source.file(),
        place.line(),
        place.column(),
        message,
        hint,
        suggestions,
        excerpt,
        length);
  }

  /** A problem of a whole file, whose text is not at hand. */
  public static Diagnostic ofFile(String file, Code code, String message, String hint) {
    return new Diagnostic(code.severity(), code, file, 1, 1, message, hint, List.of(), "", 1);
  }

  /** The name that was perhaps meant, unless the hint speaks of it already. */
  public Optional<String> suggestion() {
    return suggestions.stream().findFirst().filter(near -> !hint.contains(near));
  }

  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(
        other, code, file, line, column, message, hint, suggestions, excerpt, length);
  }

  /** Writes all of it, as {@link #read} reads it. */
  public void write(ByteWriter out) {
    out.constant(severity);
    out.constant(code);
    out.text(file);
    out.number(line);
    out.number(column);
    out.text(message);
    out.text(hint);
    out.list(suggestions, out::text);
    out.text(excerpt);
    out.number(length);
  }

  /** What {@link #write} wrote. */
  public static Diagnostic read(ByteReader in) {
    return new Diagnostic(
        in.constant(Severity.values()),
        in.constant(Code.values()),
        in.text(),
        in.integer(),
        in.integer(),
        in.text(),
        in.text(),
        in.list(in::text),
        in.text(),
        in.integer());
  }
}
