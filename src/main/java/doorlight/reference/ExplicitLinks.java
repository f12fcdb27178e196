package doorlight.reference;

import doorlight.article.Article;
import doorlight.article.Html;
import doorlight.article.Inline;
import doorlight.article.OneLine;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The links that a writer asked for (rule 10): {@code [[Title]]}, {@code [[Title|words]]} and
 * {@code [words](other-article.md#part)}; and pictures. What leads nowhere is reported, and only
 * its words stay.
 */
final class ExplicitLinks {
  private static final Pattern E_MAIL = Pattern.compile("[^\\s@/]+@[^\\s@/]+\\.[A-Za-z]{2,}");

  private static final int MOST_LOOKS = 20;

  private final Article article;
  private final FileLinks files;
  private final TitleIndex titles;
  private final NearTitles near;
  private final List<Reference> references;
  private final List<Diagnostic> diagnostics;
  private int looks;

  /** What is found in {@code article} is added to {@code references} and {@code diagnostics}. */
  ExplicitLinks(
      Article article,
      FileLinks files,
      TitleIndex titles,
      NearTitles near,
      List<Reference> references,
      List<Diagnostic> diagnostics) {
    this.article = article;
    this.files = files;
    this.titles = titles;
    this.near = near;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /** The same tokens with every link and picture resolved. */
  List<Inline> resolve(List<Inline> inlines) {
    List<Inline> resolved = new ArrayList<>(inlines.size());
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Link link) {
        resolved.addAll(link(link));
      } else if (inline instanceof Inline.Image image) {
        resolved.add(picture(image));
      } else {
        resolved.add(inline);
      }
    }
    return resolved;
  }

  private List<Inline> link(Inline.Link link) {
    List<Inline> content = resolve(link.content());
    Optional<String> address =
        switch (link.kind()) {
          case TITLE -> title(link);
          case ADDRESS -> address(link);
          default -> Optional.of(link.target());
        };
    return address
        .<List<Inline>>map(
            to -> List.of(new Inline.Link(link.kind(), to, link.tooltip(), content, link.source())))
        .orElseGet(() -> content.stream().map(ExplicitLinks::set).toList());
  }

  /**
   * A token of a link that leads nowhere, or nowhere yet: its words are shown, but they are those
   * of a link, in which nothing else is looked for (rule 5).
   */
  private static Inline set(Inline inline) {
    return inline instanceof Inline.Text ? words(inline.text()) : inline;
  }

  private static Inline words(String text) {
    return new Inline.Verbatim(Html.escape(text), text);
  }

  private Optional<String> title(Inline.Link link) {
    String typed = link.target().strip();
    List<Target> found = titles.find(typed);
    boolean unclear = found.size() > 1 && found.get(0).rank().isShortened();
    boolean noPage = found.isEmpty() || found.get(0).isWork() && found.get(0).url().isEmpty();
    if (unclear || noPage) {
      missing(
          link.source(),
          Wordings.unknown(typed, found),
          "Write the title as it stands above the article, or take the brackets out.",
          unclear
              ? found.stream().map(Target::title).limit(3).toList()
              : nearest(() -> near.nearest(typed)));
      return Optional.empty();
    }
    Target target = found.get(0);
    if (target.heldBack().isPresent()) {
      unpublished(link.source(), target);
      return Optional.empty();
    }
    if (found.size() > 1) {
      report(
          link.source(),
          Code.CROSS_REFERENCE_AMBIGUOUS,
          Wordings.ambiguous(typed, found),
          "Give one of them another title, or link to its file: [words](name-of-file.md).",
          List.of());
      return Optional.empty();
    }
    // rule 6: never to itself.
    if (target.file().equals(article.file())) {
      return Optional.empty();
    }
    target.article().ifPresent(to -> refer(Reference.Kind.TITLE, to, link));
    return Optional.of(target.url());
  }

  private Optional<String> address(Inline.Link link) {
    String typed = link.target();
    if (typed.startsWith("#")) {
      return part(article, link).map(part -> typed.equals("#") ? typed : part);
    }
    if (!FileLinks.isFile(typed)) {
      // An address is checked later; here it only counts, where it is that of an article.
      files
          .atAddress(typed)
          .filter(to -> !to.file().equals(article.file()))
          .ifPresent(to -> refer(Reference.Kind.ADDRESS, to, link));
      return Optional.of(typed);
    }
    Optional<Article> to = files.article(article.file(), typed);
    if (to.isPresent()) {
      return article(to.get(), link);
    }
    Optional<HeldBack> held = files.heldBack(article.file(), typed);
    if (held.isPresent()) {
      unpublished(link.source(), Target.of(Target.Rank.TITLE, held.get()));
      return Optional.empty();
    }
    Optional<String> file = files.file(article.file(), typed);
    if (file.isEmpty()) {
      missing(
          link.source(),
          typed.isEmpty()
              ? "This link leads nowhere: there is nothing between its parentheses."
              : "There is no file \"" + FileLinks.pathOf(typed) + "\".",
          remedy(typed),
          nearest(() -> files.nearestFiles(article.file(), typed)));
    }
    return file.map(address -> address + FileLinks.restOf(typed));
  }

  private static String remedy(String typed) {
    if (E_MAIL.matcher(typed).matches()) {
      return "For an e-mail address write mailto: before it:  (mailto:" + typed + ")";
    }
    if (typed.startsWith("www.")) {
      return "Write the address in full:  (https://" + typed + ")";
    }
    return "Write the path from this article's folder, or from content. An address on the web"
        + " begins with https://.";
  }

  private Optional<String> article(Article to, Inline.Link link) {
    boolean itself = to.file().equals(article.file());
    Optional<String> part = part(to, link);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    if (itself) {
      // rule 6: never to itself; to a part of itself is another matter.
      return part.filter(p -> !p.isEmpty());
    }
    refer(Reference.Kind.FILE, to, link);
    return part.map(p -> to.url() + p);
  }

  /**
   * {@code #part} as the article has it, or nothing where no part is named; empty if it has none.
   */
  private Optional<String> part(Article to, Inline.Link link) {
    String part = FileLinks.partOf(link.target());
    if (files.hasPart(to, part)) {
      return Optional.of(part.isEmpty() ? "" : "#" + part);
    }
    boolean here = to.file().equals(article.file());
    missing(
        link.source(),
        (here ? "This article" : "\"" + to.title() + "\"") + " has no part \"#" + part + "\".",
        "A part is named after its heading: #what-helps for \"What Helps\".",
        nearest(() -> files.nearestParts(to, part)));
    return Optional.empty();
  }

  private Inline picture(Inline.Image image) {
    if (image.target().startsWith("/") || !FileLinks.isFile(image.target())) {
      return image;
    }
    Optional<String> address = files.picture(article.file(), image.target());
    if (address.isEmpty()) {
      report(
          image.source(),
          Code.IMAGE_MISSING,
          "There is no picture \"" + FileLinks.pathOf(image.target()) + "\".",
          "Put it in content/images and write its path from this article's folder, or from"
              + " content, with the same capitals.",
          nearest(() -> files.nearestPictures(article.file(), image.target())));
    }
    return address
        .<Inline>map(to -> new Inline.Image(to, image.alt(), image.tooltip(), image.source()))
        .orElse(words(image.alt()));
  }

  private void refer(Reference.Kind kind, Article to, Inline.Link link) {
    references.add(
        new Reference(article.file(), to.file(), kind, OneLine.of(link.text()), link.source()));
  }

  private void unpublished(Span span, Target target) {
    report(
        span,
        Code.LINK_TARGET_UNPUBLISHED,
        Wordings.notYet(target),
        Wordings.whenLinked(target),
        List.of());
  }

  /** Names that were perhaps meant, for the first mistakes of an article: looking costs time. */
  private List<String> nearest(Supplier<List<String>> look) {
    return looks++ < MOST_LOOKS ? look.get() : List.of();
  }

  private void missing(Span span, String message, String hint, List<String> suggestions) {
    report(span, Code.LINK_TARGET_MISSING, message, hint, suggestions);
  }

  private void report(Span span, Code code, String message, String hint, List<String> suggestions) {
    diagnostics.add(Diagnostic.at(article.source(), span, code, message, hint, suggestions));
  }
}
