package doorlight.reference;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Text;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.Span;
import doorlight.reference.Finding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Resolves one article: its prose, its links and its pictures. */
final class ArticleLinks {
  private static final String REMEDY =
      "If you mean one of your articles, type its title as it stands there, or list this one among"
          + " its former_titles. If it is a book or a paper, list it in site-config.yaml under"
          + " cross_references, external.";

  private static final Pattern SPACE_IN_ADDRESS =
      Pattern.compile(
          "!?\\[[^\\[\\]]{0,200}\\]\\([^()\\s][^()\\n]{0,200} [^()\\n]{0,200}\\.\\w{2,4}\\)");

  private final Article article;
  private final ReferenceFinder finder;
  private final PhraseLinks phrases;
  private final FileLinks files;
  private final ExplicitLinks explicit;
  private final NearTitles near;

  private final Set<String> phrasesSeen = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Reference> waiting = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  ArticleLinks(
      Article article,
      ReferenceFinder finder,
      PhraseLinks phrases,
      FileLinks files,
      TitleIndex titles,
      NearTitles near) {
    this.article = article;
    this.finder = finder;
    this.phrases = phrases;
    this.files = files;
    this.explicit = new ExplicitLinks(article, files, titles, near, references, diagnostics);
    this.near = near;
  }

  /** An article with every link resolved, and what came of it. */
  record Resolved(Article article, Resolution resolution) {
    Resolved withText(UnaryOperator<Text> change) {
      return new Resolved(article.withText(change.apply(article.text())), resolution);
    }
  }

  /** The article with every link resolved. To be called once. */
  Resolved resolve() {
    List<Section> sections = article.sections().stream().map(this::section).toList();
    references.sort(Comparator.comparing(reference -> reference.source().start()));
    Outcome<Optional<Placed<String>>> image = NamedPictures.leadOf(article, files);
    diagnostics.addAll(image.diagnostics());
    Article resolved =
        article
            .withSections(sections)
            .withFrontMatter(article.frontMatter().withImage(image.value().orElseThrow()))
            .packed();
    diagnostics.sort(Diagnostic.BY_PLACE);
    LinkCount links = new LinkCount(sections);
    return new Resolved(
        resolved,
        new Resolution(
            references,
            waiting,
            links.addresses(),
            links.links(),
            resolved.frontMatter().image(),
            resolved.text().sum(),
            diagnostics));
  }

  private Section section(Section section) {
    boolean replaced =
        section.kind() == Section.Kind.CONTENTS || section.kind() == Section.Kind.EXPLORE_MORE;
    if (replaced) {
      // What was typed here is not shown, so it refers to nothing.
      return section;
    }
    // rule 5: a question is a heading, an answer is prose.
    boolean questions = section.kind() == Section.Kind.FAQ;
    List<Section.Entry> entries =
        section.entries().stream()
            .map(e -> new Section.Entry(e.id(), body(e.label(), !questions), body(e.body(), true)))
            .toList();
    return new Section(
        section.kind(),
        section.heading().map(this::heading),
        body(section.opening(), true),
        entries,
        body(section.closing(), true),
        section.threshold(),
        section.firstNumber());
  }

  private Body body(Body body, boolean prose) {
    return body.map(
        part -> {
          if (part instanceof Part.Heading heading) {
            return heading(heading);
          }
          if (part instanceof Part.Prose text) {
            List<Inline> resolved = explicit.resolve(text.inlines());
            return new Part.Prose(prose ? linked(resolved) : resolved);
          }
          return part;
        });
  }

  // rule 5: never in headings, but a link that stands in one has to lead somewhere.
  private Part.Heading heading(Part.Heading heading) {
    return new Part.Heading(
        heading.level(), heading.id(), explicit.resolve(heading.inlines()), heading.topLevel());
  }

  private List<Inline> linked(List<Inline> inlines) {
    ProseText prose = new ProseText(inlines);
    if (prose.contains("](")) {
      prose.find(SPACE_IN_ADDRESS).forEach(this::reportSpace);
    }
    List<Finding> findings = finder.find(prose, article.file());
    List<Linker.Stretch> stretches = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.verdict() == Verdict.LINKED) {
        stretches.add(link(prose, finding));
      } else {
        report(prose, finding);
      }
    }
    for (PhraseLinks.Mention mention : phrases.find(prose, article.file(), findings, phrasesSeen)) {
      stretches.add(mention.stretch());
      refer(Reference.Kind.PHRASE, mention.target(), prose, mention.stretch());
    }
    stretches.sort(Comparator.comparing(Linker.Stretch::start));
    return Linker.link(prose, stretches);
  }

  private void reportSpace(Span span) {
    report(
        span,
        Code.LINK_MALFORMED,
        "There is a space in this address, so readers see it as it is typed.",
        "Put the address in angle brackets:  [words](<my file.md>)  or  ![words](<my picture.jpg>)",
        List.of());
  }

  private Linker.Stretch link(ProseText prose, Finding finding) {
    Target target = finding.targets().get(0);
    Inline.Link.Kind kind =
        target.isWork() ? Inline.Link.Kind.ADDRESS : Inline.Link.Kind.CROSS_REFERENCE;
    Linker.Stretch stretch = new Linker.Stretch(finding.start(), finding.end(), kind, target.url());
    refer(Reference.Kind.CROSS_REFERENCE, target, prose, stretch);
    return stretch;
  }

  private void refer(Reference.Kind kind, Target target, ProseText prose, Linker.Stretch stretch) {
    Optional<Article> to = target.article();
    if (to.isPresent()) {
      references.add(
          new Reference(
              article.file(),
              to.get().file(),
              kind,
              prose.typed(stretch.start(), stretch.end()),
              prose.source(stretch.start(), stretch.end())));
    }
  }

  private void report(ProseText prose, Finding finding) {
    String typed = prose.typed(finding.start(), finding.end());
    Span span = prose.source(finding.start(), finding.end());
    List<Target> targets = finding.targets();
    switch (finding.verdict()) {
      case UNPUBLISHED -> {
        waiting.add(
            new Reference(
                article.file(),
                targets.get(0).file(),
                Reference.Kind.CROSS_REFERENCE,
                typed,
                span));
        report(
            span,
            Code.CROSS_REFERENCE_UNPUBLISHED,
            Wordings.notYet(targets.get(0)),
            Wordings.whenLinked(targets.get(0)),
            List.of());
      }
      case AMBIGUOUS ->
          report(
              span,
              Code.CROSS_REFERENCE_AMBIGUOUS,
              Wordings.ambiguous(typed, targets),
              "Give one of them another title; until then this is not a link.",
              List.of());
      case UNRESOLVED ->
          report(
              span,
              Code.CROSS_REFERENCE_UNRESOLVED,
              Wordings.unknown(typed, targets),
              targets.isEmpty() ? REMEDY : "Write the whole title of the one that you mean.",
              targets.isEmpty()
                  ? near.nearest(typed)
                  : targets.stream().map(Target::title).limit(3).toList());
      default -> {}
    }
  }

  private void report(Span span, Code code, String message, String hint, List<String> suggestions) {
    diagnostics.add(Diagnostic.at(article.source(), span, code, message, hint, suggestions));
  }
}
