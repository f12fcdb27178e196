package doorlight.fuzz;

import doorlight.ExampleFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;

/** Inputs that are known: those of other tests, and those that once broke a law. */
final class Seeds {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Which letter says that a file below {@code import} is imported how. */
  private static final Map<String, String> IMPORTS =
      Map.of(
          ".*/source/[^/]*\\.xml", "x",
          ".*/ghost/source/[^/]*\\.json", "j",
          ".*/source/[^/]*\\.html", "h",
          ".*/(?:hugo|eleventy)/source/.*\\.md", "m",
          ".*/text/source/.*\\.txt", "t",
          ".*/word/source.docx/word/document.xml", "w",
          ".*/google-doc/source.zip/.*\\.html", "g",
          ".*/medium/source.zip/posts/.*\\.html", "e",
          ".*/jekyll/source/_posts/.*\\.md", "k");

  private final SortedMap<String, byte[]> seeds = new TreeMap<>();

  private Seeds() {}

  /** What fuzzing a target begins with: also what other tests have given it already. */
  static Collection<byte[]> toBeginWith(Target target) throws IOException {
    List<byte[]> all = new ArrayList<>(of(target).values());
    if (target == Target.MARKDOWN) {
      for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
        all.add(example.getSource().getBytes(StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  /** The inputs of a target by their names. */
  static SortedMap<String, byte[]> of(Target target) throws IOException {
    Seeds seeds = new Seeds();
    switch (target) {
      case FRONT_MATTER -> seeds.frontMatter();
      case MARKDOWN -> seeds.markdown();
      case REFERENCES -> seeds.references();
      case SETTINGS -> seeds.settings();
      case IMPORT -> seeds.imports();
    }
    for (Path file : files(RESOURCES.resolve("fuzz").resolve(target.folder()), ".*")) {
      seeds.put("fuzz/" + file.getFileName(), "", Files.readAllBytes(file));
    }
    return seeds.seeds;
  }

  private void frontMatter() throws IOException {
    for (Path file : files(RESOURCES, ".*/content/.*\\.md")) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\n---", 3);
      String head = text.startsWith("---\n") && end > 3 ? text.substring(4, end) : text;
      put(file.toString(), "", head.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void markdown() throws IOException {
    for (String file : List.of("markdown.md", "raw-html.md", "sections.md", "headings.md")) {
      for (ExampleFile.Example example : ExampleFile.read(file)) {
        put(file + ", " + example, "", example.input());
      }
    }
    for (Path file : files(RESOURCES.resolve("hostile"), ".*\\.md")) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\n---\n", 3);
      String body = end < 0 ? text : text.substring(end + 5);
      put(file.toString(), "", body.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void references() throws IOException {
    String titles = "Why We Freeze\n";
    for (ExampleFile.Example example : ExampleFile.read("references.md")) {
      String[] parts = ("\n" + example.input()).split("\n---\n", 2);
      String site = parts.length == 2 ? parts[0].strip() : "";
      String title = site.isEmpty() ? "Shame and the Mirror" : site.lines().findFirst().get();
      put(example.toString(), titles + title + "\n", parts[parts.length - 1]);
    }
  }

  private void settings() throws IOException {
    for (Path file : files(RESOURCES, ".*/site-config\\.yaml")) {
      put(file.toString(), "", Files.readAllBytes(file));
    }
    put("sample site", "", Files.readAllBytes(Path.of("site-config.yaml")));
    put(
        "settings-for-editors",
        "",
        Files.readAllBytes(RESOURCES.resolve("settings-for-editors.md")));
  }

  private void imports() throws IOException {
    for (Map.Entry<String, String> kind : IMPORTS.entrySet()) {
      for (Path file : files(RESOURCES.resolve("import"), kind.getKey())) {
        put(file.toString(), kind.getValue(), Files.readAllBytes(file));
      }
    }
    Path substack = RESOURCES.resolve("import/substack/source.zip");
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(Files.readAllBytes(substack.resolve("posts.csv")));
    both.write('\f');
    both.write(Files.readAllBytes(substack.resolve("posts/140001.the-first-snow.html")));
    put("substack", "s", both.toByteArray());
    put("a zip", "z", Imports.zip(Map.of("text.txt", "A Title\n\nA text.\n".getBytes())));
    put(
        "a docx",
        "d",
        Imports.word(
            Files.readAllBytes(RESOURCES.resolve("import/word/source.docx/word/document.xml"))));
  }

  private void put(String name, String before, String text) {
    put(name, before, text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, String before, byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes);
    seeds.put(name, all.toByteArray());
  }

  private static List<Path> files(Path folder, String pattern) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return new ArrayList<>(
          tree.filter(Files::isRegularFile)
              .filter(file -> file.toString().replace('\\', '/').matches(pattern))
              .sorted()
              .toList());
    }
  }
}
