package doorlight.reference;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.reference.TitleIndex.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The phrases of {@code link_phrases}, each linked where an article first mentions it:
 *
 * <pre>
 * link_phrases:
 *   free consultation: Contact         a title
 *   window of tolerance: /glossary/    or an address
 * </pre>
 */
final class PhraseLinks {
  private final TitleIndex phrases = new TitleIndex();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final boolean any;

  PhraseLinks(SiteConfig config, TitleIndex titles, NearTitles near, List<Article> published) {
    this.any = !config.linkPhrases().isEmpty();
    for (SiteConfig.LinkPhrase phrase : config.linkPhrases()) {
      String words = phrase.phrase().value();
      destination(config, phrase.page(), titles, near, published)
          .ifPresent(
              page ->
                  phrases.add(
                      words,
                      new Target(
                          Target.Rank.TITLE, words, page.url(), page.article(), Optional.empty())));
    }
  }

  private Optional<Target> destination(
      SiteConfig config,
      Placed<String> page,
      TitleIndex titles,
      NearTitles near,
      List<Article> published) {
    String named = page.value();
    boolean address = named.startsWith("/") || named.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    if (address) {
      Optional<Article> article =
          published.stream().filter(a -> a.url().equals(FileLinks.pathOf(named))).findFirst();
      return Optional.of(new Target(Target.Rank.WORK, named, named, article, Optional.empty()));
    }
    List<Target> found = titles.find(named).stream().filter(t -> !t.isWork()).toList();
    if (found.isEmpty() || found.size() > 1 && found.get(0).rank().isShortened()) {
      report(
          config,
          page,
          Code.LINK_TARGET_MISSING,
          "No article is called \"" + named + "\".",
          "Write the title of an article, or an address that begins with / or https://.",
          near.nearest(named));
    } else if (found.get(0).heldBack().isPresent()) {
      report(
          config,
          page,
          Code.CROSS_REFERENCE_UNPUBLISHED,
          Wordings.notYet(found.get(0)),
          Wordings.whenLinked(found.get(0)),
          List.of());
    } else if (found.size() > 1) {
      report(
          config,
          page,
          Code.CROSS_REFERENCE_AMBIGUOUS,
          Wordings.ambiguous(named, found),
          "Write the address of the article instead, such as " + found.get(0).url() + ".",
          List.of());
    } else {
      return Optional.of(found.get(0));
    }
    return Optional.empty();
  }

  private void report(
      SiteConfig config,
      Placed<String> page,
      Code code,
      String message,
      String hint,
      List<String> suggestions) {
    diagnostics.add(Diagnostic.at(config.source(), page.span(), code, message, hint, suggestions));
  }

  /** What is wrong with the settings. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** A phrase that a text has. */
  record Mention(Linker.Stretch stretch, Target target) {}

  /**
   * The phrases that a text mentions, in order.
   *
   * @param taken stretches of the text that are references already
   * @param seen the phrases that the article has mentioned; those found are added
   */
  List<Mention> find(ProseText prose, String file, List<Finding> taken, Set<String> seen) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    int next = 0;
    while (any && at < prose.size()) {
      int start = prose.word(at).start();
      while (next < taken.size() && taken.get(next).end() <= start) {
        next++;
      }
      int limit = next < taken.size() ? taken.get(next).start() : Integer.MAX_VALUE;
      Optional<Match> match = matchAt(prose, at, limit);
      if (match.isPresent()) {
        Target target = match.get().targets().get(0);
        if (!target.file().equals(file) && seen.add(target.title())) {
          mentions.add(
              new Mention(
                  new Linker.Stretch(
                      start, match.get().endOffset(), Inline.Link.Kind.ADDRESS, target.url()),
                  target));
        }
      }
      at = match.map(Match::end).orElse(at + 1);
    }
    return mentions;
  }

  private Optional<Match> matchAt(ProseText prose, int at, int limit) {
    return phrases.matches(prose.words(), at).stream()
        .filter(m -> m.endOffset() <= limit)
        .filter(m -> !prose.isPartOfCompound(at, m.end(), m.endOffset()))
        .findFirst();
  }
}
