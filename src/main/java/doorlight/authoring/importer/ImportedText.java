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
  String body(FoundArticle found, String folder, List<Note> notes) throws IOException {
    FoundArticle.FoundText text = found.text();
    String markdown =
        text.format() == FoundArticle.FoundText.Format.HTML
            ? HtmlBody.markdown(text.text(), config.wording(), notes)
            : text.text();
    try {
      return MarkdownLinks.rewrite(markdown, link -> rewritten(link, text.at(), folder, notes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String rewritten(Link link, String at, String folder, List<Note> notes) {
    return link.picture() ? picture(link, at, folder, notes) : link(link, at);
  }

  private String picture(Link link, String at, String folder, List<Note> notes) {
    try {
      Optional<String> path = pictures.bring(link.target(), at, folder, notes);
      return path.map(link::to).orElse(link.words().isBlank() ? "" : "*[" + link.words() + "]*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String link(Link link, String at) {
    String words = link.words();
    if (link.target().startsWith("#") || link.target().matches("(?i)(?:mailto|tel|sms):.*")) {
      return link.to(link.target());
    }
    Optional<String> title = titles.find(link.target(), at);
    boolean picture = words.contains("![");
    if (title.isEmpty()) {
      boolean relative = !OldAddresses.isWeb(link.target()) && OldAddresses.isWeb(at);
      return link.to(relative ? OldAddresses.absolute(link.target(), at) : link.target());
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
