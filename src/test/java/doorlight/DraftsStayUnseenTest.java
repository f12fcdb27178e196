package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No word of an article that is held back is anywhere in the site, not even in a file's name. */
class DraftsStayUnseenTest {
  private static final String HELD_BACK =
      """
      ---
      title: Zanzibar Nights
      %s
      description: About quokkas
      tags: [wombatology]
      author: Ferdinand Xylophone
      series: {name: Marzipan Years, part: 1}
      image: images/leaving-albuquerque.jpg
      image_alt: A cactus
      content_note: Speaks of kumquats
      aliases: [/old/tangerine/]
      faq: [{question: "Why pistachio?", answer: "Because of rhubarb."}]
      ---

      ## Checklist: Quinoa

      - Saffron ![A yak](images/yak.jpg) and [a handout](../files/paprika.pdf)

      [^1]

      [^1]: Turmeric.
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date: 2026-03-14\ndraft: true",
        "date: 2027-03-14",
        "date: 2026-03-14\nexpires: 2026-04-01"
      })
  void noWordOfItIsInAnyFile(String heldBack) throws IOException {
    CommandRun run = build(heldBack);
    assertThat(run.status()).isZero();

    Map<String, byte[]> files = CommandRun.files(temp.resolve("public"));
    files.forEach(
        (path, bytes) -> {
          String all =
              (path + "\n" + new String(bytes, StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
          assertThat(all)
              .as(path)
              .doesNotContain(
                  "zanzibar",
                  "quokka",
                  "wombatology",
                  "xylophone",
                  "marzipan",
                  "albuquerque",
                  "cactus",
                  "kumquat",
                  "tangerine",
                  "pistachio",
                  "rhubarb",
                  "quinoa",
                  "saffron",
                  "yak",
                  "paprika",
                  "turmeric");
        });
    assertThat(files).containsKeys("images/shared.jpg", "images/unnamed.jpg");
  }

  @Test
  void itsFilesAreHeldBackWithAnAdvice() throws IOException {
    CommandRun run = build("date: 2026-03-14\ndraft: true");

    assertThat(run.places())
        .containsExactly(
            "content/posts/held.md:2:8 file-held-back",
            "content/posts/held.md:2:8 file-held-back",
            "content/posts/held.md:2:8 file-held-back");
    assertThat(run.diagnostics().get(0).get("message").asString())
        .contains("content/files/paprika.pdf");
  }

  @Test
  void allOfItIsThereOnceItIsPublished() throws IOException {
    build("date: 2026-03-14");

    assertThat(CommandRun.files(temp.resolve("public")))
        .containsKeys(
            "blog/held/index.html",
            "images/leaving-albuquerque.jpg",
            "images/yak.jpg",
            "files/paprika.pdf");
  }

  private CommandRun build(String heldBack) throws IOException {
    Path site =
        CommandRun.site(
            temp,
            "title: A Site\n",
            "content/posts/held.md",
            HELD_BACK.formatted(heldBack).replace("![A yak]", "![A](images/shared.jpg) ![A yak]"),
            "content/posts/rest.md",
            "---\ntitle: Rest\ndate: 2026-03-14\n---\n\nSlowly. ![A hill](images/shared.jpg)\n");
    Files.createDirectories(site.resolve("content/images"));
    Files.createDirectories(site.resolve("content/files"));
    for (String picture : new String[] {"leaving-albuquerque", "yak", "shared", "unnamed"}) {
      Files.copy(
          Path.of("content/images/dawn-hills.jpg"),
          site.resolve("content/images/" + picture + ".jpg"));
    }
    Files.writeString(site.resolve("content/files/paprika.pdf"), "%PDF-1.4\n");
    return CommandRun.of(
        "build",
        site,
        "--base-url",
        "https://example.org/",
        "--as-of",
        "2026-11-22",
        "--format",
        "json");
  }
}
