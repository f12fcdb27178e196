package doorlight.page;

import doorlight.article.Article;
import doorlight.article.FrontMatter;
import doorlight.article.Section;
import doorlight.config.Person;
import doorlight.config.SiteConfig;
import doorlight.data.JsonWriter;
import doorlight.page.Head.JsonLd;
import doorlight.page.Head.LinkTo;
import doorlight.site.Site;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says about itself to machines: JSON-LD in the vocabulary of schema.org, and nothing
 * that the page does not show.
 */
final class StructuredData {
  private final Site site;
  private final Routes routes;

  StructuredData(Site site, Routes routes) {
    this.site = site;
    this.routes = routes;
  }

  /** A post: BlogPosting, FAQPage where it answers questions, and BreadcrumbList. */
  JsonLd post(
      Article post,
      List<Section> sections,
      String description,
      Optional<String> image,
      int words,
      List<LinkTo> breadcrumb) {
    String url = routes.absolute(post.url());
    FrontMatter frontMatter = post.frontMatter();
    Map<String, Object> posting = node("BlogPosting", url + "#article");
    posting.put("headline", post.title());
    posting.put("description", description);
    posting.put("url", url);
    posting.put("mainEntityOfPage", Map.of("@id", url));
    OffsetDateTime published = frontMatter.date().orElseThrow();
    posting.put("datePublished", moment(published));
    posting.put("dateModified", moment(frontMatter.updated().orElse(published)));
    site.authorOf(post).ifPresent(author -> posting.put("author", person(author)));
    posting.put("publisher", publisher());
    posting.put("inLanguage", languageOf(post));
    posting.put("wordCount", words);
    image.ifPresent(i -> posting.put("image", i));
    if (!frontMatter.tags().isEmpty()) {
      posting.put("keywords", frontMatter.tags());
    }
    List<Object> citations = new ArrayList<>();
    List<Object> questions = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Section.Kind.REFERENCES) {
        section.entries().forEach(entry -> citations.add(entry.label().text()));
      } else if (section.kind() == Section.Kind.FAQ) {
        section.entries().forEach(entry -> questions.add(question(entry, url)));
      }
    }
    if (!citations.isEmpty()) {
      posting.put("citation", citations);
    }
    List<Object> graph = new ArrayList<>();
    graph.add(posting);
    addQuestions(graph, questions, url);
    frontMatter.reviewed().ifPresent(review -> graph.add(reviewedPage(review, url)));
    graph.add(breadcrumbs(breadcrumb, url));
    return document(graph);
  }

  /** A page of the writer's: FAQPage where it answers questions, and BreadcrumbList. */
  JsonLd page(Article page, List<LinkTo> breadcrumb) {
    String url = routes.absolute(page.url());
    List<Object> questions = new ArrayList<>();
    for (Section section : page.sections()) {
      if (section.kind() == Section.Kind.FAQ) {
        section.entries().forEach(entry -> questions.add(question(entry, url)));
      }
    }
    List<Object> graph = new ArrayList<>();
    Map<String, Object> webPage = node("WebPage", url);
    webPage.put("name", page.title());
    webPage.put("url", url);
    webPage.put("inLanguage", languageOf(page));
    graph.add(webPage);
    addQuestions(graph, questions, url);
    graph.add(breadcrumbs(breadcrumb, url));
    return document(graph);
  }

  /** The home page: the WebSite and who is behind it. */
  JsonLd home() {
    Map<String, Object> webSite = node("WebSite", routes.absolute(Routes.HOME) + "#website");
    webSite.put("name", site.config().title());
    webSite.put("url", routes.absolute(Routes.HOME));
    if (!site.config().description().isEmpty()) {
      webSite.put("description", site.config().description());
    }
    webSite.put("inLanguage", site.config().language());
    webSite.put("publisher", publisher());
    return document(List.of(webSite));
  }

  /** An author's page. */
  JsonLd author(Person author, List<LinkTo> breadcrumb) {
    String url = routes.absolute(Routes.author(author));
    return document(List.of(person(author), breadcrumbs(breadcrumb, url)));
  }

  /** Any other list: only where it stands. */
  JsonLd list(String url, List<LinkTo> breadcrumb) {
    return document(List.of(breadcrumbs(breadcrumb, routes.absolute(url))));
  }

  private static JsonLd document(List<Object> graph) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@graph", graph);
    return new JsonLd(JsonWriter.writeForHtml(document));
  }

  private static void addQuestions(List<Object> graph, List<Object> questions, String url) {
    if (!questions.isEmpty()) {
      Map<String, Object> faq = node("FAQPage", url + "#faq");
      faq.put("mainEntity", questions);
      graph.add(faq);
    }
  }

  private static Map<String, Object> question(Section.Entry entry, String url) {
    Map<String, Object> answer = node("Answer");
    answer.put("text", entry.body().text());
    Map<String, Object> question = node("Question", url + "#" + entry.id());
    question.put("name", entry.label().text());
    question.put("acceptedAnswer", answer);
    return question;
  }

  private Map<String, Object> reviewedPage(FrontMatter.Review review, String url) {
    Map<String, Object> page = node("MedicalWebPage", url);
    page.put("url", url);
    page.put("lastReviewed", review.on().toLocalDate().toString());
    page.put("reviewedBy", person(site.config().person(review.by().value())));
    page.put("mainEntity", Map.of("@id", url + "#article"));
    return page;
  }

  private Map<String, Object> breadcrumbs(List<LinkTo> breadcrumb, String url) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < breadcrumb.size(); i++) {
      Map<String, Object> item = node("ListItem");
      item.put("position", i + 1);
      item.put("name", breadcrumb.get(i).label());
      boolean here = i == breadcrumb.size() - 1;
      item.put("item", here ? url : routes.base().origin() + breadcrumb.get(i).url());
      items.add(item);
    }
    Map<String, Object> list = node("BreadcrumbList");
    list.put("itemListElement", items);
    return list;
  }

  private Map<String, Object> person(Person person) {
    String url = routes.absolute(Routes.author(person));
    Map<String, Object> node = node("Person", url + "#person");
    node.put("name", person.name());
    node.put("url", url);
    if (!person.jobTitle().isEmpty()) {
      node.put("jobTitle", person.jobTitle());
    }
    if (!person.credentials().isEmpty()) {
      node.put("honorificSuffix", person.credentials());
      Map<String, Object> credential = node("EducationalOccupationalCredential");
      credential.put("name", person.credentials());
      node.put("hasCredential", credential);
    }
    List<String> sameAs = new ArrayList<>(person.sameAs());
    if (!person.url().isEmpty()) {
      sameAs.add(0, person.url());
    }
    if (!sameAs.isEmpty()) {
      node.put("sameAs", sameAs);
    }
    return node;
  }

  /** The practice; without one, the site's author; without either, the site by its name. */
  private Map<String, Object> publisher() {
    SiteConfig config = site.config();
    String home = routes.absolute(Routes.HOME);
    if (config.practice().isPresent() && !config.practice().get().name().isEmpty()) {
      SiteConfig.Practice practice = config.practice().get();
      Map<String, Object> node = node(practice.kind(), home + "#practice");
      node.put("name", practice.name());
      node.put("url", home);
      putUnlessEmpty(node, "telephone", practice.telephone());
      putUnlessEmpty(node, "email", practice.email());
      putUnlessEmpty(node, "address", practice.address());
      if (!practice.areaServed().isEmpty()) {
        node.put("areaServed", practice.areaServed());
      }
      return node;
    }
    if (config.author().isPresent()) {
      return person(config.person(config.author().get().value()));
    }
    Map<String, Object> node = node("Organization", home + "#publisher");
    node.put("name", config.title());
    node.put("url", home);
    return node;
  }

  private String languageOf(Article article) {
    String lang = article.frontMatter().lang();
    return lang.isEmpty() ? site.config().language() : lang;
  }

  /** ISO 8601 with seconds and offset. */
  static String moment(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
  }

  private static Map<String, Object> node(String type) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    return node;
  }

  private static Map<String, Object> node(String type, String id) {
    Map<String, Object> node = node(type);
    node.put("@id", id);
    return node;
  }

  private static void putUnlessEmpty(Map<String, Object> node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }
}
