package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Article;
import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.config.BaseUrl;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came of an article's references, kept from one build to the next. */
class ResolutionTest {
  private static final List<String> SITE =
      List.of(
          "Why We Freeze",
          "Rest Now | draft: true",
          "Slow Mornings | date: 2026-12-24",
          "This Article | image: images/door.jpg",
          "file: content/images/door.jpg",
          "phrase: safe place = Why We Freeze");

  private static final String TEXT =
      "As explored in Why We Freeze and Rest Now, a safe place ![A door](door.jpg) helps.\n\n"
          + "See Why We Freze, [[Why We Freeze]], [here](/blog/why-we-freeze/) and [no](no.md).\n";

  @Test
  void comesBackAsItWasKept() {
    Resolution made = host(LittleSite.of(SITE, TEXT).resolve());
    ByteWriter out = new ByteWriter();
    made.write(out);
    Resolution read =
        Resolution.read("content/posts/this-article.md", new ByteReader(out.toBytes()));
    assertThat(read).isEqualTo(made);
    assertThat(made.references())
        .extracting(Reference::kind)
        .containsExactly(
            Reference.Kind.CROSS_REFERENCE,
            Reference.Kind.PHRASE,
            Reference.Kind.TITLE,
            Reference.Kind.ADDRESS);
    assertThat(made.waiting()).extracting(Reference::words).containsExactly("Rest Now");
    assertThat(made.addresses())
        .extracting(Resolution.Address::target)
        .containsExactly(
            "/blog/why-we-freeze/",
            "/blog/why-we-freeze/",
            "/images/door.jpg",
            "/blog/why-we-freeze/",
            "/blog/why-we-freeze/");
    assertThat(made.checked()).isEqualTo(5);
    assertThat(made.image())
        .hasValueSatisfying(i -> assertThat(i.value()).isEqualTo("/images/door.jpg"));
    assertThat(made.diagnostics())
        .extracting(Diagnostic::code)
        .contains(
            Code.CROSS_REFERENCE_UNPUBLISHED,
            Code.CROSS_REFERENCE_UNRESOLVED,
            Code.LINK_TARGET_MISSING);
  }

  @Test
  void whatIsKnownFromEarlierIsTakenAndTheTextIsTheSame() {
    LittleSite site = LittleSite.of(SITE, TEXT);
    References first = site.resolve();
    References again =
        site.resolve(
            (file, world) ->
                world == first.world()
                    ? Optional.of(first.resolutions().get(file))
                    : Optional.empty());
    assertThat(again.references()).isEqualTo(first.references());
    assertThat(again.waiting()).isEqualTo(first.waiting());
    assertThat(again.diagnostics()).isEqualTo(first.diagnostics());
    for (int i = 0; i < first.articles().size(); i++) {
      Article one = first.articles().get(i);
      Article other = again.articles().get(i);
      assertThat(other.sections()).isEqualTo(one.sections());
      assertThat(other.text().sum()).isEqualTo(one.text().sum());
      assertThat(other.frontMatter().image()).isEqualTo(one.frontMatter().image());
    }
    assertThat(host(again)).isSameAs(host(first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One More Article",
        "Slow Mornings | date: 2026-12-24 | former: Slow Evenings",
        "One More Draft | draft: true",
        "file: content/images/window.jpg",
        "phrase: front door = Why We Freeze",
        "lead-in: I unpack this in",
        "external: Trauma and Rivers"
      })
  void nothingIsTakenWhenSomethingElseOfTheSiteChanged(String line) {
    long before = LittleSite.of(SITE, TEXT).resolve().world();
    assertThat(LittleSite.of(SITE, TEXT).resolve().world()).isEqualTo(before);
    assertThat(LittleSite.of(SITE, TEXT + "More.\n").resolve().world())
        .as("an article's own text is looked at by itself")
        .isEqualTo(before);
    List<String> changed =
        Stream.concat(SITE.stream().filter(l -> !line.startsWith(l)), Stream.of(line)).toList();
    assertThat(LittleSite.of(changed, TEXT).resolve().world()).isNotEqualTo(before);
  }

  @Test
  void norWhenTheSiteMovesOrAnArticleIsHeldBackForAnotherReason() {
    LittleSite site = LittleSite.of(SITE, TEXT);
    Article article = site.resolve().articles().get(0);
    assertThat(
            Stream.of("https://example.org/", "https://example.org/blog/", "https://example.com/")
                .map(BaseUrl::parse)
                .map(
                    url -> SiteConfigReader.read(site.config().source(), url).value().orElseThrow())
                .map(config -> world(config, List.of())))
        .doesNotHaveDuplicates();
    assertThat(
            Stream.of(HeldBack.Reason.values())
                .map(reason -> world(site.config(), List.of(new HeldBack(article, reason)))))
        .doesNotHaveDuplicates();
  }

  private static long world(SiteConfig config, List<HeldBack> heldBack) {
    return ReferenceResolver.resolve(List.of(), heldBack, config, Set.of()).world();
  }

  @Test
  void itsReferencesAreInTheOrderOfItsText() {
    String text = "As explored in Why We Freeze, a safe place helps; [[Why We Freeze]] has more.\n";
    assertThat(host(LittleSite.of(SITE, text).resolve()).references())
        .extracting(Reference::kind)
        .containsExactly(
            Reference.Kind.CROSS_REFERENCE, Reference.Kind.PHRASE, Reference.Kind.TITLE);
  }

  @Test
  void everyLinkAndPictureCountsWhereverItStands() {
    String text =
        "## Checklist: [[Why We Freeze]]\n\n- One\n\n## On [[Why We Freeze]]\n\n"
            + "[![A door](door.jpg)](why-we-freeze.md)\n";
    Resolution made = host(LittleSite.of(SITE, text).resolve());
    assertThat(made.checked()).isEqualTo(4);
    assertThat(made.addresses()).hasSize(4);
  }

  @Test
  void aLinkKnowsItsPlace() {
    LittleSite site = LittleSite.of(SITE, "One. As explored in Why We Freeze, it helps.\n");
    Resolution.Address address = host(site.resolve()).addresses().get(0);
    String file = site.resolve().articles().get(1).source().text();
    assertThat(file.substring(address.source().start(), address.source().end()))
        .isEqualTo("Why We Freeze");
  }

  @Test
  void anArticleNeverRefersToItself() {
    String text = "[a](/blog/this-article/) [b](this-article.md) [c](#top) [[This Article]]\n";
    assertThat(LittleSite.of(SITE, text).resolve().references()).isEmpty();
  }

  @Test
  void whatWillBeWrongOnItsDayIsSaidToday() {
    List<String> site =
        List.of(
            "Why We Freeze",
            "Rest Now | draft: true",
            "Slow Mornings | date: 2026-12-24",
            "in: Slow Mornings",
            "Slow Evenings | date: 2026-12-25");
    String text = "See Rest Now. See Slow Evenings. See [no](no.md).\n";
    assertThat(LittleSite.of(site, text).foresee())
        .extracting(d -> d.severity() + " " + d.code().label())
        .containsExactly(
            Severity.ADVICE + " cross-reference-unpublished",
            Severity.WARNING + " link-target-missing");
    assertThat(LittleSite.of(List.of("Why We Freeze"), text).foresee()).isEmpty();
  }

  private static Resolution host(References references) {
    return references.resolutions().get("content/posts/this-article.md");
  }
}
