package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Section.Entry;
import doorlight.config.Wording;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.section.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacedMarkdownTest {
  private static final String FILE =
      """
      ---
      faq:
        - question: "Does *rest* help?"
          answer: >
            Yes. As explored in
            Another Article, it does.
      ---

      ## Does rest help

      Text.
      """;

  @Test
  void aQuestionOfFrontMatterIsMarkdownWithThePlaceOfItsValue() {
    Span place = span("Yes. As", "does.");

    Entry entry = entry("Does *rest* help?", "Yes. As explored in\nAnother Article, it does.\n");

    assertThat(entry.id()).isEqualTo("does-rest-help--2");
    assertThat(entry.label().text()).isEqualTo("Does rest help?");
    assertThat(entry.body().text()).isEqualTo("Yes. As explored in Another Article, it does.");
    for (Part part : entry.body().parts()) {
      if (part instanceof Part.Prose prose) {
        assertThat(prose.inlines())
            .allSatisfy(inline -> assertThat(((Inline.Text) inline).source()).isEqualTo(place));
      }
    }
  }

  @Test
  void blocksStayBlocksInAnAnswerButNotInAQuestion() {
    Entry entry = entry("1. Does it help?", "It does:\n\n- here\n- there\n");

    assertThat(entry.label().parts()).hasSize(1);
    assertThat(entry.label().text()).isEqualTo("Does it help?");
    assertThat(entry.body().parts()).contains(new Part.Html("<p>"));
    assertThat(entry.body().text()).isEqualTo("It does: here there");
  }

  @Test
  void whatIsWrongInItIsReportedWhereItStands() {
    MarkdownReader.Markdown markdown = read("Is it?", "[Yes](javascript:alert(1))");

    assertThat(markdown.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.LINK_UNSAFE);
              assertThat(found.line()).isEqualTo(5);
            });
  }

  @Test
  void linksAndPicturesInItHaveThePlaceOfItsValueToo() {
    Entry entry = entry("Does it help?", "[*Yes*](rest.md), see ![a lake](lake.jpg)");

    List<Inline> inlines = new ArrayList<>();
    for (Part part : entry.body().parts()) {
      if (part instanceof Part.Prose prose) {
        inlines.addAll(prose.inlines());
      }
    }
    Span place = span("Yes. As", "does.");
    assertThat(inlines)
        .contains(new Inline.Image("lake.jpg", "a lake", "", place))
        .contains(
            new Inline.Link(
                Inline.Link.Kind.ADDRESS,
                "rest.md",
                "",
                List.of(
                    new Inline.Markup("<em>"),
                    new Inline.Text("Yes", place),
                    new Inline.Markup("</em>")),
                place));
  }

  @Test
  void anAnswerThatCannotBeReadIsReportedAndTheQuestionStays() {
    MarkdownReader.Markdown markdown = read("Is it?", "> ".repeat(101) + "Yes.");

    assertThat(markdown.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.MARKDOWN_TOO_COMPLEX);
              assertThat(found.line()).isEqualTo(5);
            });
    assertThat(entry("Is it?", "> ".repeat(101) + "Yes.").label().text()).isEqualTo("Is it?");
  }

  private static Entry entry(String question, String answer) {
    List<Section> sections = read(question, answer).sections();
    Section faq = sections.get(sections.size() - 1);
    assertThat(faq.kind()).isEqualTo(Section.Kind.FAQ);
    return faq.entries().get(0);
  }

  private static MarkdownReader.Markdown read(String question, String answer) {
    Question asked =
        new Question(
            new Placed<>(question, span("\"Does", "help?\"")),
            new Placed<>(answer, span("Yes. As", "does.")));
    return new MarkdownReader()
        .read(
            new SourceText("a.md", FILE),
            FILE.indexOf("\n\n"),
            Wording.DEFAULT,
            "A title",
            List.of(asked));
  }

  private static Span span(String first, String last) {
    return new Span(FILE.indexOf(first), FILE.indexOf(last) + last.length());
  }
}
