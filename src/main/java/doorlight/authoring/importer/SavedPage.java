package doorlight.authoring.importer;

import doorlight.data.JsonReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page as a browser saves it, with or without a folder of its pictures. What it says of
 * itself to search engines and social sites (schema.org in JSON-LD, Open Graph) tells title, day
 * and author; the text is in the element that holds the article.
 */
final class SavedPage implements Source {
  /** The first of these that has words: what programs call the text of an article. */
  private static final List<String> TEXT =
      List.of(
          "[data-hook=post-description]",
          "[itemprop=articleBody]",
          ".entry-content",
          ".post-content",
          ".post-body",
          ".blog-item-content",
          ".available-content",
          ".gh-content",
          ".e-content",
          ".article-content",
          "article",
          "main",
          "[role=main]",
          "body");

  private static final String AROUND =
      "header, footer, aside, h1, .byline, .post-meta, .entry-meta, .post-header, .blog-meta-section,"
          + " .entry-header, .entry-footer, .author-bio, time, .tags, .post-tags, .cat-links, .tags-links";

  /** What Internet Explorer began and other browsers go on to write. */
  private static final Pattern SAVED =
      Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(\\S+)\\s*-->");

  private static final Pattern TYPE = Pattern.compile("(?:\\w*Article|\\w*Posting)");
  private static final int FEW_WORDS = 30;

  @Override
  public String called() {
    return "a saved web page";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) {
    return Set.of("html", "htm", "xhtml").contains(Source.ending(file))
        && !file.matches("(?i).*(?:_files|\\.files|_Dateien|_archivos|_fichiers)/.*");
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    byte[] bytes = bundle.bytes(file);
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    Matcher saved = SAVED.matcher(bundle.start(file));
    article(page, file, saved.find() ? saved.group(1) : "", findings)
        .ifPresent(findings.articles()::add);
    return Set.of(file);
  }

  private static Optional<FoundArticle> article(
      Document page, String file, String saved, Findings findings) {
    Map<?, ?> data = data(page);
    String address =
        first(
            saved,
            page.select("link[rel=canonical]").attr("href"),
            meta(page, "og:url"),
            text(data, "url"));
    String title =
        first(
            text(data, "headline"), meta(page, "og:title"), page.select("h1").text(), page.title());
    String site = meta(page, "og:site_name");
    Element body = body(page);
    int words = body.text().isBlank() ? 0 : body.text().strip().split("\\s+").length;
    if (words < FEW_WORDS) {
      findings.diagnostics().add(tooShort(file, words));
      return Optional.empty();
    }
    PublishedDay days = findings.days();
    FoundArticle.Builder article =
        FoundArticle.in(file, FoundArticle.FoundText.html(body.html(), file))
            .title(withoutSite(title, site))
            .date(
                days.of(
                    first(
                        text(data, "datePublished"),
                        meta(page, "article:published_time"),
                        page.select("time[datetime]").attr("datetime"))))
            .updated(
                days.of(first(text(data, "dateModified"), meta(page, "article:modified_time"))))
            .author(
                first(
                    name(data.get("author")),
                    meta(page, "author"),
                    page.select("[rel=author], .author .fn, .p-author").text()))
            .tags(page.select("meta[property=article:tag]").eachAttr("content"))
            .description(
                first(
                    text(data, "description"),
                    meta(page, "description"),
                    meta(page, "og:description")));
    if (OldAddresses.isWeb(address)) {
      article.address(address);
    }
    return Optional.of(article.found());
  }

  /** A list of articles, say, or a page that a script would have filled. */
  private static Diagnostic tooShort(String file, int words) {
    return Diagnostic.ofFile(
        file,
        Code.IMPORT_LOST,
        "This page was left out, since fewer than "
            + FEW_WORDS
            + " words of text were found on it ("
            + words
            + ").",
        "If it is an article, copy its text from the page into a file that ends with .txt, and import"
            + " that.");
  }

  private static Element body(Document page) {
    Element largest = page.body();
    for (String where : TEXT) {
      Optional<Element> found =
          page.select(where).stream().filter(e -> e.text().length() >= 200).findFirst();
      if (found.isPresent()) {
        largest = found.get();
        break;
      }
    }
    Element body = largest.clone();
    body.select(AROUND).remove();
    dropBelow(body);
    return body;
  }

  /** Comments and other posts, where nothing but their own words tells them. */
  private static void dropBelow(Element body) {
    for (Element element : body.select("h2, h3, h4, p, div, span")) {
      boolean named = element.childrenSize() == 0 && PageFurniture.isBelow(element.text().strip());
      if (!named || element.parent() == null) {
        continue;
      }
      Element from = element;
      while (from.parent() != body
          && from.parent() != null
          && from.parent().text().startsWith(element.text())) {
        from = from.parent();
      }
      while (from.nextElementSibling() != null) {
        from.nextElementSibling().remove();
      }
      from.remove();
    }
  }

  /** "Learning to Rest | A Quiet Room" is called "Learning to Rest". */
  private static String withoutSite(String title, String site) {
    String name = site.isBlank() ? "" : Pattern.quote(site);
    return name.isEmpty()
        ? title.replaceFirst("\\s+\\|\\s+[^|]+$", "")
        : title.replaceFirst("\\s*[|–—-]\\s*" + name + "$", "");
  }

  private static String meta(Document page, String name) {
    return page.select("meta[property=" + name + "], meta[name=" + name + "]")
        .attr("content")
        .strip();
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  /** What the page says of itself as schema.org has it; empty where it says nothing. */
  private static Map<?, ?> data(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data().strip();
      Optional<Map<?, ?>> read =
          JsonReader.readObject(json.startsWith("[") ? "{\"@graph\":" + json + "}" : json);
      Optional<Map<?, ?>> article = read.flatMap(SavedPage::articleIn);
      if (article.isPresent()) {
        return article.get();
      }
    }
    return Map.of();
  }

  private static Optional<Map<?, ?>> articleIn(Map<?, ?> data) {
    if (TYPE.matcher(String.valueOf(data.get("@type")).replaceAll("[\\[\\]]", "").split(",")[0])
        .matches()) {
      return Optional.of(data);
    }
    if (data.get("@graph") instanceof List<?> list) {
      for (Object item : list) {
        Optional<Map<?, ?>> article =
            item instanceof Map<?, ?> map ? articleIn(map) : Optional.empty();
        if (article.isPresent()) {
          return article;
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Map<?, ?> data, String key) {
    return data.get(key) instanceof String text && !text.equals("null") ? text : "";
  }

  private static String name(Object author) {
    if (author instanceof List<?> list && !list.isEmpty()) {
      return name(list.get(0));
    }
    return author instanceof Map<?, ?> person
        ? text(person, "name")
        : author instanceof String name ? name : "";
  }
}
