package doorlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A little site made up from a seed: much of what a writer can write, and some of it wrong. */
final class RandomSite {
  private static final List<String> TITLES =
      List.of(
          "Why Rest Feels Unsafe",
          "Noise Before Sleep",
          "Rest",
          "Rest and Fear",
          "What Is “Freeze”?",
          "C-PTSD & Me: A Guide",
          "Érase una Vez",
          "Der Körper, der wacht",
          "100% Calm (And More)",
          "<b>Bold</b> Words",
          "It's Not Over",
          "安全な場所",
          "لماذا نخاف");

  private static final List<String> NAMES =
      List.of("rest.md", "a b.md", "ünï.md", "Upper.md", "2026-01-01-day.md", "long.markdown");

  /**
   * Each with the title of an article in the place of {@code %1$s}, and its file of {@code %2$s}.
   */
  private static final List<String> PARAGRAPHS =
      List.of(
          "As explored in %1$s, it is so.",
          "See *%1$s*, and %1$s again.",
          "As I wrote in “%1$s” (see also %1$s).",
          "As told in %1$s, it is so.",
          "## In Short\n\nBecause of that.",
          "Here is [[%1$s]], and [[%1$s|another word]].",
          "Here is [a link](%2$s).",
          "Here is [a part](%2$s#what-helps).",
          "> As discussed in %1$s.",
          "## Small Sounds\n\nMore on this in %1$s.",
          "## Quick Answer\n\nBecause %1$s.",
          "## Frequently Asked Questions\n\n### Is it normal?\n\nYes, as in %1$s.",
          "## Checklist: Signs\n\n- one\n- two",
          "## References\n\n- Your Name (2020). A Book. https://example.com/a",
          "## Explore More",
          "| a | b |\n| - | - |\n| %1$s | `%1$s` |",
          "<b>raw</b> <script>alert(1)</script> <a href=\"javascript:alert(1)\">x</a>",
          "<div onclick=\"x()\">\n\nAs explored in %1$s.\n\n</div>",
          "A note[^1].\n\n[^1]: As in %1$s.",
          "[file](../files/sheet.txt)",
          "As explored in A Title That Nobody Has, it is so.",
          "```\nAs explored in %1$s\n```",
          "    indented\n\n***bold** and* _not_ \\* &amp; &nope; <br>");

  /** What no site is published with; seldom, since of such a site no link can be followed. */
  private static final List<String> MISTAKES =
      List.of(
          "[nothing](../files/missing.txt)",
          "Here is [[Nobody Has This]].",
          "[a part](%2$s#nowhere)",
          "[[%1$s]] and [a link](%2$s), whether they are there or not");

  private final Random random;
  private final SortedMap<String, String> files = new TreeMap<>();

  RandomSite(long seed) {
    random = new Random(seed);
    files.put("site-config.yaml", config());
    files.put("content/files/sheet.txt", "A sheet.\n");
    for (int i = random.nextInt(4) + 1; i >= 0; i--) {
      addArticle();
    }
  }

  /** Every file by its path in the site. */
  SortedMap<String, String> files() {
    return files;
  }

  /** Writes the site, and takes away what of it is no more. */
  void write(Path folder, boolean backwards, String lineEnd) throws IOException {
    Files.createDirectories(folder.resolve("content/posts"));
    for (Path there :
        CommandRun.files(folder.resolve("content")).keySet().stream()
            .map(name -> folder.resolve("content").resolve(name))
            .toList()) {
      if (!files.containsKey(folder.relativize(there).toString().replace('\\', '/'))) {
        Files.delete(there);
      }
    }
    List<String> paths = new ArrayList<>(files.keySet());
    if (backwards) {
      Collections.reverse(paths);
    }
    for (String path : paths) {
      Path file = folder.resolve(path);
      String text = files.get(path).replace("\n", path.endsWith(".txt") ? "\n" : lineEnd);
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
    }
  }

