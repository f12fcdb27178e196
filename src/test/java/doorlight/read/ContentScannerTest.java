package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may lie in a site's content, whatever computer it lies on. */
class ContentScannerTest {
  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void site() throws IOException {
    site = CommandRun.site(temp.resolve("site"), "title: A\nbase_url: https://example.org/\n");
    write("content/posts/a.md", article("A Title"));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(site.resolve(file).getParent());
    Files.writeString(site.resolve(file), text);
  }

  private static String article(String title) {
    return "---\ntitle: " + title + "\ndate: 2026-01-01\n---\n\nWords.\n";
  }

  /** The codes of what a build says of a file; nothing of the site may then be published. */
  private List<String> codesOf(String file) {
    CommandRun run = CommandRun.of("build", site, "--format", "json");
    assertThat(site.resolve("public").toFile().exists()).isEqualTo(run.status() == 0);
    return run.diagnostics().stream()
        .filter(diagnostic -> diagnostic.get("file").asString().equals(file))
        .filter(diagnostic -> diagnostic.get("severity").asString().equals("error"))
        .map(diagnostic -> diagnostic.get("code").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what?.pdf",
        "a:b.pdf",
        "a*b.pdf",
        "a\"b.pdf",
        "a<b.pdf",
        "a|b.pdf",
        "a\\b.pdf",
        "a\nb.pdf",
        "dot./a.pdf",
        "space /a.pdf",
        "con/a.pdf",
        "CON.pdf",
        "nul.tar.zip",
        "com1.txt",
        "lpt¹.txt",
        "aux/a.pdf"
      })
  void aNameThatNotEverySystemHoldsIsAnErrorOnAll(String name) throws IOException {
    write("content/files/" + name, "x");
    assertThat(codesOf("content/files/" + name)).containsExactly("file-name-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"con.md", "why?.md", "aux/b.md"})
  void soIsThatOfAnArticle(String name) throws IOException {
    write("content/posts/" + name, article("Another\nslug: own"));
    assertThat(codesOf("content/posts/" + name)).contains("file-name-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"console.pdf", "com10.txt", "ünï.pdf", "安全.pdf", "a b.pdf", "a.b.pdf"})
  void otherNamesAreNot(String name) throws IOException {
    write("content/files/" + name, "x");
    assertThat(codesOf("content/files/" + name)).isEmpty();
  }

  @Test
  void namesThatDifferByCapitalsAloneAreOne() throws IOException {
    write("content/posts/A.md", article("Another\nslug: another"));
    assertThat(codesOf("content/posts/a.md")).containsExactly("file-name-invalid");
  }

  @Test
  void namesThatDifferByTheFormOfALetterAloneAreOne() throws IOException {
    write("content/files/caf\u00e9.pdf", "x");
    write("content/files/cafe\u0301.pdf", "y");
    assertThat(codesOf("content/files/caf\u00e9.pdf")).contains("file-name-invalid");
  }

  @Test
  void aLinkThatLeavesTheSiteIsNotFollowed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "secret");
    Path folder = Files.createDirectories(temp.resolve("secrets"));
    Files.writeString(folder.resolve("b.md"), article("Secret"));
    Files.createDirectories(site.resolve("content/files"));
    for (String link : List.of("content/files/a.txt", "content/posts/b.md")) {
      Files.createSymbolicLink(site.resolve(link), secret);
      assertThat(codesOf(link)).containsExactly("file-outside-site");
    }
    Files.createSymbolicLink(site.resolve("content/posts/c"), folder);
    assertThat(codesOf("content/posts/c")).containsExactly("file-outside-site");
    Files.createSymbolicLink(site.resolve("templates"), folder);
    assertThat(codesOf("templates")).containsExactly("file-outside-site");
  }

  /** What is published as it is cannot be an article, which may be a draft. */
  @ParameterizedTest
  @CsvSource({
    "../posts/a.md, file-outside-site",
    "../pages/a.md, file-outside-site",
    "../files/a.md, ''",
    "../images/a.md, ''",
  })
  void aLinkLeadsToNoArticle(String to, String codes) throws IOException {
    write(Path.of("content/files", to).normalize().toString(), "Words.");
    Files.createDirectories(site.resolve("content/files"));
    Path link = site.resolve("content/files/x.txt");
    Files.createSymbolicLink(link, Path.of(to));
    assertThat(String.join(",", codesOf("content/files/x.txt"))).isEqualTo(codes);
  }

  @Test
  void moreFilesThanASiteHasAreOneError() throws IOException {
    for (int i = 0; i < 9; i++) {
      write("content/files/" + i + ".txt", "x");
    }
    assertThat(ContentScanner.scan(site, 10).diagnostics()).isEmpty();
    write("content/files/9.txt", "x");
    assertThat(ContentScanner.scan(site, 10).diagnostics())
        .singleElement()
        .satisfies(found -> assertThat(found.code().label()).isEqualTo("files-too-many"));
  }
}
