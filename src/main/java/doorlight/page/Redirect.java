package doorlight.page;

/**
 * An earlier address of an article.
 *
 * @param from the earlier address within the site
 * @param target the link to the article; {@code canonical} is the same with scheme and host
 */
public record Redirect(String from, String target, String canonical, String title) {}
