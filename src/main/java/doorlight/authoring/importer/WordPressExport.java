package doorlight.authoring.importer;

import doorlight.authoring.importer.XmlDocument.Element;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An export of WordPress (WXR, "WordPress eXtended RSS" 1.0 to 1.2), which Squarespace writes too.
 * It holds articles and pages, and beside them pictures, menus, revisions and comments, of which
 * only the words for pictures are used.
 */
final class WordPressExport implements Source {
  private static final Set<String> UNFINISHED = Set.of("draft", "pending", "private");
  private static final Set<String> GONE = Set.of("trash", "auto-draft", "inherit");

  /** What the system keeps beside articles. */
  private static final Set<String> OF_SYSTEM =
      Set.of(
          "attachment",
          "revision",
          "nav_menu_item",
          "wp_block",
          "wp_template",
          "wp_template_part",
          "wp_navigation",
          "wp_global_styles",
          "wp_font_family",
          "wp_font_face",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "user_request",
          "");

  private static final Set<String> NO_TAGS = Set.of("uncategorized", "uncategorised", "blog");
  private static final List<String> DESCRIPTIONS =
      List.of(
          "_yoast_wpseo_metadesc",
          "rank_math_description",
          "_aioseo_description",
          "_seopress_titles_desc");

  @Override
  public String called() {
    return "an export of WordPress or Squarespace (XML)";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) throws IOException {
    return Source.ending(file).equals("xml") && bundle.start(file).contains("wordpress.org/export");
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    Outcome<Element> root = XmlDocument.read(file, bundle.bytes(file));
    findings.diagnostics().addAll(root.diagnostics());
    root.value()
        .flatMap(rss -> rss.child("channel"))
        .ifPresent(channel -> new Reading(channel, file, findings).read());
    return Set.of(file);
  }

  /** One export. */
  private static final class Reading {
    private final Element channel;
    private final String file;
    private final Findings findings;
    private final Map<String, String> authors = new HashMap<>();
    private final WordPressText texts = new WordPressText();

    Reading(Element channel, String file, Findings findings) {
      this.channel = channel;
      this.file = file;
      this.findings = findings;
    }

    void read() {
      channel
          .children("wp:author")
          .forEach(a -> authors.put(a.text("wp:author_login"), a.text("wp:author_display_name")));
      Map<String, Integer> others = new TreeMap<>();
      for (Element item : channel.children("item").toList()) {
        String type = item.text("wp:post_type");
        if (type.equals("attachment")) {
          texts.addPicture(
              item.text("wp:post_id"),
              item.text("wp:attachment_url"),
              meta(item, "_wp_attachment_image_alt"));
        } else if (type.equals("wp_block")) {
          texts.addBlock(item.text("wp:post_id"), item.text("content:encoded"));
        }
      }
      for (Element item : channel.children("item").toList()) {
        String type = item.text("wp:post_type");
        boolean article = type.equals("post") || type.equals("page");
        if (!article && !OF_SYSTEM.contains(type)) {
          others.merge(type, 1, Integer::sum);
        }
        if (article && !GONE.contains(item.text("wp:status")) && !isEmpty(item)) {
          findings.articles().add(article(item));
        }
      }
      others.forEach(
          (type, count) ->
              findings
                  .diagnostics()
                  .add(
                      Diagnostic.ofFile(
                          file,
                          Code.IMPORT_LOST,
                          "Entries of the kind \""
                              + type
                              + "\" are neither articles nor pages, and were left: "
                              + count
                              + ".",
                          "If there are texts among them that readers need, paste them into files that end with .txt, and import those.")));
    }

    /** A page that only shows a list of articles has no text of its own. */
    private static boolean isEmpty(Element item) {
      return item.text("content:encoded").isEmpty() && item.text("title").isEmpty();
    }

    private FoundArticle article(Element item) {
      List<Note> notes = new ArrayList<>();
      String link = item.text("link");
      String html = texts.html(item.text("content:encoded"), meta(item, "footnotes"), notes);
      boolean secret = !item.text("wp:post_password").isEmpty();
      String status = item.text("wp:status");
      FoundArticle.Builder article =
          FoundArticle.in(file, FoundArticle.FoundText.html(html, base(link)))
              .line(item.line())
              .page(item.text("wp:post_type").equals("page"))
              .title(FeedFile.words(item.text("title")))
              .date(date(item))
              .updated(findings.days().of(item.text("wp:post_modified")))
              .author(author(item))
              .tags(tags(item))
              .description(description(item))
              .draft(UNFINISHED.contains(status) || secret)
              .notes(notes);
      if (!link.isEmpty() && !link.contains("?p=") && !link.contains("?page_id=")) {
        article.address(link);
      } else if (!item.text("wp:post_name").isEmpty()) {
        article.address("/" + item.text("wp:post_name"));
      }
      if (secret || status.equals("private")) {
        article.note(Note.changed("It was not for everybody to see, so it is a draft"));
      }
      texts
          .picture(meta(item, "_thumbnail_id"))
          .ifPresent(p -> article.image(p.address(), p.alt()));
      return article.found();
    }

    /** Squarespace has paths, to which the address of the site belongs. */
    private String base(String link) {
      String site =
          channel.text("link").isEmpty() ? channel.text("wp:base_blog_url") : channel.text("link");
      return OldAddresses.isWeb(link) || site.isEmpty()
          ? link
          : site.replaceFirst("/$", "") + (link.startsWith("/") ? "" : "/") + link;
    }

    private Optional<LocalDate> date(Element item) {
      return findings
          .days()
          .of(item.text("wp:post_date"))
          .or(() -> findings.days().of(item.text("pubDate")));
    }

    private String author(Element item) {
      String login = item.text("dc:creator");
      String name = authors.getOrDefault(login, "");
      String known = name.isBlank() ? login : name;
      return known.contains("@") || !known.contains(" ") && name.isBlank() ? "" : known;
    }

    private static List<String> tags(Element item) {
      return item.children("category")
          .filter(c -> Set.of("category", "post_tag").contains(c.attribute("domain")))
          .map(c -> FeedFile.words(c.text()))
          .filter(tag -> !NO_TAGS.contains(tag.toLowerCase(java.util.Locale.ROOT)))
          .toList();
    }

    private static String description(Element item) {
      for (String key : DESCRIPTIONS) {
        String text = meta(item, key);
        // Plugins keep templates here as well: %%title%% - %%sitename%%.
        if (!text.isBlank() && !text.contains("%%") && !text.matches(".*%\\w+%.*")) {
          return text;
        }
      }
      return FeedFile.words(item.text("excerpt:encoded"));
    }

    private static String meta(Element item, String key) {
      return item.children("wp:postmeta")
          .filter(meta -> meta.text("wp:meta_key").equals(key))
          .map(meta -> meta.text("wp:meta_value"))
          .findFirst()
          .orElse("");
    }
  }
}
