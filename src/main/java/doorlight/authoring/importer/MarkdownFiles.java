package doorlight.authoring.importer;

import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown of Jekyll, Hugo and Eleventy: their front matter is translated, their codes are resolved
 * or reported.
 */
final class MarkdownFiles implements Source {
  private static final Pattern NOT_ARTICLES =
      Pattern.compile(
          "(?i)(?:.*/)?(?:_includes|_layouts|_site|_data|_sass|public|themes|archetypes|vendor|layouts)/.*"
              + "|(?:.*/)?(?:readme|license|changelog|contributing|_index)\\.\\w+");

  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");

  /** Keys that say how a page looks or is built, which is another matter here. */
  private static final Set<String> OF_NO_USE =
      Set.of(
          "layout",
          "type",
          "weight",
          "comments",
          "toc",
          "mathjax",
          "math",
          "sitemap",
          "eleventynavigation",
          "share",
          "related",
          "pin",
          "featured",
          "feed",
          "excerpt_separator",
          "showtoc",
          "id",
          "menu",
          "sidebar",
          "classes",
          "published",
          "hidden",
          "markup",
          "outputs",
          "cascade",
          "templateengineoverride");

  @Override
  public String called() {
    return "Markdown of Jekyll, Hugo or Eleventy";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) {
    return Set.of("md", "markdown", "mdx").contains(Source.ending(file))
        && !NOT_ARTICLES.matcher(file).matches();
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    String text = bundle.text(file).replace("\r\n", "\n");
    SourceText source = new SourceText(file, text);
    int bodyStart = 0;
    Map<String, List<String>> keys = new LinkedHashMap<>();
    Matcher yaml = Pattern.compile("(?s)---[ \\t]*\\n(.*?\\n)?---[ \\t]*(?:\\n|$)").matcher(text);
    Matcher toml =
        Pattern.compile("(?s)\\+\\+\\+[ \\t]*\\n(.*?\\n)?\\+\\+\\+[ \\t]*(?:\\n|$)").matcher(text);
    if (yaml.lookingAt()) {
      bodyStart = yaml.end();
      if (yaml.group(1) != null) {
        Outcome<YamlNode.Mapping> read =
            YamlReader.read(source, new Span(yaml.start(1), yaml.end(1)));
        findings.diagnostics().addAll(read.diagnostics());
        read.value().ifPresent(mapping -> collect("", mapping, keys));
        if (("/" + file).contains("/_posts/")) {
          read.value().ifPresent(mapping -> divideBySpaces(mapping, keys));
        }
      }
    } else if (toml.lookingAt()) {
      bodyStart = toml.end();
      TomlLines.read(toml.group(1) == null ? "" : toml.group(1), keys);
    }
    findings.articles().add(article(file, text, bodyStart, keys, findings.days()));
    return Set.of(file);
  }

