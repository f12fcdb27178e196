package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.ExampleFile;
import doorlight.article.Article;
import doorlight.article.FrontMatter;
import doorlight.article.Section;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of front-matter.md, whose notation is explained there. */
class FrontMatterTest {
  private static final SiteConfig CONFIG =
      SiteConfigReader.read(
              new SourceText("site-config.yaml", "title: A Site\ntime_zone: Europe/Madrid\n"),
              Optional.empty())
          .value()
          .orElseThrow();

  static List<ExampleFile.Example> examples() throws IOException {
    return ExampleFile.read("front-matter.md");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void manual(ExampleFile.Example example) {
    assertThat(drawn(example.input())).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void windowsLineEndsMakeNoDifference(ExampleFile.Example example) {
    assertThat(drawn(inPlaceOfLineEnds("\r\n", example))).isEqualTo(example.expected());
  }

  /** The first line may name the file, and is none of the file's. */
  private static String inPlaceOfLineEnds(String end, ExampleFile.Example example) {
    String input = example.input();
    int start = input.startsWith("# content") ? input.indexOf('\n') + 1 : 0;
    return input.substring(0, start) + input.substring(start).replace("\n", end);
  }

  private static String drawn(String input) {
    String file = "content/posts/a-file.md";
    String text = input;
    if (input.startsWith("# content")) {
      int end = input.indexOf('\n');
      file = input.substring(2, end);
      text = input.substring(end + 1);
    }
    Article.Kind kind = file.contains("/pages/") ? Article.Kind.PAGE : Article.Kind.POST;
    Outcome<Article> outcome =
        new ArticleReader(CONFIG).read(new SourceFile(kind, new SourceText(file, text)));
    StringBuilder drawing = new StringBuilder();
    outcome.value().ifPresent(article -> draw(article, drawing));
    outcome.diagnostics().stream()
        .sorted(Diagnostic.BY_PLACE)
        .forEach(
            d ->
                drawing.append(
                    "! %d:%d %s: %s %s\n"
                        .formatted(d.line(), d.column(), d.code().label(), d.message(), d.hint())));
    return drawing.toString();
  }

  private static void draw(Article article, StringBuilder drawing) {
    FrontMatter front = article.frontMatter();
    drawing.append(article.url()).append(": ").append(front.title().value()).append('\n');
    show("shown as", front.shownTitle().replace(front.title().value(), ""), drawing);
    front.date().ifPresent(date -> show("date", date, drawing));
    front.updated().ifPresent(date -> show("updated", date, drawing));
    front
        .reviewed()
        .ifPresent(review -> show("reviewed", review.by().value() + ", " + review.on(), drawing));
    front.author().ifPresent(author -> show("author", "“" + author.value() + "”", drawing));
    show("description", front.description(), drawing);
    show("tags", front.tags(), drawing);
    front
        .series()
        .ifPresent(
            series ->
                show(
                    "series",
                    series.name()
                        + (series.part().isPresent() ? ", " + series.part().getAsInt() : ""),
                    drawing));
    front.image().ifPresent(image -> show("image", "“" + image.value() + "”", drawing));
    show("image_alt", front.imageAlt(), drawing);
    show("content_note", front.contentNote(), drawing);
    front
        .contentNoteSkipTo()
        .ifPresent(to -> show("content_note_skip_to", "“" + to.value() + "”", drawing));
    show("draft", front.draft() ? "yes" : "", drawing);
    front.expires().ifPresent(date -> show("expires", date, drawing));
    show("former_titles", values(front.formerTitles()), drawing);
    show("aliases", values(front.aliases()), drawing);
    show("related", values(front.related()), drawing);
    show("toc", front.toc() ? "" : "no", drawing);
    show("toc_depth", front.tocDepth() == 2 ? "" : front.tocDepth(), drawing);
    show("lang", front.lang(), drawing);
    show("crisis", front.crisisTop() ? "top" : "", drawing);
    front.exitPage().ifPresent(on -> show("exit_page", on ? "yes" : "no", drawing));
    show("extra", front.extra().isEmpty() ? "" : front.extra(), drawing);
    for (Section section : article.sections()) {
      show("section", section.kind() + " of " + section.entries().size() + " entries", drawing);
    }
  }

  private static void show(String key, Object value, StringBuilder drawing) {
    if (!value.toString().isEmpty() && !value.equals(List.of())) {
      drawing.append(key).append(" = ").append(value).append('\n');
    }
  }

  private static List<String> values(List<Placed<String>> placed) {
    return placed.stream().map(Placed::value).toList();
  }
}
