package doorlight.article;

import doorlight.base.ByteWriter;
import doorlight.base.Checksum;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a writer wrote, from one file and knowing no other: a post or a page. What the reader opens
 * is a {@code Page}.
 *
 * @param source the whole file, for the places of later problems
 * @param slug the last part of its address
 * @param url its address within the site, {@code /blog/slug/}, without the base URL's path
 * @param text in the order of the file; front matter's questions are in the FAQ
 * @param outline of the text
 */
public record Article(
    Kind kind,
    SourceText source,
    FrontMatter frontMatter,
    String slug,
    String url,
    Text text,
    Outline outline) {

  /** Posts are dated and listed; pages stand by themselves. */
  public enum Kind {
    POST,
    PAGE
  }

  private static final Set<Section.Kind> MOVING =
      Set.of(Section.Kind.QUICK_ANSWER, Section.Kind.CONTENTS, Section.Kind.EXPLORE_MORE);

  /** An article whose text lies open. */
  public Article(
      Kind kind,
      SourceText source,
      FrontMatter frontMatter,
      String slug,
      String url,
      List<Section> sections) {
    this(kind, source, frontMatter, slug, url, Text.of(sections), Outline.of(sections));
  }

  /** Its text; a packed one is unpacked at each call. */
  public List<Section> sections() {
    return text.sections();
  }

  public String file() {
    return source.file();
  }

  /** The title as typed, by which other articles name this one. */
  public String title() {
    return frontMatter.title().value();
  }

  /** The title as readers see it, with the quotes and dashes of print. */
  public String shownTitle() {
    return frontMatter.shownTitle();
  }

  /** The ids in its text that {@code #...} can lead to. */
  public Set<String> anchors() {
    return outline.anchors();
  }

  /**
   * The heading whose words or id are given, in whatever case and with whatever marks; one that
   * stays on the page where it was typed.
   */
  public Optional<Part.Heading> heading(String wordsOrId) {
    return headings()
        .filter(
            heading ->
                heading.id().equals(wordsOrId)
                    || Slug.of(heading.text()).equals(Slug.of(wordsOrId)))
        .findFirst();
  }

  /** The headings of its text, in the order of the file, but for those of sections that move. */
  public Stream<Part.Heading> headings() {
    return sections().stream()
        .filter(section -> !MOVING.contains(section.kind()))
        .flatMap(
            section ->
                Stream.concat(
                    section.heading().stream(),
                    section.bodies().stream().flatMap(body -> body.headings().stream())));
  }

  /** A problem of the article as a whole, which is shown at its title. */
  public Diagnostic problem(Code code, String message, String hint) {
    return Diagnostic.at(source, frontMatter.title().span(), code, message, hint);
  }

  /** By its file alone: whole texts would be slow to hash. */
  @Override
  public int hashCode() {
    return file().hashCode();
  }

  /** The same article under other front matter. */
  public Article withFrontMatter(FrontMatter other) {
    return new Article(kind, source, other, slug, url, text, outline);
  }

  /** The same article with another text of the same words: its links resolved. */
  public Article withSections(List<Section> other) {
    return new Article(kind, source, frontMatter, slug, url, Text.of(other), outline);
  }

  /** A number that tells what it says, its links included, from what any other says. */
  public long sum() {
    ByteWriter out = new ByteWriter();
    out.text(file());
    out.text(url);
    out.number(source.sum());
    out.number(text.sum());
    out.optional(frontMatter.image(), image -> out.text(image.value()));
    return Checksum.of(out.toBytes());
  }

  /** The same article with its text elsewhere. */
  public Article withText(Text other) {
    return new Article(kind, source, frontMatter, slug, url, other, outline);
  }

  /** The same article in few bytes. */
  public Article packed() {
    return new Article(kind, source, frontMatter, slug, url, PackedText.of(text), outline);
  }
}
