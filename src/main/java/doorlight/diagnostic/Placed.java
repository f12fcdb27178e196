package doorlight.diagnostic;

/** A value that somebody wrote, and where it stands in its file. */
public record Placed<T>(T value, Span span) {}
