package doorlight.read;

import doorlight.article.Article;
import doorlight.article.FrontMatter;
import doorlight.article.Section;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * One file to one article: front matter, then Markdown. It knows no other file, so articles can be
 * read in any order and at once.
 */
public final class ArticleReader {
  private final SiteConfig config;
  private final MarkdownReader markdown;

  public ArticleReader(SiteConfig config) {
    this.config = config;
    this.markdown = new MarkdownReader(config.htmlLevel());
  }

  /** Reads one article; no value when its front matter cannot be read. */
  public Outcome<Article> read(SourceFile file) {
    Outcome<FrontMatterReader.Read> head = FrontMatterReader.read(file, config);
    if (head.value().isEmpty()) {
      return Outcome.failed(head.diagnostics());
    }
    FrontMatterReader.Read read = head.value().get();
    List<Diagnostic> diagnostics = new ArrayList<>(head.diagnostics());
    MarkdownReader.Markdown body =
        markdown.read(
            file.source(),
            read.bodyStart(),
            config.wording(),
            read.frontMatter().title().value(),
            read.questions());
    diagnostics.addAll(body.diagnostics());
    FrontMatter frontMatter = read.frontMatter();
    List<Section> sections = body.sections();
    return Outcome.of(
        new Article(
            file.kind(), file.source(), frontMatter, read.slug(), url(file, read), sections),
        diagnostics);
  }

  /**
   * The text alone of a file that was read before.
   *
   * @throws IllegalStateException when its front matter cannot be read
   */
  public List<Section> sections(SourceFile file) {
    return read(file).value().orElseThrow().sections();
  }

  private String url(SourceFile file, FrontMatterReader.Read read) {
    return file.kind() == Article.Kind.PAGE
        ? config.permalinks().ofPage(read.slug())
        : config
            .permalinks()
            .ofPost(read.slug(), read.frontMatter().date().orElseThrow().toLocalDate());
  }
}
