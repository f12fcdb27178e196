package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles without a lead-in: which are offered, and which are passed over. */
class MentionsTest {
  private static final List<String> SITE =
      List.of(
          "Why We Freeze",
          "Rest Now | former: Rest Later",
          "Shame",
          "Slow: A Guide",
          "The Cost of Calm: On Quiet Homes",
          "Who Holds the Healer?",
          "phrase: cost of quiet = The Cost of Calm",
          "file: content/images/door.jpg",
          "external: Trauma and Recovery");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The body decides, as {Why We Freeze} shows.",
        "{Why We Freeze} is where I would begin.",
        "I like “{Rest Later}.”",
        "My *{Rest Now}* is about this.",
        "That has to do with {Shame}, I think.",
        "What is “{Shame}” about?",
        "It is {the cost of calm} that she pays.",
        "Ask {Who Holds the Healer?} of yourself.",
        "- an item on {Why We Freeze}",
        "| a | b |\n| - | - |\n| {Why We Freeze} | c |",
        "A note.[^1]\n\n[^1]: {Why We Freeze} has more.",
        "She told me (in {Why We Freeze}) of it.",
        "> [!NOTE]\n> {Why We Freeze} is short.",
        "> She quotes.\n\nI like {Why We Freeze}.",
        "She said “no.” I like {Why We Freeze}.",
        "## FAQ\n\nI like {Why We Freeze}.\n\n### Is it true?\n\nYes.",
        "## FAQ\n\n### Is it true?\n\nI like {Why We Freeze}.",
        "Then {Why We Freeze} helped me.",
        "On {Why We Freeze} I have more to say.",
        "“*{Why We Freeze}*” has more.",
      })
  void aTitleWithoutALeadInIsOffered(String marked) {
    assertThat(mentions(marked.replaceAll("[{}]", ""))).containsExactly(between(marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See Why We Freeze. Later, Why We Freeze again.",
        "The [[Why We Freeze|first]] article, Why We Freeze.",
        "[Why We Freeze](https://example.org/)",
        "[the article](/blog/why-we-freeze/) is called Why We Freeze.",
        "[the article](why-we-freeze.md) is called Why We Freeze.",
        "## Why We Freeze",
        "Setext of Why We Freeze\n---",
        "`Why We Freeze`",
        "    Why We Freeze",
        "```\nWhy We Freeze\n```",
        "<p>Why We Freeze</p>",
        "<span>Why We Freeze</span>",
        "![Why We Freeze](door.jpg)",
        "![Why We Freeze](no-such-picture.jpg)",
        "[all that Why We Freeze says](no-such-file.md)",
        "[[No Such Title|all that Why We Freeze says]]",
        "> She quotes Why We Freeze.",
        "> - a list in a quotation, Why We Freeze",
        "> > A quotation in one.\n>\n> And Why We Freeze.",
        "*Shame hides* from us.",
        "She said, “You never read Why We Freeze, do you?”",
        "## References\n\n- Writer, A. (2019). Why We Freeze. A Press.",
        "## References\n\nWriter, A. (2019). Why We Freeze. A Press.",
        "A note.[^1]\n\n[^1]: Writer, A. (2019). *Why We Freeze*. A Press.",
        "## Explore More\n\n- Why We Freeze",
        "## FAQ\n\n### Is Why We Freeze true?\n\nYes.",
        "Shame hides. And shame stays.",
        "Her book is The Anatomy of Shame.",
        "Brown's Understanding Shame is long.",
        "Slow down. It is Slow.",
        "Rest now, and my rest now is long.",
        "Why We Freeze Under Pressure is a book.",
        "Levine's On Why We Freeze is a paper.",
        "Trauma and Recovery is a book.",
        "why we freeze when we do",
        "Shame-based and Why We Freeze-like.",
        "Anti-Why We Freeze, and pre-Shame.",
        "The cost of quiet is high, and so is The Cost of Calm.",
        "Then Rest Now helped me.",
        "Levine's Why We Freeze is a paper.",
        "It has a name: Shame.",
        "She said, “I like ‘Why We Freeze’ a lot.”",
        "“I know,” she said, “that *Why We Freeze* is long.”",
      })
  void whatIsLinkedOrMayMeanSomethingElseIsNot(String markdown) {
    assertThat(mentions(markdown)).isEmpty();
  }

  @Test
  void anArticleIsOfferedOnceInAnotherAndOrphansFirst() {
    List<String> site = List.of("Rest Now", "Why We Freeze", "This Article", "Other");
    String text = "See Rest Now. Then Why We Freeze, then Why We Freeze. Of Other, too.";
    assertThat(found(site, text))
        .extracting(Mention::words)
        .containsExactly("Why We Freeze", "Other");
    assertThat(found(site, text)).allMatch(Mention::orphan);
  }

  @Test
  void whatNobodyRefersToComesFirst() {
    List<String> site =
        List.of(
            "Rest Now",
            "Why We Freeze",
            "Other | faq: [{question: Is it true?, answer: See Rest Now.}]");
    List<Mention> found = found(site, "I like Rest Now and Why We Freeze.");
    assertThat(found).extracting(Mention::words).containsExactly("Why We Freeze", "Rest Now");
    assertThat(found).extracting(Mention::orphan).containsExactly(true, false);
  }

  @Test
  void titlesInARowAreEachOffered() {
    assertThat(mentions("I like Why We Freeze and Rest Now, and of late Shame and Why We Freeze."))
        .containsExactly("Why We Freeze", "Rest Now", "Shame");
  }

  @Test
  void itComesWithItsSentence() {
    Mention found =
        found(
                SITE,
                "One sentence. Here\nis `code`, [a link](https://example.org/) and Why\nWe Freeze, on"
                    + " two lines. The next.")
            .get(0);
    assertThat(found.before()).isEqualTo("Here is code, a link and ");
    assertThat(found.words()).isEqualTo("Why We Freeze");
    assertThat(found.after()).isEqualTo(", on two lines.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | Why We Freeze | ' is new.'",
        "'I like '           | Why We Freeze | ''",
        "'A first. '         | Why We Freeze | ' is new. A last.'",
        "'A first.\nI like ' | Why We Freeze | ', too.\nA last.'"
      })
  void itsSentenceIsNotTheOneBeforeNorTheOneAfter(String before, String words, String after) {
    Mention found = found(SITE, before + words + after).get(0);
    assertThat(found.before()).isEqualTo(before.substring(before.indexOf('.') + 1).stripLeading());
    assertThat(found.after()).isEqualTo(after.isEmpty() ? "" : after.split("(?<=\\.)")[0]);
  }

  @Test
  void anArticleIsNotOfferedToItself() {
    assertThat(found(List.of("Why We Freeze", "in: Why We Freeze"), "I like Why We Freeze."))
        .isEmpty();
  }

  private static String between(String marked) {
    return marked.substring(marked.indexOf('{') + 1, marked.indexOf('}'));
  }

  private static List<String> mentions(String markdown) {
    return found(SITE, markdown).stream().map(Mention::words).toList();
  }

  private static List<Mention> found(List<String> site, String markdown) {
    LittleSite little = LittleSite.of(site, markdown);
    return Mentions.find(little.resolve(), little.config());
  }
}
