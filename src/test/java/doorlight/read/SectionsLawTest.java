package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Section;
import doorlight.article.Section.Kind;
import doorlight.config.Wording;
import doorlight.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a writer puts together, nothing that she wrote is lost and nothing stands twice:
 * articles are drawn at random from the pieces below, and each {@code *} in them is a word found
 * nowhere else.
 */
class SectionsLawTest {
  private static final MarkdownReader READER = new MarkdownReader();
  private static final int ARTICLES = 3000;

  private static final List<String> HEADINGS =
      List.of(
          "Quick Answer",
          "Quick Answer: *?",
          "Checklist",
          "Checklist: *",
          "FAQ",
          "Frequently Asked Questions",
          "References",
          "Sources",
          "*",
          "*?",
          "__*__?",
          "* {#*}",
          "");

  /** Headings whose typed text gives way. */
  private static final List<String> REPLACED = List.of("Table of Contents", "Explore More");

  private static final List<String> BLOCKS =
      List.of(
          "*",
          "* *\n*",
          "If two or more *, *.",
          "__*?__",
          "__*__ *?",
          "1. __*?__\n\n   *\n2. __*?__",
          "- *\n- *",
          "- *\n\n  *\n\n- *\n  - *",
          "1. *\n2. *",
          "- [ ] *\n- [x] *",
          "-\n- *",
          "-",
          "- # *",
          "> *",
          "> ## FAQ\n>\n> *?",
          "| * | * |\n| --- | --- |\n| * | * |",
          "<!-- call to action -->",
          "---",
          "*:",
          "[*](*)",
          "* {#*}",
          "- > *\n- *",
          "__*?__\n*");

  static List<Long> seeds() {
    return IntStream.range(0, 20).mapToObj(Long::valueOf).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLostAndNothingStandsTwice(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ARTICLES / 20; i++) {
      Draft draft = new Draft(random);
      List<Section> sections = read(draft.text.toString());

      String shown = shown(sections);
      for (String word : draft.words) {
        assertThat(shown.split("\\b" + word + "\\b", -1))
            .as("%s in\n%s", word, draft.text)
            .hasSize(2);
      }
      assertThat(sections.stream().flatMap(s -> s.anchors().stream()))
          .as("ids in\n%s", draft.text)
          .doesNotHaveDuplicates();
      assertThat(sections.stream().filter(s -> s.kind() == Kind.PASSAGE))
          .allMatch(passage -> !passage.opening().isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsTypedUnderReplacedHeadingsDoesNoHarm(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ARTICLES / 20; i++) {
      Draft draft = new Draft(random);
      String replaced = REPLACED.get(random.nextInt(REPLACED.size()));
      // Between what is replaced and what is read stands a heading that ends the former.
      String text = "## " + replaced + "\n\n- gone\n\n# Begin\n\n" + draft.text;

      assertThat(shown(read(text)))
          .as(text)
          .doesNotContain("gone")
          .contains("Begin")
          .satisfies(shown -> draft.words.forEach(word -> assertThat(shown).contains(word)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## FAQ\n\n",
        "## FAQ\n\n### Why?\n\n",
        "### Why?\n\n",
        "# FAQ\n\n## FAQ\n\n### FAQ\n\n",
        "## References\n\n- a\n\n",
        "- a\n\n<!-- -->\n\n",
        "### Checklist\n\n- a\n\n",
        "<!-- call to action -->\n\n",
        "## Explore More\n\nGone.\n\n",
        "## Table of Contents\n\n",
        "**a?**\n\n",
        "a\n",
        "# x\n\n"
      })
  void manyOfOneThingAreAllShown(String piece) {
    for (String beginning : List.of("", "## FAQ\n\n", "## References\n\n")) {
      List<Section> sections = read(beginning + piece.repeat(4_000) + "\n\n# last\n");

      assertThat(shown(sections)).contains("last");
      assertThat(sections.stream().flatMap(s -> s.anchors().stream())).doesNotHaveDuplicates();
    }
  }

  private static List<Section> read(String text) {
    return READER.read(new SourceText("a.md", text), 0, Wording.DEFAULT, "", List.of()).sections();
  }

  /** Everything that a person reads of an article. */
  private static String shown(List<Section> sections) {
    StringBuilder shown = new StringBuilder();
    for (Section section : sections) {
      section.heading().ifPresent(heading -> shown.append(heading.text()).append('\n'));
      section.bodies().forEach(body -> shown.append(body.text()).append('\n'));
    }
    return shown.toString();
  }

  /** An article of pieces drawn at random, and the words that are in it. */
  private static final class Draft {
    final StringBuilder text = new StringBuilder();
    final List<String> words = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Draft(Random random) {
      int pieces = 1 + random.nextInt(14);
      for (int i = 0; i < pieces; i++) {
        boolean heading = random.nextInt(5) < 2;
        List<String> choice = heading ? HEADINGS : BLOCKS;
        String piece = choice.get(random.nextInt(choice.size()));
        String marks = heading ? "#".repeat(1 + random.nextInt(4)) + " " : "";
        text.append(marks).append(filled(piece)).append("\n\n");
      }
    }

    private String filled(String piece) {
      StringBuilder filled = new StringBuilder();
      for (int at = 0; at < piece.length(); at++) {
        if (piece.charAt(at) != '*') {
          filled.append(piece.charAt(at));
          continue;
        }
        String word = "word" + (char) ('a' + used.size() % 26) + used.size();
        used.add(word);
        filled.append(word);
        boolean address = at > 0 && (piece.charAt(at - 1) == '#' || piece.charAt(at - 1) == '(');
        if (!address) {
          words.add(word);
        }
      }
      return filled.toString().replace("__", "**");
    }
  }
}
