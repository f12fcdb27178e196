package doorlight.authoring.importer;

import doorlight.authoring.importer.MarkdownLinks.Link;
import doorlight.config.SiteConfig;
import doorlight.reference.Titles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the text of an article: Markdown, its pictures among the site's, its links to articles as
 * references by title.
 */
final class ImportedText {
  private final SiteConfig config;
  private final OldAddresses<Place> articles;
  private final Map<String, Long> titles;
  private final Pictures pictures;

  /**
   * An article that links lead to.
   *
   * @param file its path from the site's folder
   */
  record Place(String title, String file) {
    /** Its path from the folder of content, as a link may have it. */
    String path() {
      return file.substring("content/".length());
    }
  }

  /**
   * @param articles the article that stood at each address
   */
  ImportedText(SiteConfig config, OldAddresses<Place> articles, Pictures pictures) {
    this.config = config;
    this.articles = articles;
    this.titles =
        articles.all().stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    place -> KnownArticles.words(place.title()), Collectors.counting()));
    this.pictures = pictures;
  }

  /**
   * The text below the front matter.
   *
   * @param notes takes what comes otherwise
   * @throws IOException when the machine cannot read what was given
   */
  HtmlBody.Converted body(FoundArticle found, String folder, List<Note> notes) throws IOException {
    FoundArticle.FoundText text = found.text();
    HtmlBody.Converted converted =
        text.format() == FoundArticle.FoundText.Format.HTML
            ? HtmlBody.convert(text.text(), config.wording(), notes)
            : new HtmlBody.Converted(text.text(), List.of());
    List<String> related = new ArrayList<>(found.related());
    related.addAll(converted.related());
    try {
      String markdown =
          MarkdownLinks.rewrite(
              converted.markdown(), link -> rewritten(link, found, folder, notes));
      return new HtmlBody.Converted(markdown, related);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String rewritten(Link link, FoundArticle found, String folder, List<Note> notes) {
    return link.picture()
        ? picture(link, found.text().at(), folder, notes)
        : link(link, found, notes);
  }

  private String picture(Link link, String at, String folder, List<Note> notes) {
    try {
      Optional<String> path = pictures.bring(link.target(), at, folder, notes);
      if (path.isEmpty() && !link.words().isBlank()) {
        notes.add(Note.changed("The words for a picture went with it: \"" + link.words() + "\""));
      }
      return path.map(link::to).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String link(Link link, FoundArticle found, List<Note> notes) {
    String words = link.words();
    String target = link.target();
    if (target.startsWith("#") || target.matches("(?i)(?:mailto|tel|sms):.*")) {
      return words.contains("![") && target.startsWith("#") ? words : link.to(target);
    }
    String at = found.text().at();
    Optional<String> address = found.addresses().stream().filter(OldAddresses::isWeb).findFirst();
    Optional<Place> place =
        articles.find(target, at).or(() -> address.flatMap(own -> articles.find(target, own)));
    boolean picture = words.contains("![");
    if (place.isEmpty()) {
      return elsewhere(link, address.or(() -> Optional.of(at).filter(OldAddresses::isWeb)), notes);
    }
    if (picture) {
      return words;
    }
    String title = place.get().title();
    // Between double brackets there is no emphasis, and a bracket or bar ends the words.
    if (!isTold(title) || words.matches("(?s).*(?:(?<!\\\\)[*`<~\\n]|[\\[\\]|]).*")) {
      return link.to(place.get().path());
    }
    String plain = words.replaceAll("\\\\(?=\\p{Punct})", "");
    return "[[" + (Titles.same(plain, title) ? "" : title + "|") + words + "]]";
  }

  /** Whether a title between brackets is read as that of one article. */
  private boolean isTold(String title) {
    return !title.matches(".*[\\[\\]|#].*")
        && titles.getOrDefault(KnownArticles.words(title), 1L) == 1;
  }

  /** A link to no article: to another site, or to a page of the old one. */
  private static String elsewhere(Link link, Optional<String> at, List<Note> notes) {
    String target = link.target();
    // A picture that is linked to itself, larger, shows itself here.
    if (link.words().startsWith("![")
        && target.matches("(?i).*\\.(?:jpe?g|png|gif|webp)(?:\\?.*)?")) {
      return link.words();
    }
    String whole = at.map(a -> OldAddresses.absolute(target, a)).orElse(target);
    if (OldAddresses.isWeb(whole)) {
      String host = OldAddresses.host(whole);
      // Medium is the site of many.
      boolean own = at.filter(a -> OldAddresses.host(a).equals(host)).isPresent();
      if (own && !host.equals("medium.com")) {
        notes.add(Note.lost("A link still leads to the site where the article was: " + whole));
      }
      return link.to(whole);
    }
    if (at.isPresent()) {
      return link.to(whole);
    }
    notes.add(Note.lost("A link to what was not given, " + target + "; its words are there"));
    return link.words();
  }

  /** The lead picture, which is only one where it could be brought. */
  Optional<String> leadPicture(FoundArticle found, String folder, List<Note> notes)
      throws IOException {
    if (found.image().isBlank()) {
      return Optional.empty();
    }
    return pictures
        .bring(found.image(), found.text().at(), folder, notes)
        .filter(path -> !OldAddresses.isWeb(path));
  }

  /** Of some titles those that articles have. */
  List<String> known(List<String> some, String own) {
    List<String> known = new ArrayList<>();
    for (String title : some) {
      articles.all().stream()
          .map(Place::title)
          .filter(other -> Titles.same(other, title) && !Titles.same(other, own))
          .findFirst()
          .filter(other -> !known.contains(other))
          .ifPresent(known::add);
    }
    return known;
  }
}
