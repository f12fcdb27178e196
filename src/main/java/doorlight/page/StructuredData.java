package doorlight.page;

import doorlight.article.Article;
import doorlight.article.FrontMatter;
import doorlight.article.Section;
import doorlight.config.Person;
import doorlight.data.JsonWriter;
import doorlight.page.Head.JsonLd;
import doorlight.page.Head.LinkTo;
import doorlight.page.Head.SocialImage;
import doorlight.site.Site;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says about itself to machines: JSON-LD in the vocabulary of schema.org, one graph
 * whose nodes refer to one another by their ids, and nothing that the site does not show.
 */
final class StructuredData {
  private final Site site;
  private final Routes routes;
  private final StructuredPeople people;

  StructuredData(Site site, Routes routes) {
    this.site = site;
    this.routes = routes;
    this.people = new StructuredPeople(site, routes);
  }

  /**
   * A post: its page, reviewed or not, the BlogPosting on it, FAQPage where it answers questions,
   * and BreadcrumbList.
   */
  JsonLd post(
      Article post,
      List<Section> sections,
      String description,
      Optional<SocialImage> image,
      List<LinkTo> breadcrumb) {
    String url = routes.absolute(post.url());
    FrontMatter frontMatter = post.frontMatter();
    Map<String, Object> posting = node("BlogPosting", url + "#article");
    posting.put("headline", post.shownTitle());
    posting.put("description", description);
    posting.put("url", url);
    posting.put("mainEntityOfPage", reference(url));
    posting.put("isPartOf", reference(webSiteId()));
    OffsetDateTime published = frontMatter.date().orElseThrow();
    posting.put("datePublished", moment(published));
    posting.put("dateModified", moment(frontMatter.updated().orElse(published)));
    site.authorOf(post)
        .ifPresent(author -> posting.put("author", reference(people.personId(author))));
    posting.put("publisher", reference(people.publisherId()));
    posting.put("inLanguage", languageOf(post));
    posting.put("wordCount", post.outline().words());
    image.ifPresent(i -> posting.put("image", imageObject(i)));
    if (!frontMatter.tags().isEmpty()) {
      posting.put("keywords", frontMatter.tags());
    }
    List<Object> citations = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Section.Kind.REFERENCES) {
        section.entries().forEach(entry -> citations.add(entry.label().text()));
      }
    }
    if (!citations.isEmpty()) {
      posting.put("citation", citations);
    }
    Map<String, Object> page =
        webPage(
            frontMatter.reviewed().isPresent() ? "MedicalWebPage" : "WebPage",
            url,
            post.shownTitle(),
            languageOf(post));
    page.put("mainEntity", reference(url + "#article"));
    frontMatter
        .reviewed()
        .ifPresent(
            review -> {
              Person by = site.config().person(review.by().value());
              page.put("lastReviewed", review.on().toLocalDate().toString());
              page.put(
                  "reviewedBy",
                  by.listed() ? reference(people.personId(by)) : StructuredPeople.named(by));
            });
    List<Object> graph = new ArrayList<>(List.of(page, posting));
    addQuestions(graph, sections, url);
    addBreadcrumbs(graph, page, breadcrumb, url);
    List<Person> named = new ArrayList<>();
    site.authorOf(post).ifPresent(named::add);
    frontMatter
        .reviewed()
        .map(review -> site.config().person(review.by().value()))
        .filter(Person::listed)
        .ifPresent(named::add);
    return document(graph, named);
  }

  private static Map<String, Object> imageObject(SocialImage image) {
    Map<String, Object> node = node("ImageObject");
    node.put("url", image.url());
    image.width().ifPresent(width -> node.put("width", width));
    image.height().ifPresent(height -> node.put("height", height));
    return node;
  }

  /** A page of the writer's: FAQPage where it answers questions, and BreadcrumbList. */
  JsonLd page(Article page, List<Section> sections, List<LinkTo> breadcrumb) {
    String url = routes.absolute(page.url());
    Map<String, Object> webPage = webPage("WebPage", url, page.shownTitle(), languageOf(page));
    List<Object> graph = new ArrayList<>(List.of(webPage));
    addQuestions(graph, sections, url);
    addBreadcrumbs(graph, webPage, breadcrumb, url);
    return document(graph, List.of());
  }

  /** The home page: the WebSite and who is behind it. */
  JsonLd home() {
    return document(List.of(), List.of());
  }

  /** An author's page. */
  JsonLd author(Person author, List<LinkTo> breadcrumb) {
    String url = routes.absolute(Routes.author(author));
    Map<String, Object> page =
        webPage("ProfilePage", url, author.displayName(), site.config().language());
    page.put("mainEntity", reference(people.personId(author)));
    List<Object> graph = new ArrayList<>(List.of(page));
    addBreadcrumbs(graph, page, breadcrumb, url);
    return document(graph, List.of(author));
  }

  /** Any other list: only where it stands. */
  JsonLd list(String path, List<LinkTo> breadcrumb) {
    String url = routes.absolute(path);
    String name = breadcrumb.get(breadcrumb.size() - 1).label();
    Map<String, Object> page = webPage("CollectionPage", url, name, site.config().language());
    List<Object> graph = new ArrayList<>(List.of(page));
    addBreadcrumbs(graph, page, breadcrumb, url);
    return document(graph, List.of());
  }

  /** A graph with the site, who is behind it, and these people: each node once, by its id. */
  private JsonLd document(List<Object> nodes, List<Person> named) {
    Map<String, Object> behind = new LinkedHashMap<>();
    behind.put(webSiteId(), webSite());
    named.forEach(person -> behind.put(people.personId(person), people.person(person)));
    behind.computeIfAbsent(people.publisherId(), id -> people.publisher());
    List<Object> graph = new ArrayList<>(nodes);
    graph.addAll(behind.values());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@graph", graph);
    return new JsonLd(JsonWriter.writeForHtml(document));
  }

  private Map<String, Object> webSite() {
    String home = routes.absolute(Routes.HOME);
    Map<String, Object> webSite = node("WebSite", webSiteId());
    webSite.put("name", site.config().title());
    webSite.put("url", home);
    putUnlessEmpty(webSite, "description", site.config().description());
    webSite.put("inLanguage", site.config().language());
    webSite.put("publisher", reference(people.publisherId()));
    return webSite;
  }

  private Map<String, Object> webPage(String type, String url, String name, String language) {
    Map<String, Object> page = node(type, url);
    page.put("url", url);
    page.put("name", name);
    page.put("inLanguage", language);
    page.put("isPartOf", reference(webSiteId()));
    return page;
  }

  private static void addQuestions(List<Object> graph, List<Section> sections, String url) {
    List<Object> questions = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Section.Kind.FAQ) {
        section.entries().forEach(entry -> questions.add(question(entry, url)));
      }
    }
    if (!questions.isEmpty()) {
      Map<String, Object> faq = node("FAQPage", url + "#faq");
      faq.put("isPartOf", reference(url));
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

  private void addBreadcrumbs(
      List<Object> graph, Map<String, Object> page, List<LinkTo> breadcrumb, String url) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < breadcrumb.size(); i++) {
      Map<String, Object> item = node("ListItem");
      item.put("position", i + 1);
      item.put("name", breadcrumb.get(i).label());
      boolean here = i == breadcrumb.size() - 1;
      item.put("item", here ? url : routes.base().origin() + breadcrumb.get(i).url());
      items.add(item);
    }
    Map<String, Object> list = node("BreadcrumbList", url + "#breadcrumb");
    list.put("itemListElement", items);
    page.put("breadcrumb", reference(url + "#breadcrumb"));
    graph.add(list);
  }

  private String webSiteId() {
    return routes.absolute(Routes.HOME) + "#website";
  }

  private String languageOf(Article article) {
    String lang = article.frontMatter().lang();
    return lang.isEmpty() ? site.config().language() : lang;
  }

  /** ISO 8601 with seconds and offset. */
  static String moment(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
  }

  static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  static Map<String, Object> node(String type) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    return node;
  }

  static Map<String, Object> node(String type, String id) {
    Map<String, Object> node = node(type);
    node.put("@id", id);
    return node;
  }

  static void putUnlessEmpty(Map<String, Object> node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }
}
