package doorlight.guide;

import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that the guide shows is tried, article by article, in the order in which it stands
 * there. An article that begins a site is followed in an empty folder; the others in a site as
 * {@code init} makes it, with the articles, the picture and the file of src/test/resources/guide.
 * What a reader brings in from elsewhere lies in {@code ~/Downloads}, and is what {@code
 * ImportTest} imports.
 */
class GuideTest {
  private static final Path ARTICLES = Path.of("src/guide/content/posts");
  private static final Path HER_SITE = Path.of("src/test/resources/guide");

  /** What examples are built in, so that all share the pictures that are drawn. */
  @TempDir static Path scratch;

  @TempDir Path temp;

  static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void whatItShowsIsTrue(Path article) throws Exception {
    List<GuideBlock> blocks = GuideBlock.of(article);
    Path home = Files.createDirectories(temp.resolve("home"));
    boolean begins = blocks.stream().anyMatch(block -> block.text().startsWith("$ doorlight init"));
    Path here = begins ? home : site(home.resolve("my-site"));
    Downloads.into(home.resolve("Downloads"));
    GuideSession session = new GuideSession(new GuideTerminal(home, here), scratch);
    for (GuideBlock block : blocks) {
      session.follow(block);
    }
  }

  /** Nothing that looks like an example escapes being tried, save the remarks' own. */
  @ParameterizedTest
  @MethodSource("articles")
  void everyExampleStandsBetweenFences(Path article) throws Exception {
    String outside =
        Files.readString(article).replaceAll("(?ms)^( *)(```+)[^\n]*\n.*?^\\1\\2$", "");
    if (!article.getFileName().toString().equals(GuideReference.REMARKS)) {
      assertThat(outside.lines()).noneMatch(line -> line.startsWith("    "));
    }
  }

  private static Path site(Path folder) throws IOException {
    CommandRun run =
        CommandRun.in(
            GuideTerminal.TODAY,
            "init",
            folder,
            "--title",
            "Quiet Hours",
            "--author",
            "Your Name, PhD");
    assertThat(run.status()).as(run.err()).isZero();
    CommandRun.copy(HER_SITE, folder);
    Path picture = Files.createDirectories(folder.resolve("content/images")).resolve("hills.jpg");
    ImageIO.write(new BufferedImage(600, 400, TYPE_INT_RGB), "jpg", picture.toFile());
    return folder;
  }
}
