package doorlight.authoring;

import doorlight.diagnostic.Span;

/** Other text in the place of a stretch of a file, which may be empty. */
public record Edit(Span span, String replacement) {}
