package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for each site of this repository, built with {@code --strict} as its owner would build
 * it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RepositorySite {
  static final String BASE = "https://example.org/";
  private static final String AS_OF = "2026-11-22";

  private final Path source;

  private Path temp;
  private Path site;
  private CommandRun run;

  /** Of the site in this folder. */
  RepositorySite(String source) {
    this.source = Path.of(source);
  }

  @BeforeAll
  void build(@TempDir Path temp) {
    this.temp = temp;
    site = temp.resolve("site");
    run = build(site, BASE, "--format", "json");
  }

  private CommandRun build(Path output, String baseUrl, String... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("build", source, "--strict", "--as-of", AS_OF));
    arguments.addAll(List.of("--output", output, "--base-url", baseUrl));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray());
  }

  /** The summary of the build. */
  JsonNode summary() {
    return run.summary();
  }

  @Test
  void buildsWithoutADiagnostic() {
    assertThat(run.places()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(summary().get("posts").asInt()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void theCheckFindsNothingToMend() {
    CommandRun check = CommandRun.of("check", source, "--as-of", AS_OF);
    assertThat(check.status()).isZero();
    assertThat(check.out()).endsWith("Nothing to mend. Well kept!\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {BASE, "https://name.github.io/blog/"})
  void everyAddressLandsAndNothingIsLoadedFromElsewhere(String baseUrl) throws IOException {
    Path folder = temp.resolve("crawl-" + baseUrl.hashCode());
    assertThat(build(folder, baseUrl).status()).isZero();
    Crawler.Result result = Crawler.crawl(folder, baseUrl);
    assertThat(result.problems()).isEmpty();
    assertThat(result.followed()).isGreaterThan(500);
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    HtmlChecker.Result result = HtmlChecker.check(pages());
    assertThat(result.pages()).isGreaterThan(20);
    assertThat(result.messages()).isEmpty();
  }

  @Test
  void everyPageIsWhole() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : pages().entrySet()) {
      Document page = Jsoup.parse(new String(file.getValue(), StandardCharsets.UTF_8));
      if (!page.select("meta[http-equiv=refresh]").isEmpty()) {
        continue;
      }
      if (page.select("h1").size() != 1) {
        problems.add(file.getKey() + " has " + page.select("h1").size() + " h1");
      }
      if (page.title().isBlank() || page.select("main").size() != 1) {
        problems.add(file.getKey() + " lacks a title or a main part");
      }
      if (page.select("meta[http-equiv=Content-Security-Policy]").isEmpty()
          || page.select("meta[name=referrer][content=no-referrer]").isEmpty()) {
        problems.add(file.getKey() + " lacks a policy");
      }
      if (!page.select("script:not([src]):not([type=application/ld+json])").isEmpty()) {
        problems.add(file.getKey() + " has a script in it, which its policy does not allow");
      }
      for (org.jsoup.nodes.Element link : page.select("a[href^=http]:not([rel~=noreferrer])")) {
        problems.add(file.getKey() + " tells " + link.attr("href") + " where its reader was");
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void structuredDataIsJsonAndSaysWhatThePageSays() throws IOException {
    JsonMapper json = new JsonMapper();
    int questions = 0;
    int citations = 0;
    for (Map.Entry<String, byte[]> file : pages().entrySet()) {
      Document page = Jsoup.parse(new String(file.getValue(), StandardCharsets.UTF_8));
      for (org.jsoup.nodes.Element script : page.select("script[type=application/ld+json]")) {
        JsonNode data = json.readTree(script.data());
        for (JsonNode node : data.get("@graph")) {
          if (node.get("@type").asString().equals("FAQPage")) {
            for (JsonNode question : node.get("mainEntity")) {
              String id = question.get("@id").asString().replaceFirst(".*#", "");
              org.jsoup.nodes.Element shown = page.getElementById(id);
              assertThat(shown).as(file.getKey() + "#" + id).isNotNull();
              assertThat(shown.closest("details").select("summary").text())
                  .contains(question.get("name").asString());
              String answer = question.get("acceptedAnswer").get("text").asString();
              assertThat(words(page.select("section.faq").text())).contains(words(answer));
              questions++;
            }
          }
          if (node.get("@type").asString().equals("BlogPosting")) {
            assertThat(page.select("h1").text()).isEqualTo(node.get("headline").asString());
            assertThat(node.get("datePublished").asString()).matches(".*T.*([+-]\\d\\d:\\d\\d|Z)");
            if (node.has("citation")) {
              for (JsonNode citation : node.get("citation")) {
                assertThat(words(page.select("section.references").text()))
                    .contains(words(citation.asString()));
                citations++;
              }
            }
          }
        }
      }
    }
    assertThat(questions).isGreaterThanOrEqualTo(fewestQuestions());
    assertThat(citations).isGreaterThanOrEqualTo(fewestCitations());
  }

  /** How many questions the site answers, at least. */
  abstract int fewestQuestions();

  /** How many works the site refers to, at least. */
  abstract int fewestCitations();

  @Test
  void feedsCarryWholeArticlesWithAbsoluteAddresses() throws Exception {
    Element atom = xml("feed.xml");
    assertThat(atom.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    NodeList entries = atom.getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(run.summary().get("posts").asInt());
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      for (String required : List.of("id", "title", "updated", "author", "content")) {
        assertThat(entry.getElementsByTagName(required).getLength()).as(required).isOne();
      }
      String content = entry.getElementsByTagName("content").item(0).getTextContent();
      assertThat(content.length()).isGreaterThan(4000);
      assertAbsolute(content);
    }
    Element rss = xml("rss.xml");
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    NodeList items = rss.getElementsByTagName("item");
    assertThat(items.getLength()).isEqualTo(entries.getLength());
    for (int i = 0; i < items.getLength(); i++) {
      Element item = (Element) items.item(i);
      assertThat(item.getElementsByTagName("pubDate").item(0).getTextContent())
          .matches(
              "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
      assertAbsolute(item.getElementsByTagName("content:encoded").item(0).getTextContent());
    }
    JsonNode feed = new JsonMapper().readTree(Files.readAllBytes(site.resolve("feed.json")));
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("items").size()).isEqualTo(entries.getLength());
    feed.get("items").forEach(item -> assertAbsolute(item.get("content_html").asString()));
  }

  @Test
  void sitemapListsPagesThatExist() throws Exception {
    Element urlset = xml("sitemap.xml");
    assertThat(urlset.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    NodeList locations = urlset.getElementsByTagName("loc");
    assertThat(locations.getLength()).isGreaterThan(20);
    for (int i = 0; i < locations.getLength(); i++) {
      String url = locations.item(i).getTextContent();
      assertThat(url).startsWith(BASE).doesNotContain("404").doesNotContain("/search/");
      assertThat(site.resolve(url.substring(BASE.length()) + "index.html")).exists();
    }
  }

  @Test
  void filesForTheHostAreThere() throws IOException {
    assertThat(site.resolve(".nojekyll")).exists();
    assertThat(site.resolve("CNAME")).hasContent("example.org");
    assertThat(Files.readString(site.resolve("robots.txt")))
        .contains("Sitemap: " + BASE + "sitemap.xml");
    assertThat(site.resolve("404.html")).exists();
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static void assertAbsolute(String html) {
    for (org.jsoup.nodes.Element link : Jsoup.parse(html).select("[href], [src]")) {
      String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      assertThat(address).matches("(https?://|mailto:|tel:|sms:).*");
    }
  }

  /** A file of the site. */
  Element xml(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(site.resolve(name).toFile()).getDocumentElement();
  }

  private SortedMap<String, byte[]> pages() throws IOException {
    SortedMap<String, byte[]> pages = new TreeMap<>();
    CommandRun.files(site)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                pages.put(path, bytes);
              }
            });
    return pages;
  }
}
