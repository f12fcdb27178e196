package doorlight.reference;

import doorlight.article.Article;
import doorlight.diagnostic.Span;

/**
 * A title in prose without a lead-in, which is never linked (rule 9) but may be worth a link.
 *
 * @param from the article that mentions
 * @param to the article that has the title, or had it
 * @param words the title as typed, on one line
 * @param source where it stands in the file of {@code from}
 * @param before the sentence up to it, on one line
 * @param after the rest of that sentence
 * @param orphan whether no article refers to {@code to} yet
 */
public record Mention(
    Article from,
    Article to,
    String words,
    Span source,
    String before,
    String after,
    boolean orphan) {}
