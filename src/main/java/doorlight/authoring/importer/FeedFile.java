package doorlight.authoring.importer;

import doorlight.authoring.importer.XmlDocument.Element;
import doorlight.diagnostic.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A feed as a file: RSS 2.0, such as /blog-feed.xml of Wix, or Atom (RFC 4287). */
final class FeedFile implements Source {
  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\.\\.\\.|…|\\[…\\]|read more|continue reading)\\W{0,20}$", Pattern.CASE_INSENSITIVE);
  private static final int SHORT = 500;

  @Override
  public String called() {
    return "an RSS or Atom feed (Wix: /blog-feed.xml)";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) throws IOException {
    return Set.of("xml", "rss", "atom").contains(Source.ending(file))
        && bundle.start(file).matches("(?s).*<(?:rss|feed|rdf:RDF)\\b.*")
        && !bundle.start(file).contains("wordpress.org/export");
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    Outcome<Element> root = XmlDocument.read(file, bundle.bytes(file));
    findings.diagnostics().addAll(root.diagnostics());
    root.value().ifPresent(feed -> read(feed, file, findings));
    return Set.of(file);
  }

  private static void read(Element feed, String file, Findings findings) {
    if (feed.name().equals("feed")) {
      feed.children("entry")
          .forEach(entry -> findings.articles().add(atom(entry, feed, file, findings.days())));
    } else {
      Element channel = feed.child("channel").orElse(feed);
      List<Element> items = channel.children("item").toList();
      (items.isEmpty() ? feed.children("item").toList() : items)
          .forEach(item -> findings.articles().add(rss(item, file, findings.days())));
    }
  }

  private static FoundArticle rss(Element item, String file, PublishedDay days) {
    String link = item.text("link");
    String guid =
        item.child("guid")
            .filter(g -> !g.attribute("isPermaLink").equals("false"))
            .map(g -> g.text().strip())
            .orElse("");
    String address = link.isEmpty() && OldAddresses.isWeb(guid) ? guid : link;
    String full = item.text("content:encoded");
    String summary = item.text("description");
    String html = full.isEmpty() ? summary : full;
    FoundArticle.Builder article =
        FoundArticle.in(file, FoundArticle.FoundText.html(html, address))
            .line(item.line())
            .title(words(item.text("title")))
            .date(days.of(item.text("pubDate")).or(() -> days.of(item.text("dc:date"))))
            .author(
                item.text("dc:creator").isEmpty()
                    ? author(item.text("author"))
                    : item.text("dc:creator"))
            .tags(item.children("category").map(c -> words(c.text())).toList())
            .address(address);
    if (!full.isEmpty() && words(summary).length() < SHORT) {
      String start = words(summary).replaceFirst("\\s*(?:\\.\\.\\.|…|\\[…\\])$", "");
      // The beginning of the text is what stands in lists without a description.
      article.description(words(full).startsWith(start) ? "" : words(summary));
    } else if (full.isEmpty()
        && (words(summary).length() < SHORT || CUT.matcher(words(summary)).find())) {
      article.note(Note.lost("The feed has only the beginning of the article").at(item.line()));
    }
    picture(item).ifPresent(address2 -> article.image(address2, ""));
    if (item.children("enclosure")
        .anyMatch(e -> e.attribute("type").matches("(?:audio|video)/.*"))) {
      article.note(Note.lost("A recording that belongs to the article").at(item.line()));
    }
    return article.found();
  }

  /** RSS has the address of a mailbox here, and perhaps a name in parentheses. */
  private static String author(String author) {
    if (!author.contains("@")) {
      return author;
    }
    String name = author.substring(author.indexOf('(') + 1);
    return author.contains("(") ? name.split("[()]", 2)[0] : "";
  }

  private static Optional<String> picture(Element item) {
    return item.children().stream()
        .filter(
            e ->
                e.name().equals("enclosure") && e.attribute("type").startsWith("image/")
                    || e.name().equals("media:content")
                        && (e.attribute("medium").equals("image")
                            || e.attribute("type").startsWith("image/")))
        .map(e -> e.attribute("url"))
        .filter(url -> !url.isBlank())
        .findFirst();
  }

  private static FoundArticle atom(Element entry, Element feed, String file, PublishedDay days) {
    String address =
        entry
            .children("link")
            .filter(
                link ->
                    link.attribute("rel").isEmpty() || link.attribute("rel").equals("alternate"))
            .map(link -> link.attribute("href"))
            .findFirst()
            .orElse("");
    Optional<Element> content = entry.child("content").filter(c -> !c.text().isBlank());
    Element text =
        content
            .or(() -> entry.child("summary"))
            .orElse(new Element("", java.util.Map.of(), "", List.of(), entry.line()));
    boolean plain = text.attribute("type").isEmpty() || text.attribute("type").equals("text");
    String html =
        plain && !text.text().contains("</")
            ? "<p>"
                + org.jsoup.nodes.Entities.escape(text.text()).replaceAll("\\n\\s*\\n", "</p><p>")
                + "</p>"
            : text.text();
    Optional<Element> author = entry.child("author").or(() -> feed.child("author"));
    FoundArticle.Builder article =
        FoundArticle.in(file, FoundArticle.FoundText.html(html, address))
            .line(entry.line())
            .title(words(entry.text("title")))
            .date(days.of(entry.text("published")).or(() -> days.of(entry.text("updated"))))
            .updated(days.of(entry.text("updated")))
            .author(author.map(a -> a.text("name")).orElse(""))
            .tags(
                entry
                    .children("category")
                    .map(c -> c.attribute(c.attribute("label").isEmpty() ? "term" : "label"))
                    .toList())
            .address(address);
    if (content.isPresent()) {
      article.description(words(entry.text("summary")));
    } else {
      article.note(Note.lost("The feed has only the beginning of the article").at(entry.line()));
    }
    return article.found();
  }

  /** What a reader reads of HTML. */
  static String words(String html) {
    return Jsoup.parseBodyFragment(html).text().strip();
  }
}
