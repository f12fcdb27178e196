package doorlight.authoring.importer;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.build.BuildOptions;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.check.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are fetched from where they are, by a network that is told what to answer. */
class DownloadTest {
  private static final Path PICTURE =
      Path.of("src/test/resources/import/wordpress/source/uploads/2019/03/porch.png");

  @TempDir Path temp;
  private final Map<String, Web.Reply> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private byte[] picture;

  @BeforeEach
  void aPicture() throws IOException {
    picture = Files.readAllBytes(PICTURE);
  }

  @Test
  void aPictureIsFetchedInItsFullSize() throws IOException {
    answers.put("https://static.wixstatic.com/media/a~mv2.png", ok(picture));

    ImportPlan plan =
        plan("https://static.wixstatic.com/media/a~mv2.png/v1/fill/w_10,h_10/a~mv2.png");

    assertThat(plan.files()).containsKey("content/images/t/a.png");
    assertThat(text(plan)).contains("![A hill](images/t/a.png)");
  }

  @Test
  void aPictureThatHasMovedIsFollowed() throws IOException {
    answers.put("https://example.com/a.png", moved("/b.png"));
    answers.put("https://example.com/b.png", ok(picture));

    assertThat(plan("https://example.com/a.png").files()).containsKey("content/images/t/a.png");
  }

  @Test
  void aMoveToAnotherSchemeOrWithoutEndIsNotFollowed() throws IOException {
    answers.put("https://example.com/a.png", moved("file:///etc/passwd"));
    answers.put("https://example.com/c.png", moved("https://example.com/c.png"));

    assertThat(text(plan("https://example.com/a.png"))).contains("](https://example.com/a.png)");
    assertThat(text(plan("https://example.com/c.png"))).contains("](https://example.com/c.png)");
    assertThat(asked).hasSizeLessThan(10).allMatch(address -> address.startsWith("https://"));
  }

  @Test
  void lettersBeyondAsciiAreAskedForAsCodes() throws IOException {
    answers.put("https://example.com/%C3%9Cbung.png", ok(picture));

    assertThat(plan("https://example.com/Übung.png").files())
        .containsKey("content/images/t/übung.png");
  }

  @Test
  void whatIsNoPictureIsNotKept() throws IOException {
    answers.put("https://example.com/a.png", ok("<html>".getBytes(StandardCharsets.UTF_8)));

    ImportPlan plan = plan("https://example.com/a.png");

    assertThat(plan.files().keySet()).allMatch(file -> file.endsWith(".md"));
    assertThat(plan.articles().get(0).lost())
        .anyMatch(lost -> lost.contains("is of a kind that is not brought"));
  }

  @Test
  void nothingIsAskedOfAPrivateNetworkOrWithoutLeave() throws IOException {
    plan("http://192.168.0.1/a.png");
    plan("http://[::1]/a.png");
    plan("http://127.1/a.png");
    plan("http://printer.local/a.png");
    plan("https://example.com/a.png", false);

    assertThat(asked).isEmpty();
  }

  private static Web.Reply ok(byte[] body) {
    return new Web.Reply(200, Optional.empty(), Optional.empty(), body);
  }

  private static Web.Reply moved(String to) {
    return new Web.Reply(302, Optional.of(to), Optional.empty(), new byte[0]);
  }

  private ImportPlan plan(String address) throws IOException {
    return plan(address, true);
  }

  private ImportPlan plan(String address, boolean download) throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("site"), "title: S\n", "content/pages/a.md", "---\ntitle: A\n---\n");
    Path page =
        Files.writeString(
            temp.resolve("t.html"),
            "<title>T</title><article>"
                + "word ".repeat(60)
                + "<img alt='A hill' src='"
                + address
                + "'></article>");
    BuiltSite built = SiteBuilder.plan(BuildOptions.of(site, Map.of())).built().orElseThrow();
    ImportOptions options =
        new ImportOptions(
            Optional.empty(), Optional.empty(), false, download, LocalDate.of(2026, 3, 1));
    Web web =
        (method, uri, most) -> {
          asked.add(uri.toString());
          return answers.getOrDefault(
              uri.toString(), new Web.Reply(404, Optional.empty(), Optional.empty(), new byte[0]));
        };
    return Importer.plan(
        page, site, built, options, download ? Optional.of(web) : Optional.empty());
  }

  private static String text(ImportPlan plan) {
    return new String(plan.files().get("content/posts/t.md"), StandardCharsets.UTF_8);
  }
}
