package doorlight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A reader who goes through an article of the guide in a site of her own and does what each block
 * says:
 *
 * <ul>
 *   <li>{@code console}: types what follows each {@code $}. What is shown below it is what the
 *       program says; three full stops stand for lines that are left out. {@code exit} is the
 *       status of the last command, 0 unless said; {@code answers} are typed when it asks.
 *   <li>{@code yaml site-config.yaml}: puts these settings in the place of those of the same name.
 *   <li>{@code yaml front-matter}: writes an article with these lines at its top.
 *   <li>{@code markdown}: writes an article with this text; with a file, that file: anew where the
 *       text begins with front matter, else at its end.
 *   <li>{@code css} and {@code ftl}, with a file: writes that file.
 *   <li>{@code text}: looks whether the first words of these lines are files of her site.
 * </ul>
 *
 * <p>After each that writes, the site has to build without a warning or error, save the one that
 * {@code says} names. Of the page, {@code links} is the number of its references in prose, and
 * {@code shows} a CSS selector that finds something on it.
 */
final class GuideSession {
  private final GuideTerminal terminal;
  private final Path copy;

  GuideSession(GuideTerminal terminal, Path scratch) {
    this.terminal = terminal;
    this.copy = scratch.resolve("copy");
  }

  /** Does what a block says; one of a kind that is not known fails. */
  void follow(GuideBlock block) throws Exception {
    switch (block.language()) {
      case "console" -> terminal.type(block);
      case "yaml" -> yaml(block);
      case "markdown" -> markdown(block);
      case "css", "ftl" -> {
        write(site().resolve(block.file()), block.text());
        check(block, site(), "content/posts/a-first-article.md");
      }
      case "text" -> files(block);
      default -> throw new AssertionError("nobody knows how to try " + block);
    }
  }

  private Path site() {
    return terminal.here();
  }

  private void yaml(GuideBlock block) throws IOException {
    if (block.file().equals("site-config.yaml")) {
      Path config = site().resolve("site-config.yaml");
      Files.writeString(config, withSettings(Files.readString(config), block));
      check(block, site(), "content/posts/a-first-article.md");
    } else if (block.file().equals("front-matter")) {
      String lines = block.text();
      String title = lines.startsWith("title:") ? "" : "title: \"An Example\"\n";
      String date = lines.contains("\ndate:") ? "" : "date: 2026-03-14\n";
      example(block, "---\n" + title + lines + date + "---\n\nWords.\n\n## A Heading\n\nMore.\n");
    } else {
      throw new AssertionError("nobody knows how to try " + block);
    }
  }

  /** The settings, with those of a block in the place of what has their names. */
  private static String withSettings(String config, GuideBlock block) {
    String changed = config;
    for (String line : block.lines()) {
      if (line.matches("[a-z_]+:.*")) {
        String key = line.substring(0, line.indexOf(':'));
        changed =
            changed.replaceAll(
                "(?m)^" + key + ":.*\\R(?:(?: .*|#.*)?\\R(?=[ #\\n]))*(?: .*\\R)*", "");
      }
    }
    return changed + "\n" + block.text();
  }

  private void markdown(GuideBlock block) throws IOException {
    if (block.file().isEmpty()) {
      example(block, "---\ntitle: \"An Example\"\ndate: 2026-03-14\n---\n\n" + block.text());
      return;
    }
    Path file = site().resolve(block.file());
    boolean whole = block.text().startsWith("---\n");
    write(file, whole ? block.text() : Files.readString(file) + "\n" + block.text());
    check(block, site(), block.file());
  }

  /** Tries an article that is not kept. */
  private void example(GuideBlock block, String text) throws IOException {
    copy(site());
    write(copy.resolve("content/posts/an-example.md"), text);
    check(block, copy, "content/posts/an-example.md");
  }

  private void files(GuideBlock block) {
    assertThat(block.lines().stream().map(line -> line.strip().split(" ")[0]))
        .as(block.toString())
        .allSatisfy(name -> assertThat(site().resolve(name)).exists());
  }

  /** Builds a copy of a site, so that the next build of the reader is her own. */
  private void check(GuideBlock block, Path site, String article) throws IOException {
    copy(site);
    CommandRun run = CommandRun.in(GuideTerminal.TODAY, "build", copy, "--format", "json");
    Stream<String> said =
        run.diagnostics().stream()
            .filter(d -> !d.get("severity").asString().equals("advice"))
            .map(d -> d.get("code").asString())
            .distinct();
    List<String> expected =
        block.options().containsKey("says") ? List.of(block.options().get("says")) : List.of();
    assertThat(said).as(block + "\n" + run.out()).isEqualTo(expected);
    if (!block.options().containsKey("links") && !block.options().containsKey("shows")) {
      return;
    }
    String address =
        article
            .replaceFirst("content/posts/(\\d{4}-\\d\\d-\\d\\d-)?(.*)\\.md", "blog/$2/")
            .replaceFirst("content/pages/(.*)\\.md", "$1/");
    Document page = Jsoup.parse(Files.readString(copy.resolve("public/" + address + "index.html")));
    if (block.options().containsKey("links")) {
      assertThat(page.select("a.cross-reference"))
          .as(block.toString())
          .hasSize(Integer.parseInt(block.options().get("links")));
    }
    if (block.options().containsKey("shows")) {
      assertThat(page.select(block.options().get("shows"))).as(block.toString()).isNotEmpty();
    }
  }

  /**
   * Makes the copy like a site, save for what was built of it. Only what differs is written, so
   * that a build has little to do.
   */
  private void copy(Path site) throws IOException {
    if (site.equals(copy)) {
      return;
    }
    Map<String, byte[]> wanted = sources(site);
    Map<String, byte[]> present = sources(copy);
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      Path target = copy.resolve(file.getKey());
      if (!Arrays.equals(file.getValue(), present.remove(file.getKey()))) {
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
    for (String gone : present.keySet()) {
      Files.delete(copy.resolve(gone));
    }
  }

  /** The files of a site that its writer made, by their paths. */
  private static Map<String, byte[]> sources(Path site) throws IOException {
    Map<String, byte[]> sources = new TreeMap<>();
    if (Files.isDirectory(site)) {
      sources.putAll(CommandRun.files(site));
      sources.keySet().removeIf(path -> !path.matches("content/.*|templates/.*|site-config.yaml"));
    }
    return sources;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
