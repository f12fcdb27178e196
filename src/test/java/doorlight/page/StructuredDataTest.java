package doorlight.page;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say of themselves to machines: one graph, connected by ids, and nothing claimed. */
class StructuredDataTest {
  private static final String SETTINGS =
      """
      title: A Site
      author: jane
      authors:
        jane: {name: Jane Doe, credentials: "PhD, LMFT", job_title: Psychologist, licence: "Psychologist, State of New York, no. 012345", same_as: [https://orcid.org/0]}
        ann: {name: Ann Roe, credentials: MD}
      practice: {name: Practice, kind: MedicalBusiness, telephone: "+1 555 0100", address: 1 Street, area_served: [New York], jurisdictions: [New York]}
      """;
  private static final String ARTICLE =
      """
      ---
      title: Why "Rest" Isn't Easy -- At First
      date: 2026-03-14
      reviewed: {by: ann, on: 2026-04-02}
      tags: [rest]
      description: What's "rest"?
      faq: [{question: "What's rest?", answer: "It's \\"quiet\\"."}]
      ---

      Slowly.
      """;

  @TempDir Path temp;

  @Test
  void aPostItsPageItsPeopleAndTheSiteAreConnected() throws IOException {
    assertThat(build(SETTINGS).places()).isEmpty();
    Map<String, JsonNode> graph = graph("blog/rest/index.html");

    JsonNode post = graph.get("BlogPosting");
    JsonNode page = graph.get("MedicalWebPage");
    assertThat(id(post, "isPartOf")).isEqualTo(graph.get("WebSite").get("@id").asString());
    assertThat(id(post, "publisher")).isEqualTo(graph.get("MedicalBusiness").get("@id").asString());
    assertThat(id(post, "author")).isEqualTo("https://example.org/authors/jane/#person");
    assertThat(id(post, "mainEntityOfPage")).isEqualTo(page.get("@id").asString());
    assertThat(id(page, "mainEntity")).isEqualTo(post.get("@id").asString());
    assertThat(id(page, "reviewedBy")).isEqualTo("https://example.org/authors/ann/#person");
    assertThat(page.get("lastReviewed").asString()).isEqualTo("2026-04-02");
    assertThat(id(page, "breadcrumb")).isEqualTo(graph.get("BreadcrumbList").get("@id").asString());
    assertThat(post.get("datePublished").asString()).isEqualTo("2026-03-14T00:00:00Z");
  }

  @Test
  void everyIdThatIsReferredToIsInTheGraphOfItsPage() throws IOException {
    build(SETTINGS);

    for (Map.Entry<String, byte[]> file : CommandRun.files(temp.resolve("public")).entrySet()) {
      if (file.getKey().endsWith(".html")) {
        Set<String> defined = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        Document page = page(file.getKey());
        page.select("script[type=application/ld+json]")
            .forEach(
                script -> {
                  JsonNode nodes = new JsonMapper().readTree(script.data()).get("@graph");
                  nodes.forEach(
                      node -> assertThat(defined.add(node.path("@id").asString())).isTrue());
                  nodes.forEach(node -> references(node, used));
                });
        assertThat(defined).as(file.getKey()).containsAll(used);
      }
    }
  }

  @Test
  void credentialsAreSaidAsFarAsTheyAreKnown() throws IOException {
    build(SETTINGS);
    JsonNode person = graph("authors/jane/index.html").get("Person");

    JsonNode credentials = person.get("hasCredential");
    assertThat(credentials).hasSize(3);
    assertThat(credentials.get(0).get("credentialCategory").asString()).isEqualTo("degree");
    assertThat(credentials.get(1).has("credentialCategory")).isFalse();
    JsonNode licence = credentials.get(2);
    assertThat(licence.get("credentialCategory").asString()).isEqualTo("license");
    assertThat(licence.get("identifier").asString()).isEqualTo("012345");
    assertThat(licence.get("validIn").get(0).get("name").asString()).isEqualTo("New York");
    assertThat(graph("authors/jane/index.html")).containsKey("ProfilePage");
  }

