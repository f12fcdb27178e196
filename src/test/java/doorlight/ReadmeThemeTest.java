package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows under "Changing how it looks", done as it says in a site just begun. */
class ReadmeThemeTest {
  @TempDir Path folder;

  @Test
  void coloursMenuAndTemplateOfTheReadmeWork() throws Exception {
    Path site = begin();
    Path config = site.resolve("site-config.yaml");
    String begun = Files.readString(config).replaceFirst("(?m)^menu:\n(?: .*\n)+", "");
    Files.writeString(
        config,
        begun
            + example("    theme:").replaceFirst(" *logo: .*\n", "") // a picture of her own
            + example("    menu:"));
    write(site, "assets/css/custom.css", example("    :root {"));
    write(site, "part/disclaimer.ftlh", example("    <#if site.disclaimer"));

    CommandRun run = CommandRun.of("build", site);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(article(site)).contains("<strong>Please note:</strong>", "About this practice");
    assertThat(Files.readString(site.resolve("public/assets/css/theme.css"))).contains("#2f5d62");
  }

  @Test
  void theTemplateLeavesNoEmptyBoxWhereThereIsNoDisclaimer() throws Exception {
    Path site = begin();
    Path config = site.resolve("site-config.yaml");
    Files.writeString(
        config, Files.readString(config).replaceFirst("(?m)^disclaimer: >-\n(?: .*\n)+", ""));
    write(site, "part/disclaimer.ftlh", example("    <#if site.disclaimer"));

    CommandRun run = CommandRun.of("build", site);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(article(site)).doesNotContain("Please note:");
  }

  private Path begin() {
    Path site = folder.resolve("site");
    CommandRun run = CommandRun.of("init", site, "--title", "A Site", "--author", "Your Name");
    assertThat(run.status()).as(run.err()).isZero();
    return site;
  }

  private static void write(Path site, String file, String text) throws Exception {
    Path path = site.resolve("templates").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String article(Path site) throws Exception {
    return Files.readString(site.resolve("public/blog/a-first-article/index.html"));
  }

  /** The indented example of README that begins with a line, without its indent. */
  private static String example(String firstLine) throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("\n" + firstLine) + 1;
    assertThat(start).as(firstLine).isPositive();
    String block = readme.substring(start, readme.indexOf("\n\n", start) + 1);
    return block.replaceAll("(?m)^ {4}", "");
  }
}
