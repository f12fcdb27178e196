package doorlight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide's reference is what the program knows of itself today.
 *
 * <p>{@code mvn test -Dtest=GuideReferenceTest -Dgolden.update=true} writes it anew; read the
 * difference before you commit it.
 */
class GuideReferenceTest {
  private static final Path ARTICLES = Path.of("src/guide/content/posts");

  @TempDir Path temp;

  @Test
  void theReferenceIsWhatTheProgramSays() throws IOException {
    for (Map.Entry<String, String> article : GuideReference.articles(temp).entrySet()) {
      Path file = ARTICLES.resolve(article.getKey());
      if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
        Files.writeString(file, article.getValue());
      }
      assertThat(file)
          .as(
              "%s is made by the program. Do not edit it; make it anew with"
                  + " mvn test -Dtest=GuideReferenceTest -Dgolden.update=true",
              file)
          .hasContent(article.getValue());
    }
  }
}
