package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the theme in every state that a site can bring them into are valid HTML. */
class ValidHtmlTest {
  private static final Path CASES = Path.of("src/test/resources/sites");

  @TempDir Path temp;

  @Test
  void theThemeMakesValidHtmlOfEverything() throws Exception {
    SortedMap<String, byte[]> pages = new TreeMap<>();
    for (String name : GoldenSiteTest.cases()) {
      Path site = temp.resolve(name);
      CommandRun.copy(CASES.resolve(name).resolve("content"), site.resolve("content"));
      Files.copy(CASES.resolve(name).resolve("site-config.yaml"), site.resolve("site-config.yaml"));
      add(site, pages);
    }
    add(
        CommandRun.site(
            temp.resolve("everything-on"),
            """
            title: "A <Site> & \\"More\\""
            description: What it is for
            exit_page: {enabled: true}
            crisis: [US, NZ, {name: Line, text: "HOME to 741741"}]
            disclaimer: Not advice.
            author: jane
            authors:
              jane: {name: Jane, credentials: PhD, job_title: Psychologist, licence: "NY 1", bio: B, url: https://example.org/, same_as: [https://example.com/]}
            practice: {name: P, telephone: "+1 555 0100", email: a@example.org, address: "1 Street", area_served: [NY], jurisdictions: [NY]}
            call_to_action: {heading: Talk, text: T, label: L, url: /about/, telephone: "+1 555 0100"}
            theme: {colours: {accent: "#24566a"}}
            """,
            "content/posts/all.md",
            """
            ---
            title: "It's \\"All\\" <here>"
            date: 2026-03-14
            updated: 2026-04-01
            reviewed: {by: jane, on: 2026-04-02}
            tags: [a & b]
            series: {name: S, part: 1}
            content_note: Speaks of loss
            content_note_skip_to: Checklist
            crisis: top
            faq: [{question: "Why?", answer: "Because."}]
            ---

            Words[^1].

            ## Checklist

            - One
            - Two

            If two or more are true, rest.

            ## References

            1. A book. https://example.com/

            [^1]: A note.
            """,
            "content/pages/about.md",
            "---\ntitle: About\n---\n\nUs.\n\n---\n\nEnd  \nof it.\n\n- [ ] todo\n"),
        pages);
    HtmlChecker.Result result = HtmlChecker.check(pages);
    assertThat(result.pages()).isGreaterThan(60);
    assertThat(result.messages()).isEmpty();
  }

  private void add(Path site, SortedMap<String, byte[]> pages) throws IOException {
    CommandRun.of("build", site, "--as-of", "2026-11-22", "--base-url", "https://example.org/");
    if (Files.isDirectory(site.resolve("public"))) {
      CommandRun.files(site.resolve("public"))
          .forEach(
              (path, bytes) -> {
                if (path.endsWith(".html")) {
                  pages.put(site.getFileName() + "/" + path, bytes);
                }
              });
    }
  }
}
