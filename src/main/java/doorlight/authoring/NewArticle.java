package doorlight.authoring;

import doorlight.article.Article;
import doorlight.article.FrontMatter.SeriesPart;
import doorlight.article.Slug;
import doorlight.base.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article that is only begun: its front matter, and a note to its writer of what it can hold.
 * Nothing of the note is ever published.
 *
 * @param title as readers will see it, on one line
 * @param date the day of publication; a page, which has none, does without
 * @param author a key of the site's authors, or a name; empty for the site's own
 * @param description empty to leave it to be written
 */
public record NewArticle(
    Article.Kind kind,
    String title,
    LocalDate date,
    Optional<String> author,
    List<String> tags,
    Optional<SeriesPart> series,
    String description,
    boolean draft) {

  public NewArticle {
    title = YamlText.oneLine(title);
    description = YamlText.oneLine(description);
    tags = tags.stream().map(YamlText::oneLine).filter(t -> !t.isEmpty()).distinct().toList();
  }

  /** The last part of its address; empty where the title has neither letter nor digit. */
  public String slug() {
    return Slug.of(title);
  }

  /** Its path from the site's folder, with forward slashes. */
  public String file() {
    String folder = kind == Article.Kind.PAGE ? "content/pages/" : "content/posts/";
    return folder + slug() + ".md";
  }

  /** The whole of the file. */
  public String text() {
    StringBuilder text = new StringBuilder("---\n");
    text.append("title: ").append(YamlText.quoted(title)).append('\n');
    if (kind == Article.Kind.POST) {
      text.append("date: ").append(date).append('\n');
    }
    author.ifPresent(
        a -> text.append("author: ").append(YamlText.value(YamlText.oneLine(a))).append('\n'));
    if (kind == Article.Kind.POST) {
      String list = tags.stream().map(YamlText::value).collect(Collectors.joining(", "));
      text.append("tags: [").append(list).append("]\n");
    }
    series.ifPresent(part -> text.append("series: ").append(seriesLine(part)).append('\n'));
    text.append("# One or two sentences for lists and search engines:\n");
    text.append("description: ").append(YamlText.quoted(description)).append('\n');
    if (draft) {
      text.append("# Take the next line away to publish.\ndraft: true\n");
    }
    return text.append("---\n\n\n\n")
        .append(Resource.text(NewArticle.class, "article-note.md"))
        .toString();
  }

  /**
   * Writes it into the site.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is such a file; it stays as it is
   * @throws IOException when the machine cannot write
   */
  public void write(Path site) throws IOException {
    Path target = site.resolve(file());
    Files.createDirectories(target.getParent());
    Files.writeString(target, text(), StandardOpenOption.CREATE_NEW);
  }

  private static String seriesLine(SeriesPart part) {
    String name = "{name: " + YamlText.value(YamlText.oneLine(part.name()));
    return part.part().isPresent() ? name + ", part: " + part.part().getAsInt() + "}" : name + "}";
  }
}
