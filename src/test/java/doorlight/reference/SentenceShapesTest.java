package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Many shapes of sentences with titles of every shape: each true reference is found, whole and
 * alone, and nothing else is.
 */
class SentenceShapesTest {
  private static final List<String> TITLES =
      List.of(
          "Why We Freeze",
          "Shame",
          "Hold On, Let Go",
          "The Quiet Body: How Stillness Became a Threat",
          "Anger Is Information (Not an Emergency)",
          "Who Holds the Healer?",
          "Grief & Relief",
          "Self-Trust — and How It Returns",
          "The “Fine” Reflex",
          "When Is Enough Enough: A Letter (Part 2)",
          "Rest, Play, and the Space Between",
          "It’s Not Your Fault",
          "Begin Again!",
          "7 Signs of a Tired Heart",
          "Élan and Ease");

  /** Where {T} stands, a title is linked. */
  private static final String REFERENCES =
      """
      As explored in {T}, the body keeps time.
      As explored in {T} the body keeps time.
      As explored in {T}.
      As explored in {T}
      As I explored in {T}, the body keeps time.
      As we explored in {T}, the body keeps time.
      As I explored more fully in {T}, the body keeps time.
      As I've explored in {T}, the body keeps time.
      As I have explored elsewhere in {T}, the body keeps time.
      As we saw and as I described in {T}, the body keeps time.
      As discussed in {T}, safety comes first.
      As previously discussed in {T}, safety comes first.
      As discussed at length in {T}, safety comes first.
      As discussed in detail in {T}, safety comes first.
      As discussed in my earlier article {T}, safety comes first.
      As discussed in our post {T}, safety comes first.
      As discussed in the article {T}, safety comes first.
      As discussed in my piece called {T}, safety comes first.
      As discussed in “{T},” safety comes first.
      As discussed in "{T}," safety comes first.
      As discussed in *{T}*, safety comes first.
      As discussed in **{T}**, safety comes first.
      As discussed in “*{T}*,” safety comes first.
      As discussed in the article “{T}”, safety comes first.
      As described in {T}; as everyone knows, it takes time.
      As described in {T} (and nowhere else), it takes time.
      As described in {T} – and only there – it takes time.
      As covered in {T}: it takes time.
      As examined in {T}, Dr. Ruiz says it takes time.
      As explained in {T}, I believe it takes time.
      As outlined in {T} and in the pages above, it takes time.
      As introduced in {T} last spring, it takes time.
      As mentioned in {T} in March 2024, it takes time.
      It is the same mechanism explored in {T}.
      It is the mechanism, explored in {T}, that keeps us still.
      This was first described in {T} and it still holds.
      The idea introduced in {T} is a simple one.
      The pacing outlined in {T} helps here because it is slow.
      The four steps covered in {T} when we began still hold.
      These are examined in {T} for anyone who wants more.
      It is all explained in {T}, which I wrote first.
      Nothing mentioned in {T} is new.
      I wrote about this in {T}.
      I wrote about this in {T} last year.
      We've written about this in {T}.
      I explored this in {T} and meant it.
      There is more on this in {T}.
      More on this in {T}.
      Read more in {T}.
      You can read more in {T} if it helps.
      See {T}.
      See {T} for more.
      See "{T}" for more.
      See my article {T} for more.
      See also {T}.
      See also: {T}
      Read {T} next.
      It takes time (see {T}).
      It takes time (see also {T}).
      It takes time (as explored in {T}).
      It takes time. See {T}.
      It takes time. Read {T}.
      It takes time, as I described in {T}, and then some.
      - As explored in {T}, it takes time.
      > As explored in {T}, it takes time.
      """;

  /** No reference: nothing is linked, nothing is said. */
  private static final String ORDINARY =
      """
      {T} is an article.
      I love {T}.
      Her notes in {T} are short.
      His work in {T} is long.
      As an author writes in {T}, it takes time.
      In {T}, it takes time.
      I read {T} last year.
      We see {T} differently.
      To see {T} again is good.
      According to {T}, it takes time.
      As explored. In {T} it takes time.
      As explored `in` {T}, it takes time.
      As explored in therapy, {T} matters.
      As explored in the last chapter, {T} matters.
      ## As explored in {T}
      [See {T}](https://example.org/)
      """;

  @Test
  void everyReferenceIsFound() {
    for (String title : TITLES) {
      for (String shape : REFERENCES.lines().toList()) {
        String sentence = shape.replace("{T}", title);
        assertThat(found(sentence)).as(sentence).containsExactly(title);
      }
    }
  }

  @Test
  void twoInARowAreFound() {
    for (String first : TITLES) {
      for (String second : TITLES) {
        if (!first.equals(second)) {
          String sentence = "As explored in " + first + " and " + second + ", it takes time.";
          assertThat(found(sentence)).as(sentence).containsExactly(first, second);
          String command = "It takes time (see " + first + "; " + second + ").";
          assertThat(found(command)).as(command).containsExactly(first, second);
        }
      }
    }
  }

  @Test
  void ordinaryProseIsLeftAlone() {
    for (String title : TITLES) {
      for (String shape : ORDINARY.lines().toList()) {
        String sentence = shape.replace("{T}", title);
        assertThat(found(sentence)).as(sentence).isEmpty();
      }
    }
  }

  /** A title within a longer phrase in capitals is never linked, and always said. */
  @Test
  void nearMissesAreSaid() {
    List<String> longer =
        List.of("{T} Under Pressure", "{T} in Relationships", "The New {T}", "{T} and Its Causes");
    for (String title : List.of("Why We Freeze", "Hold On, Let Go", "Grief & Relief")) {
      for (String phrase : longer) {
        String sentence = "As explored in " + phrase.replace("{T}", title) + ", it takes time.";
        References references = LittleSite.of(TITLES, sentence).resolve();
        assertThat(references.references()).as(sentence).isEmpty();
        assertThat(references.diagnostics()).as(sentence).hasSize(1);
      }
    }
  }

  /** The words of the links, after making sure that nothing was reported. */
  private static List<String> found(String markdown) {
    References references = LittleSite.of(TITLES, markdown).resolve();
    assertThat(references.diagnostics()).as(markdown).isEmpty();
    List<String> words = new ArrayList<>();
    references.articles().stream()
        .flatMap(article -> article.sections().stream())
        .flatMap(section -> section.bodies().stream())
        .flatMap(body -> body.parts().stream())
        .flatMap(LittleSite::inlines)
        .flatMap(inline -> inline instanceof Inline.Link link ? Stream.of(link) : Stream.empty())
        .filter(link -> link.kind() == Inline.Link.Kind.CROSS_REFERENCE)
        .forEach(link -> words.add(link.text()));
    return words;
  }
}
