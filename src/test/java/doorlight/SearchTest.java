package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search index, read as the script of the search page reads it. */
class SearchTest {
  private static final String CONFIG = "title: A\nbase_url: https://example.org/blog-of-a/\n";
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  @TempDir Path temp;

  private Path folder;
  private JsonNode articles;

  private static String post(String title, String more, String text) {
    return "---\ntitle: \"" + title + "\"\ndate: 2026-01-01\n" + more + "---\n\n" + text + "\n";
  }

  private void build(String... pathsAndTexts) throws IOException {
    Path site = CommandRun.site(temp.resolve("site"), CONFIG, pathsAndTexts);
    assertThat(CommandRun.of("build", site, "--quiet").status()).isZero();
    folder = site.resolve("public/search/index");
    articles = json(folder.resolve("articles.json"));
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readString(file));
  }

  /** The words of a leaf or of the guesses, and what stands after each. */
  private Map<String, String> words(String file) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    String before = "";
    Path path = folder.resolve(articles.get("folder").asString()).resolve(file);
    for (String line : Files.readAllLines(path)) {
      String[] parts = line.split("\t", 2);
      before = before.substring(0, DIGITS.indexOf(parts[0].charAt(0))) + parts[0].substring(1);
      words.put(before, parts.length > 1 ? parts[1] : "");
    }
    return words;
  }

  /** The titles of the articles that have a word: in the title, a heading, often, in the text. */
  private List<List<String>> find(String word) throws IOException {
    int leaf = 0;
    while (leaf + 1 < articles.get("leaves").size()
        && articles.get("leaves").get(leaf + 1).asString().compareTo(word) <= 0) {
      leaf++;
    }
    List<List<String>> places = new ArrayList<>();
    for (String list : words(leaf + ".txt").getOrDefault(word, "").split("\t", -1)) {
      places.add(
          numbers(list).stream().map(n -> articles.get("titles").get(n).asString()).toList());
    }
    return places;
  }

  private static List<Integer> numbers(String list) {
    List<Integer> numbers = new ArrayList<>();
    boolean bits = list.startsWith("!");
    int next = 0;
    int gap = 0;
    for (char c : list.substring(bits ? 1 : 0).toCharArray()) {
      int digit = DIGITS.indexOf(c);
      if (bits) {
        for (int bit = 0; bit < 6; bit++, next++) {
          if ((digit >> bit & 1) == 1) {
            numbers.add(next);
          }
        }
      } else {
        gap = gap * 32 + (digit & 31);
        if (digit < 32) {
          numbers.add(next + gap);
          next += gap + 1;
          gap = 0;
        }
      }
    }
    return numbers;
  }

  private List<String> allWords() throws IOException {
    return List.copyOf(new TreeSet<>(words("0.txt").keySet()));
  }

  @Test
  void aWordIsKeptWhereItWeighsMost() throws IOException {
    build(
        "content/posts/a.md", post("Shame", "", "Shame, and more."),
        "content/posts/b.md", post("B", "", "x\n\n## What Shame Is\n\nx"),
        "content/posts/c.md", post("C", "", "x\n\n## FAQ\n\n### Is shame a feeling?\n\nYes."),
        "content/posts/d.md", post("D", "description: Of shame\n", "x"),
        "content/posts/e.md", post("E", "", "shame shame SHAME Shame"),
        "content/posts/f.md", post("F", "", "A little shame."),
        "content/posts/g.md", post("G", "", "x\n\n## References\n\n- On Shame, 1992"));

    assertThat(find("shame"))
        .containsExactly(List.of("Shame"), List.of("B", "C", "D"), List.of("E"), List.of("F"));
    assertThat(find("disgrace").get(0)).isEmpty();
  }

  @Test
  void theFileOfAnArticleHasItsLinesAndQuestions() throws IOException {
    build(
        "content/posts/a.md",
        post(
            "A",
            "description: Why it stays\nlang: fr\ncontent_note: Loss\n",
            "One *two*[^1]\nthree.\n\n- four\n\n## FAQ\n\n### Is it so?\n\nIt is.\n\n[^1]: Note."));

    JsonNode text = json(folder.resolve("text/blog/a.json"));
    assertThat(text.get("language").asString()).isEqualTo("fr");
    assertThat(text.get("note").asBoolean()).isTrue();
    assertThat(text.get("description").asString()).isEqualTo("Why it stays");
    assertThat(text.get("questions").toString()).isEqualTo("[[\"is-it-so\",\"Is it so?\"]]");
    assertThat(text.get("lines").toString())
        .startsWith("[\"One two three.\",\"four\",\"It is.\",\"Note.");
    Document page = Jsoup.parse(Files.readString(folder.resolve("../../blog/a/index.html")));
    assertThat(page.getElementById("is-it-so")).isNotNull();
  }

  @Test
  void addressesAreShortenedAndLeadToTheArticles() throws IOException {
    build(
        "content/posts/a.md", post("A", "", "x"),
        "content/posts/b.md", post("B", "", "x"),
        "content/pages/about.md", "---\ntitle: About\n---\n\nx\n");

    assertThat(articles.get("parent").asString()).isEqualTo("/blog-of-a/blog/");
    assertThat(articles.get("home").asString()).isEqualTo("/blog-of-a/");
    assertThat(articles.get("addresses").toString())
        .isEqualTo("[\"a\",\"b\",\"/blog-of-a/about/\"]");
    assertThat(folder.resolve("text/about.json")).exists();
  }

  @Test
  void wordsAreComparedWithoutCaseAccentsAndApostrophes() throws IOException {
    build(
        "content/posts/a.md",
        post("x", "", "Don’t CAFÉ cafe\u0301 l’anxiété Søren straße Ｗide self-blame 4-7-8"));

    assertThat(allWords())
        .contains("dont", "cafe", "lanxiete", "anxiete", "soren", "strasse", "wide", "self", "4")
        .doesNotContain("don’t", "café", "don", "t");
  }

  @Test
  void wordsOfEveryScriptAreFound() throws IOException {
    build(
        "content/posts/a.md",
        post("x", "", "心の傷 травма שָׁלוֹם كتاب ΦΌΒΟΣ İzmir \u200Bhid\u00ADden 👩‍🦰 ☎️"));

    assertThat(allWords())
        .containsExactlyInAnyOrder(
            "x", "心", "の", "傷", "травма", "שלום", "كتاب", "φοβοσ", "izmir", "hidden");
  }

  @Test
  void draftsAndScheduledArticlesAreInNoFile() throws IOException {
    build(
        "content/posts/a.md", post("A", "", "x"),
        "content/posts/b.md", post("B", "draft: true\n", "secretword"),
        "content/posts/c.md", "---\ntitle: C\ndate: 2999-01-01\n---\n\nsecretword\n");

    CommandRun.files(folder)
        .forEach(
            (path, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain("secretword"));
  }

  @Test
  void anEmptySiteHasAnEmptyIndex() throws IOException {
    build();

    assertThat(articles.get("titles").size()).isZero();
    assertThat(articles.get("leaves").size()).isZero();
  }

  @Test
  void thePageListsEveryArticleByYear() throws IOException {
    build(
        "content/posts/a.md", post("A", "", "x"),
        "content/posts/b.md", "---\ntitle: B\ndate: 2024-01-01\n---\n\nx\n",
        "content/pages/about.md", "---\ntitle: About\n---\n\nx\n");

    Document page = Jsoup.parse(Files.readString(folder.resolve("../index.html")));
    assertThat(page.select(".all-articles h3, .all-articles li").eachText())
        .containsExactly("2026", "A", "2024", "B", "About this site", "About");
  }

  /** A thousand articles with words as frequent as those of a language are (Zipf's law). */
  @Test
  void aReaderLoadsLittleOfALargeSite() throws IOException {
    Random random = new Random(1);
    List<String> pathsAndTexts = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 300; word++) {
        text.append(word(random)).append(word % 60 == 59 ? ".\n\n" : " ");
      }
      String title =
          "What %s and %s Leave Behind After %s Number %d"
              .formatted(word(random), word(random), word(random), i);
      pathsAndTexts.add("content/posts/what-it-leaves-behind-after-the-first-years-" + i + ".md");
      pathsAndTexts.add(post(title, "", text.toString()));
    }
    build(pathsAndTexts.toArray(String[]::new));

    Path leaves = folder.resolve(articles.get("folder").asString());
    long leaf = 0;
    for (Map.Entry<String, byte[]> file : CommandRun.files(leaves).entrySet()) {
      if (!file.getKey().equals("guesses.txt")) {
        leaf = Math.max(leaf, file.getValue().length);
      }
    }
    assertThat(leaf).isBetween(8_000L, 14_000L);
    assertThat(Files.size(leaves.resolve("guesses.txt"))).isBetween(8_000L, 30_000L);
    assertThat(Files.size(folder.resolve("articles.json"))).isLessThan(120_000);
    // One word: the titles, the guesses, three leaves; passages are six files of a text each.
    int scripts = 0;
    for (String name : List.of("search-words", "search-index", "search-passage", "search")) {
      scripts += gzip(folder.resolve("../../assets/js/" + name + ".js"));
    }
    assertThat(scripts).isLessThan(12_000);
    int all =
        scripts
            + gzip(folder.resolve("../../assets/js/fuse.js"))
            + gzip(folder.resolve("../index.html"))
            + gzip(folder.resolve("articles.json"))
            + gzip(leaves.resolve("guesses.txt"))
            + 3 * gzip(leaves.resolve("0.txt"));
    assertThat(all).isLessThan(150_000);
  }

  private static String word(Random random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(20_000));
    StringBuilder word = new StringBuilder();
    for (int rest = rank * 7919 % 20_011 + 20; rest > 0; rest /= 20) {
      word.append("bcdfghklmnprstvwzjqx".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }

  private static int gzip(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }
}