  @Test
  void withoutAReviewAPageIsOrdinaryAndWithoutAPracticeTheAuthorPublishes() throws IOException {
    CommandRun.site(
        temp,
        "title: A\nauthor: Jane Doe\n",
        "content/posts/rest.md",
        "---\ntitle: Rest\ndate: 2026-03-14\n---\n\nSlowly.\n");
    CommandRun.of("build", temp, "--base-url", "https://example.org/", "--as-of", "2026-11-22");
    Map<String, JsonNode> graph = graph("blog/rest/index.html");

    assertThat(graph).containsKeys("WebPage", "Person").doesNotContainKey("MedicalWebPage");
    assertThat(id(graph.get("BlogPosting"), "publisher"))
        .isEqualTo(id(graph.get("BlogPosting"), "author"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Physician", "MedicalClinic", "Psychologist"})
  void whatIsNotOursIsNotClaimed(String kind) throws IOException {
    CommandRun run = build(SETTINGS.replace("MedicalBusiness", kind));

    assertThat(run.places()).containsExactly("site-config.yaml:6:34 practice-kind");
    assertThat(graph("index.html")).containsKey("ProfessionalService").doesNotContainKey(kind);
  }

  @Test
  void marksArePrintedAsInBodiesAndMatchedAsTyped() throws IOException {
    assertThat(build(SETTINGS).places()).isEmpty();
    String shown = "Why “Rest” Isn’t Easy – At First";

    Document page = page("blog/rest/index.html");
    assertThat(page.select("h1").text()).isEqualTo(shown);
    assertThat(page.title()).startsWith(shown);
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(shown);
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("What’s “rest”?");
    assertThat(page.select(".faq").text()).contains("What’s rest?", "It’s “quiet”.");
    assertThat(graph("blog/rest/index.html").get("BlogPosting").get("headline").asString())
        .isEqualTo(shown);
    assertThat(page("index.html").select(".teaser-title").text()).isEqualTo(shown);
    assertThat(temp.resolve("public/feed.xml")).content().contains("<title>" + shown);
    assertThat(page("about/index.html").select("a.cross-reference").attr("href"))
        .isEqualTo("/blog/rest/");
  }

  @Test
  void thePolicyNamesTheDataByItsDigest() throws Exception {
    build(SETTINGS);

    Document page = page("blog/rest/index.html");
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(
                page.selectFirst("script[type=application/ld+json]")
                    .data()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith(
            "default-src 'none'; script-src 'self' 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; style-src 'self'; ")
        .doesNotContain("unsafe", "http", "*");
  }

  private static void references(JsonNode node, Set<String> used) {
    if (node.isObject() && node.size() == 1 && node.has("@id")) {
      used.add(node.get("@id").asString());
    }
    node.forEach(child -> references(child, used));
  }

  private static String id(JsonNode node, String key) {
    return node.get(key).get("@id").asString();
  }

  /** The nodes of a page by their type; of several of one type, the first. */
  private Map<String, JsonNode> graph(String path) throws IOException {
    Map<String, JsonNode> graph = new HashMap<>();
    String data = page(path).selectFirst("script[type=application/ld+json]").data();
    new JsonMapper()
        .readTree(data)
        .get("@graph")
        .forEach(node -> graph.putIfAbsent(node.get("@type").asString(), node));
    return graph;
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(temp.resolve("public").resolve(path), "UTF-8");
  }

  private CommandRun build(String settings) throws IOException {
    Path site =
        CommandRun.site(
            temp,
            settings,
            "content/posts/rest.md",
            ARTICLE,
            "content/pages/about.md",
            "---\ntitle: About\n---\n\nAs explored in Why \"Rest\" Isn't Easy -- At First, slowly.\n");
    return CommandRun.of(
        "build",
        site,
        "--base-url",
        "https://example.org/",
        "--as-of",
        "2026-11-22",
        "--format",
        "json");
  }
}