  /** Keys in small letters with their texts; of a group within, "group.key". */
  private static void collect(
      String prefix, YamlNode.Mapping mapping, Map<String, List<String>> keys) {
    for (YamlNode.Mapping.Entry entry : mapping.entries()) {
      String key = prefix + entry.key().toLowerCase(Locale.ROOT);
      if (entry.value() instanceof YamlNode.Mapping inner) {
        collect(key + ".", inner, keys);
      } else if (entry.value() instanceof YamlNode.Sequence list) {
        List<String> items = new ArrayList<>();
        for (YamlNode item : list.items()) {
          if (item instanceof YamlNode.Scalar scalar) {
            items.add(scalar.text());
          } else if (item instanceof YamlNode.Mapping map
              && !map.entries().isEmpty()
              && map.entries().get(0).value() instanceof YamlNode.Scalar first) {
            items.add(first.text());
          }
        }
        keys.put(key, items);
      } else if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
        keys.put(key, List.of(scalar.text()));
      }
    }
  }

  /** To Jekyll, a text of several words is several tags. */
  private static void divideBySpaces(YamlNode.Mapping mapping, Map<String, List<String>> keys) {
    for (YamlNode.Mapping.Entry entry : mapping.entries()) {
      if (Set.of("tags", "categories").contains(entry.key())
          && entry.value() instanceof YamlNode.Scalar scalar
          && !scalar.text().contains(",")) {
        keys.put(entry.key(), List.of(scalar.text().strip().split("\\s+")));
      }
    }
  }

  private static FoundArticle article(
      String file, String text, int bodyStart, Map<String, List<String>> keys, PublishedDay days) {
    List<Note> notes = new ArrayList<>();
    Keys given = new Keys(keys);
    Matcher dated = DATED.matcher(name(file));
    boolean isDated = dated.matches();
    String name = isDated ? dated.group(2) : name(file);
    Optional<LocalDate> date =
        given.first("date", "publishdate", "pubdate", "published_at").flatMap(days::of);
    Optional<LocalDate> day = date.or(() -> isDated ? days.of(dated.group(1)) : Optional.empty());
    boolean draft =
        given.first("draft").filter(MarkdownFiles::isTrue).isPresent()
            || given.first("published").filter(p -> !isTrue(p)).isPresent()
            || ("/" + file).contains("/_drafts/");
    boolean page = isPage(file, given, day);
    String body = Shortcodes.resolve(text.substring(bodyStart), notes);
    FoundArticle.Builder article =
        FoundArticle.in(
                file, FoundArticle.FoundText.markdown(body, text.substring(bodyStart), file))
            .page(page)
            .title(given.first("title").orElse(""))
            .date(day)
            .updated(
                given
                    .first("updated", "lastmod", "last_modified_at", "modified", "last_updated")
                    .flatMap(days::of))
            .author(given.first("author", "authors", "author.name").orElse(""))
            .tags(given.tags("tags", "tag", "categories", "category", "keywords", "topics"))
            .description(given.first("description", "excerpt", "summary", "subtitle").orElse(""))
            .draft(draft)
            .image(
                given
                    .first(
                        "image",
                        "featured_image",
                        "featuredimage",
                        "cover.image",
                        "cover",
                        "thumbnail",
                        "header.teaser",
                        "header.image",
                        "image.path",
                        "image.src",
                        "images")
                    .orElse(""),
                given
                    .first(
                        "image_alt",
                        "imagealt",
                        "cover.alt",
                        "image.alt",
                        "header.image_description")
                    .orElse(""));
    addresses(file, name, day, given).forEach(article::address);
    String left = String.join(", ", given.unread());
    if (!left.isEmpty()) {
      article.note(Note.changed("Left out of the lines above the text: " + left));
    }
    return article.notes(notes).found();
  }

  /** The name of a file, or, of index.md, that of its folder. */
  private static String name(String file) {
    String name = Source.baseName(file);
    String folder = Source.folder(file).replaceFirst("/$", "");
    return name.equals("index") && !folder.isEmpty()
        ? folder.substring(folder.lastIndexOf('/') + 1)
        : name;
  }

  private static boolean isTrue(String text) {
    return Set.of("true", "yes", "on", "1").contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isPage(String file, Keys given, Optional<LocalDate> day) {
    String layout = given.first("layout").orElse("") + " " + given.first("type").orElse("");
    return ("/" + file).contains("/_pages/")
        || ("/" + file).contains("/pages/")
        || layout.contains("page")
        || day.isEmpty() && !("/" + file).matches(".*/(?:_?posts|_drafts|blog|articles)/.*");
  }

  /** Where the page stood: as it says itself, or as the program puts it by itself. */
  private static List<String> addresses(
      String file, String name, Optional<LocalDate> day, Keys given) {
    List<String> addresses = new ArrayList<>();
    given
        .first("permalink", "url")
        .filter(p -> !p.contains(":") && !p.contains("{"))
        .ifPresent(addresses::add);
    String slug = given.first("slug").orElse(name);
    boolean jekyll = ("/" + file).contains("/_posts/") || ("/" + file).contains("/_drafts/");
    if (addresses.isEmpty() && jekyll && day.isPresent()) {
      addresses.add(String.format(Locale.ROOT, "/%1$tY/%1$tm/%1$td/%2$s.html", day.get(), slug));
    } else if (addresses.isEmpty() && !jekyll) {
      String folder = ("/" + Source.folder(file)).replaceFirst("^.*/content/|^.*/src/", "/");
      folder = Source.baseName(file).equals("index") ? folder.replaceFirst("[^/]+/$", "") : folder;
      addresses.add(
          (folder.startsWith("/") ? "" : "/") + folder.replace("/pages/", "/") + slug + "/");
    }
    addresses.addAll(given.all("aliases", "redirect_from", "alias"));
    return addresses;
  }

  /** What front matter says, and which of it was asked for. */
  private static final class Keys {
    private final Map<String, List<String>> keys;
    private final Set<String> read = new java.util.HashSet<>();

    Keys(Map<String, List<String>> keys) {
      this.keys = keys;
    }

    Optional<String> first(String... names) {
      return all(names).stream().filter(text -> !text.isBlank()).findFirst();
    }

    List<String> all(String... names) {
      List<String> all = new ArrayList<>();
      for (String name : names) {
        read.add(name);
        all.addAll(keys.getOrDefault(name, List.of()));
      }
      return all;
    }

    /** One text may be several tags: with commas between them. */
    List<String> tags(String... names) {
      List<String> tags = new ArrayList<>();
      for (String name : names) {
        read.add(name);
        List<String> given = keys.getOrDefault(name, List.of());
        boolean one = given.size() == 1;
        for (String text : given) {
          tags.addAll(List.of(one && text.contains(",") ? text.split(",") : new String[] {text}));
        }
      }
      tags.removeIf(
          tag ->
              Set.of("post", "posts", "all", "uncategorized")
                  .contains(tag.strip().toLowerCase(Locale.ROOT)));
      return tags;
    }

    List<String> unread() {
      return keys.keySet().stream()
          .filter(key -> !read.contains(key) && !OF_NO_USE.contains(key.replaceFirst("\\..*", "")))
          .toList();
    }
  }
}
