package doorlight.fuzz;

import doorlight.article.Article;
import doorlight.authoring.importer.ImportOptions;
import doorlight.authoring.importer.ImportPlan;
import doorlight.authoring.importer.Importer;
import doorlight.build.BuildOptions;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Whatever is imported, each article that comes of it can be read, and is published by the laws; so
 * is the page that compares it with its source.
 */
final class Imports {
  private static final Path WORD = Path.of("src/test/resources/import/word/source.docx");
  private static final ImportOptions OPTIONS =
      new ImportOptions(
          Optional.empty(), Optional.empty(), false, false, LocalDate.of(2026, 11, 22));

  private static final Path FOLDER;
  private static final BuiltSite BUILT;
  private static final Map<String, byte[]> WORD_PARTS = new LinkedHashMap<>();

  static {
    try {
      FOLDER = Files.createTempDirectory("doorlight-fuzz");
      Files.createDirectories(FOLDER.resolve("site/content/pages"));
      Files.writeString(FOLDER.resolve("site/site-config.yaml"), "title: S\nauthor: Your Name\n");
      Files.writeString(FOLDER.resolve("site/content/pages/rest.md"), "---\ntitle: Rest\n---\n");
      BUILT =
          SiteBuilder.plan(BuildOptions.of(FOLDER.resolve("site"), Map.of())).built().orElseThrow();
      for (String part :
          List.of(
              "[Content_Types].xml",
              "_rels/.rels",
              "word/styles.xml",
              "word/numbering.xml",
              "word/footnotes.xml",
              "word/_rels/document.xml.rels",
              "word/media/image1.png")) {
        WORD_PARTS.put(part, Files.readAllBytes(WORD.resolve(part)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Imports() {}

  /** The first byte says how the others are given. */
  static void check(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    switch (input[0]) {
      case 'x' -> check("feed.xml", rest);
      case 'j' -> check("export.json", rest);
      case 'h' -> check("page.html", rest);
      case 'm' -> check("an-article.md", rest);
      case 't' -> check("text.txt", rest);
      case 'z' -> check("export.zip", rest);
      case 'd' -> check("text.docx", rest);
      case 'w' -> check("text.docx", word(rest));
      case 'g' -> check("document.zip", zip(Map.of("Document.html", rest)));
      case 's' -> check("substack.zip", substack(rest));
      case 'e' ->
          check("medium.zip", zip(Map.of("posts/2021-05-06_Words-0a1b2c3d4e5f.html", rest)));
      case 'k' -> check("jekyll.zip", zip(Map.of("_posts/2021-05-06-words.md", rest)));
      default -> {}
    }
  }

  private static void check(String name, byte[] bytes) throws IOException {
    Path source = FOLDER.resolve(name);
    Files.write(source, bytes);
    ImportPlan plan = Importer.plan(source, FOLDER.resolve("site"), BUILT, OPTIONS);
    List<Article> articles = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : plan.files().entrySet()) {
      if (!file.getKey().startsWith("content/") || file.getKey().contains("..")) {
        throw new AssertionError("a file would lie at " + file.getKey());
      }
      if (file.getKey().endsWith(".md")) {
        articles.add(
            Target.SITE
                .read(file.getKey(), file.getValue())
                .orElseThrow(
                    () ->
                        new AssertionError(
                            "cannot be read:\n"
                                + new String(file.getValue(), StandardCharsets.UTF_8))));
      }
    }
    if (!plan.comparison().isEmpty()) {
      PageLaws.checkHtml("comparison", plan.comparison().getBytes(StandardCharsets.UTF_8));
    }
    Target.SITE.check(Target.SITE.link(articles));
  }

  static byte[] word(byte[] document) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(WORD_PARTS);
    parts.put("word/document.xml", document);
    return zip(parts);
  }

  /** Up to a form feed the table of posts, then the text of the first. */
  private static byte[] substack(byte[] input) throws IOException {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\f') < 0 ? text.length() : text.indexOf('\f');
    byte[] html = Arrays.copyOfRange(input, Math.min(input.length, end + 1), input.length);
    return zip(
        Map.of("posts.csv", Arrays.copyOf(input, end), "posts/140001.the-first-snow.html", html));
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        CRC32 sum = new CRC32();
        sum.update(file.getValue());
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setSize(file.getValue().length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }
}
