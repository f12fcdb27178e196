package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.SourceText;
import doorlight.read.ArticleReader;
import doorlight.read.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every site, tried on sites made at random: each seed makes the same ones. */
class ReferenceLawsTest {
  private static final SiteConfig CONFIG =
      SiteConfigReader.read(
              new SourceText(
                  "site-config.yaml",
                  "title: A Site\nlink_phrases:\n  slow rest: Rest\n  the door: /door/\n"),
              Optional.empty())
          .value()
          .orElseThrow();

  private static final List<String> WORDS =
      List.of(
          "Rest",
          "Shame",
          "Door",
          "the",
          "and",
          "Slow",
          "Why",
          "We",
          "It's",
          "calm",
          "Self-Trust",
          "“Fine”",
          "in",
          "Élan",
          "of",
          "EMDR",
          "I");
  private static final List<String> MARKS = List.of(": ", ", ", " — ", " (", "? ", " & ", "; ");
  private static final List<String> LEAD_INS =
      List.of(
          "As explored in ",
          "See ",
          "see also: ",
          "(see ",
          "more on this in ",
          "Read ",
          "I wrote about this in my post ",
          "as discussed in both ",
          "As *described* in ",
          "in ",
          "");
  private static final List<String> BETWEEN =
      List.of(
          " ",
          ", ",
          ". ",
          " and ",
          ", and ",
          "; ",
          "\n",
          "*",
          "**",
          "\"",
          "'",
          "'s ",
          "`code` ",
          "[link](/x/) ",
          "[^1] ",
          ") ",
          " Under ",
          "\\\n",
          "<b>",
          "</b>",
          "&amp; ",
          "\n\n",
          "> ",
          "- ",
          "[[",
          "]]",
          "|",
          "&nbsp;",
          "!",
          "? ",
          "--",
          "…");

  private static final int SITES = 150;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void linkingAddsLinksAndNothingElse(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < SITES; n++) {
      List<Article> site = site(random);
      References linked = resolve(site, List.of());
      for (int i = 0; i < site.size(); i++) {
        assertThat(text(linked.articles().get(i))).isEqualTo(text(site.get(i)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void theWordsOfALinkAreATitleOfItsArticle(long seed) {
    Random random = new Random(seed);
    int links = 0;
    for (int n = 0; n < SITES; n++) {
      List<Article> site = site(random);
      for (Reference reference : resolve(site, List.of()).references()) {
        if (reference.kind() == Reference.Kind.CROSS_REFERENCE) {
          links++;
          Article to = named(site, reference.to());
          assertThat(keys(to)).as(reference.toString()).contains(key(reference.words()));
          assertThat(reference.from()).isNotEqualTo(reference.to());
          int length = named(site, reference.from()).source().text().length();
          assertThat(reference.source().end()).isLessThanOrEqualTo(length);
        }
      }
    }
    assertThat(links).isGreaterThan(SITES);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void nothingLinksToAnArticleThatIsNotInTheBuild(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < SITES; n++) {
      List<Article> site = site(random);
      Article left = site.remove(random.nextInt(site.size()));
      HeldBack held = new HeldBack(left, HeldBack.Reason.DRAFT);
      for (List<HeldBack> heldBack : List.of(List.of(held), List.<HeldBack>of())) {
        References references = resolve(site, heldBack);
        assertThat(references.references()).noneMatch(r -> r.to().equals(left.file()));
        references.articles().stream()
            .flatMap(a -> a.sections().stream())
            .flatMap(s -> s.bodies().stream())
            .flatMap(b -> b.parts().stream())
            .flatMap(LittleSite::inlines)
            .filter(inline -> inline instanceof Inline.Link)
            .forEach(link -> assertThat(((Inline.Link) link).target()).isNotEqualTo(left.url()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void theOrderOfArticlesMakesNoDifference(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < SITES; n++) {
      List<Article> site = site(random);
      References one = resolve(site, List.of());
      Collections.shuffle(site, random);
      References other = resolve(site, List.of());
      assertThat(other.references()).containsExactlyInAnyOrderElementsOf(one.references());
      assertThat(other.diagnostics())
          .extracting(d -> d.file() + d.line() + d.column() + d.code())
          .containsExactlyElementsOf(
              one.diagnostics().stream()
                  .map(d -> d.file() + d.line() + d.column() + d.code())
                  .toList());
    }
  }

  private static References resolve(List<Article> site, List<HeldBack> heldBack) {
    return ReferenceResolver.resolve(site, heldBack, CONFIG, Set.of());
  }

  private static Article named(List<Article> site, String file) {
    return site.stream().filter(a -> a.file().equals(file)).findFirst().orElseThrow();
  }

  private static Set<String> keys(Article article) {
    Set<String> keys = new HashSet<>();
    List<String> titles = new ArrayList<>(List.of(article.title()));
    article.frontMatter().formerTitles().forEach(former -> titles.add(former.value()));
    for (String title : titles) {
      keys.add(key(title));
      TitleIndex.shortened(title).forEach(form -> keys.add(key(form)));
    }
    return keys;
  }

  private static String key(String words) {
    return Words.keys(words).replaceAll("( [?!.…])+$", "");
  }

  private static List<String> text(Article article) {
    List<String> text = new ArrayList<>();
    article.sections().stream()
        .flatMap(section -> section.bodies().stream())
        .flatMap(body -> body.parts().stream())
        .filter(part -> !(part instanceof Part.Html))
        .forEach(
            part -> {
              StringBuilder words = new StringBuilder();
              LittleSite.inlines(part).forEach(inline -> words.append(inline.text()));
              text.add(words.toString());
            });
    return text;
  }

  private static List<Article> site(Random random) {
    List<String> titles = new ArrayList<>(List.of("Rest"));
    for (int i = 0; i < 5; i++) {
      titles.add(phrase(random));
    }
    List<Article> site = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String front =
          "---\ntitle: '"
              + titles.get(i).replace("'", "''")
              + "'\ndate: 2026-01-01\nformer_titles: ['"
              + phrase(random).replace("'", "''")
              + "']\n---\n";
      SourceText source =
          new SourceText("content/posts/" + i + ".md", front + body(random, titles));
      site.add(
          new ArticleReader(CONFIG)
              .read(new SourceFile(Article.Kind.POST, source))
              .value()
              .orElseThrow());
    }
    return site;
  }

  private static String phrase(Random random) {
    StringBuilder phrase = new StringBuilder(pick(random, WORDS));
    for (int i = random.nextInt(4); i > 0; i--) {
      phrase.append(random.nextInt(4) == 0 ? pick(random, MARKS) : " ").append(pick(random, WORDS));
    }
    if (phrase.indexOf("(") >= 0) {
      phrase.append(')');
    }
    return phrase.append(random.nextInt(6) == 0 ? "?" : "").toString();
  }

  private static String body(Random random, List<String> titles) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      body.append(pick(random, LEAD_INS));
      String title = pick(random, titles);
      body.append(random.nextInt(4) == 0 ? broken(random, title) : title);
      body.append(pick(random, BETWEEN));
      if (random.nextInt(3) == 0) {
        body.append(pick(random, WORDS)).append(pick(random, BETWEEN));
      }
    }
    return body.append("\n\n[^1]: See Rest.\n").toString();
  }

  /** A title with something in the middle of it. */
  private static String broken(Random random, String title) {
    int at = random.nextInt(title.length());
    return title.substring(0, at) + pick(random, BETWEEN) + title.substring(at);
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
