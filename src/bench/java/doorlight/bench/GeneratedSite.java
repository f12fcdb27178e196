package doorlight.bench;

import doorlight.article.Article;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.SourceText;
import doorlight.read.ArticleReader;
import doorlight.read.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A site made by {@code Articles.java}, for measuring. To be deleted by whoever made it.
 *
 * @param posts its articles as they are in their files
 */
public record GeneratedSite(Path folder, SiteConfig config, List<SourceFile> posts) {

  /** Makes a site of so many articles in a folder of its own. */
  public static GeneratedSite of(int count) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("articles");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process made =
        new ProcessBuilder(java, "src/bench/Articles.java", folder.toString(), "" + count)
            .inheritIO()
            .start();
    if (made.waitFor() != 0) {
      throw new IOException("The articles could not be made.");
    }
    return new GeneratedSite(
        folder,
        SiteConfigReader.read(source(folder, "site-config.yaml"), Optional.empty())
            .value()
            .orElseThrow(),
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    new SourceFile(
                        Article.Kind.POST,
                        source(folder, "content/posts/article-" + number + ".md")))
            .toList());
  }

  private static SourceText source(Path folder, String file) {
    try {
      return new SourceText(file, Files.readString(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its articles, read after something was done to the text of each. */
  public List<Article> articles(UnaryOperator<String> change) {
    ArticleReader reader = new ArticleReader(config);
    return posts.stream()
        .map(SourceFile::source)
        .map(source -> new SourceText(source.file(), change.apply(source.text())))
        .map(source -> reader.read(new SourceFile(Article.Kind.POST, source)))
        .map(outcome -> outcome.value().orElseThrow())
        .toList();
  }

  /** Deletes its folder. */
  public void delete() throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
