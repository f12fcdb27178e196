package doorlight.page;

import doorlight.article.Section;
import doorlight.page.Head.LinkTo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A post or a page of the writer's, in the order in which the reader meets it. {@link Section}s and
 * the bodies in them are written as HTML where a template names them.
 *
 * @param introduction what the writer put before the first heading
 * @param contentNoteSkip leads past the passage that the content note is about
 * @param sections the body after the contents, but for the references
 * @param notes footnotes
 * @param callToActionAfter whether the call to action follows the article; false when the writer
 *     placed it in the text
 */
public record ArticlePage(
    Head head,
    boolean post,
    String title,
    Optional<Byline> byline,
    Optional<SeriesPlace> series,
    String contentNote,
    Optional<LinkTo> contentNoteSkip,
    boolean crisisFirst,
    Optional<Illustration> picture,
    List<Section> introduction,
    Optional<Section> quickAnswer,
    Optional<Contents> contents,
    List<Section> sections,
    Optional<Section> notes,
    List<Section> references,
    boolean callToActionAfter,
    Optional<AuthorCard> author,
    List<LinkTo> tags,
    List<Backlink> backlinks,
    Optional<ExploreMore> exploreMore,
    Optional<LinkTo> previous,
    Optional<LinkTo> next,
    Map<String, Object> extra)
    implements Page {

  /** Who wrote it and when. {@code authorUrl} leads to the author's page. */
  public record Byline(
      String author,
      String authorUrl,
      DateText published,
      Optional<DateText> updated,
      Optional<Reviewed> reviewed,
      int minutes) {}

  /** Who checked the clinical content; {@code url} leads to that person's page, if there is one. */
  public record Reviewed(String by, Optional<String> url, DateText on) {}

  /** The article's place in its series, those beside it, and all of the series in order. */
  public record SeriesPlace(
      String name,
      String url,
      OptionalInt part,
      int total,
      List<LinkTo> articles,
      Optional<LinkTo> before,
      Optional<LinkTo> after) {}

  /** The generated contents. {@code title} and {@code id} are those of the writer's heading. */
  public record Contents(String title, String id, List<Entry> entries) {
    /** A heading, with those below it when {@code toc_depth} is 3. */
    public record Entry(String title, String id, List<Entry> entries) {}
  }

  /** Who refers to this article. */
  public record Backlink(String title, String url) {}

  /** The related articles, under the writer's heading where there is one. */
  public record ExploreMore(String title, String id, List<Teaser> articles) {}

  @Override
  public String template() {
    return "article";
  }
}
