package doorlight.reference;

import doorlight.article.Article;

/** An article that is not in the build, and why. */
public record HeldBack(Article article, Reason reason) {

  /** Why an article is not in the build. */
  public enum Reason {
    DRAFT,
    /** Its date is in the future. */
    SCHEDULED,
    /** Its last day is over. */
    EXPIRED
  }
}
