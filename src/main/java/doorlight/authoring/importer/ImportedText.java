package doorlight.authoring.importer;

import doorlight.authoring.importer.MarkdownLinks.Link;
import doorlight.config.SiteConfig;
import doorlight.reference.Titles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the text of an article: Markdown, its pictures among the site's, its links to articles as
 * references by title.
 */
final class ImportedText {
  private final SiteConfig config;
  private final OldAddresses<String> titles;
  private final Pictures pictures;

  /**
   * @param titles the title of the article that stood at each address
   */
  ImportedText(SiteConfig config, OldAddresses<String> titles, Pictures pictures) {
    this.config = config;
    this.titles = titles;
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
    Optional<String> title =
        titles.find(target, at).or(() -> address.flatMap(own -> titles.find(target, own)));
    boolean picture = words.contains("![");
    if (title.isEmpty()) {
      return elsewhere(link, address.or(() -> Optional.of(at).filter(OldAddresses::isWeb)), notes);
    }
    if (picture) {
      return words;
    }
    String plain = words.replaceAll("\\\\(?=\\p{Punct})", "");
    if (Titles.same(plain, title.get())) {
      return "[[" + plain + "]]";
    }
    // Brackets and bars would end the words, or the link.
    return "[[" + title.get() + "|" + words.replaceAll("[\\[\\]|]", " ").strip() + "]]";
  }

  /** A link to no article: to another site, or to a page of the old one. */
  private static String elsewhere(Link link, Optional<String> at, List<Note> notes) {
    String target = link.target();
    // A picture that is linked to itself, larger, shows itself here.
    if (link.words().startsWith("![")
        && target.matches("(?i).*\\.(?:jpe?g|png|gif|webp)(?:\\?.*)?")) {
      return link.words();
    }
    if (OldAddresses.isWeb(target)) {
      return link.to(target);
    }
    if (at.isPresent()) {
      return link.to(OldAddresses.absolute(target, at.get()));
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
      titles.all().stream()
          .filter(other -> Titles.same(other, title) && !Titles.same(other, own))
          .findFirst()
          .filter(other -> !known.contains(other))
          .ifPresent(known::add);
    }
    return known;
  }
}