  /** Changes something somewhere. */
  void edit() {
    List<String> articles = articles();
    String file = pick(articles);
    switch (random.nextInt(7)) {
      case 0 -> addArticle();
      case 1 -> remove();
      case 2 -> files.put("site-config.yaml", config());
      case 3 -> files.put(file, article(file));
      case 4 -> files.put(file, files.get(file) + "\n" + paragraph() + "\n");
      case 5 -> {
        String text = files.remove(file);
        files.put(file.replace(".m", "-moved.m"), text);
      }
      default -> files.put(file, files.get(file).replaceFirst("title: .*", "title: " + title()));
    }
  }

  /** Takes an article away. */
  void remove() {
    List<String> articles = articles();
    if (articles.size() > 1) {
      files.remove(pick(articles));
    }
  }

  private List<String> articles() {
    return files.keySet().stream().filter(file -> file.contains(".m")).toList();
  }

  private void addArticle() {
    String file = (chance(5) ? "content/pages/" : "content/posts/") + pick(NAMES);
    files.put(file, article(file));
  }

  private String config() {
    return "title: Quiet Rooms\nauthor: Your Name\n"
        + (chance(5) ? "" : "base_url: https://example.org/" + (chance(3) ? "blog/" : "") + "\n")
        + (chance(2) ? "posts_per_page: 2\n" : "")
        + (chance(3) ? "raw_html: " + pick(List.of("none", "styled")) + "\n" : "")
        + (chance(3) ? "cross_references: {lead_ins: [as told in]}\n" : "")
        + (chance(3) ? "sections: {quick_answer: [In Short]}\n" : "")
        + (chance(3) ? "checks: {html-removed: off}\n" : "");
  }

  private String article(String file) {
    StringBuilder text = new StringBuilder("---\ntitle: " + title() + "\n");
    if (file.contains("/posts/") || chance(3)) {
      text.append("date: 202%d-0%d-1%d%n".formatted(chance(6) ? 7 : 6, day(), day()));
    }
    line(text, 2, "tags: [%s, body]\n", List.of("rest", "Rest", "C++", "schlaf & ruhe", "睡眠"));
    line(text, 8, "draft: %s\n", List.of("true", "false", "yes"));
    line(text, 6, "series: {name: Nights, part: %s}\n", List.of("1", "2", "3"));
    line(text, 6, "aliases: [%s]\n", List.of("/old/", "/alt/", "/a/b.html", "/%C3%BCb/"));
    line(text, 8, "expires: %s\n", List.of("2026-05-01", "2027-01-01"));
    line(text, 6, "former_titles: [%s]\n", List.of("Letters", "Rest"));
    line(text, 6, "related: [%s]\n", List.of("Rest", "Noise Before Sleep"));
    line(text, 8, "lang: %s\n", List.of("de", "ar", "es"));
    line(text, 12, "slug: %s\n", List.of("own", "rest", "ünï"));
    line(text, 12, "%s\n", List.of("colour: red", "extra: {a: 1}", "toc: off"));
    line(text, 30, "%s\n", List.of("updated: soon", "- no", "slug: Ünï", "aliases: [/a%20b/]"));
    text.append("---\n").append(chance(6) ? "" : "\n## What Helps\n\nRest.\n");
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append('\n').append(paragraph()).append('\n');
    }
    return text.toString();
  }

  private int day() {
    return 1 + random.nextInt(5);
  }

  private void line(StringBuilder text, int oneIn, String line, List<String> values) {
    if (chance(oneIn)) {
      text.append(line.formatted(pick(values)));
    }
  }

  private String title() {
    return '"' + pick(TITLES) + '"';
  }

  private String paragraph() {
    if (chance(30)) {
      return pick(MISTAKES).formatted(pick(TITLES), pick(NAMES).replace(" ", "%20"));
    }
    List<String> articles = articles();
    String paragraph = pick(articles.isEmpty() ? PARAGRAPHS.subList(0, 3) : PARAGRAPHS);
    boolean there = paragraph.contains("[[") || paragraph.contains("%2");
    String file = articles.isEmpty() ? "" : pick(articles);
    return paragraph.formatted(
        there ? titleOf(file) : pick(TITLES),
        file.substring(file.lastIndexOf('/') + 1).replace(" ", "%20"));
  }

  private String titleOf(String file) {
    String text = files.get(file);
    int begin = text.indexOf("title: \"") + 8;
    return text.substring(begin, text.indexOf("\"\n", begin));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
