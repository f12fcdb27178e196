package doorlight.read.section;

import doorlight.diagnostic.Placed;

/** A question and its answer as given under {@code faq} in front matter; both are Markdown. */
public record Question(Placed<String> question, Placed<String> answer) {}
