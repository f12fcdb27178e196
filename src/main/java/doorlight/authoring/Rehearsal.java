package doorlight.authoring;

import doorlight.article.Article;
import doorlight.build.BuiltSite;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.SourceText;
import doorlight.read.ArticleReader;
import doorlight.read.SourceFile;
import doorlight.reference.HeldBack;
import doorlight.reference.Reference;
import doorlight.reference.ReferenceResolver;
import doorlight.reference.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tries a plan out in memory, and leaves out of it what would break something. */
final class Rehearsal {
  private final BuiltSite built;
  private final String oldFile;
  private final String newFile;
  private final Outlook before;

  Rehearsal(BuiltSite built, String oldFile, String newFile) {
    this.built = built;
    this.oldFile = oldFile;
    this.newFile = newFile;
    this.before = outlook(Map.of()).orElseThrow();
  }

  /**
   * What readers and the writer will see of the references of a site.
   *
   * @param links how many links of a kind lead from one file to another
   * @param problems how many remarks of a code there are
   */
  private record Outlook(Map<List<Object>, Integer> links, Map<Code, Integer> problems) {
    /** Whether every link is the same, and nothing is wrong that was not. */
    boolean keeps(Outlook earlier) {
      return links.equals(earlier.links)
          && problems.entrySet().stream()
              .allMatch(e -> e.getValue() <= earlier.problems.getOrDefault(e.getKey(), 0));
    }
  }

  /** The references of every article, those of articles that are held back included. */
  static List<Reference> references(BuiltSite built) {
    List<Article> published = built.publication().published();
    List<HeldBack> heldBack = built.publication().heldBack();
    SiteConfig config = built.site().config();
    return references(published, heldBack, config)
        .flatMap(r -> r.references().stream())
        .distinct()
        .toList();
  }

  private static Stream<References> references(
      List<Article> published, List<HeldBack> heldBack, SiteConfig config) {
    References now = ReferenceResolver.resolve(published, heldBack, config, Set.of());
    if (heldBack.isEmpty()) {
      return Stream.of(now);
    }
    List<Article> all = new ArrayList<>(published);
    heldBack.stream().map(HeldBack::article).forEach(all::add);
    return Stream.of(now, ReferenceResolver.resolve(all, List.of(), config, Set.of()));
  }

  /**
   * As much of a plan as leaves every reference as it is: all of it, or without some changes of
   * words. Empty where even what is needed would break something.
   */
  List<RenamedFile> settle(List<RenamedFile> plan) {
    if (isGood(plan)) {
      return plan;
    }
    List<RenamedFile> settled =
        new ArrayList<>(plan.stream().map(RenamedFile::neededOnly).toList());
    if (!isGood(settled)) {
      return List.of();
    }
    for (int i = 0; i < plan.size(); i++) {
      for (RenameEdit edit : plan.get(i).edits()) {
        if (!edit.needed()) {
          RenamedFile without = settled.get(i);
          settled.set(i, with(without, edit));
          if (!isGood(settled)) {
            settled.set(i, without);
          }
        }
      }
    }
    settled.removeIf(file -> file.edits().isEmpty());
    return settled;
  }

  private static RenamedFile with(RenamedFile file, RenameEdit edit) {
    List<RenameEdit> edits = new ArrayList<>(file.edits());
    edits.add(edit);
    edits.sort((a, b) -> Integer.compare(a.edit().span().start(), b.edit().span().start()));
    return new RenamedFile(file.source(), file.newFile(), edits);
  }

  private boolean isGood(List<RenamedFile> plan) {
    Map<String, RenamedFile> changed = new HashMap<>();
    plan.forEach(file -> changed.put(file.source().file(), file));
    return outlook(changed).filter(after -> after.keeps(before)).isPresent();
  }

  /** How things will be; empty where a file could not be read any more. */
  private Optional<Outlook> outlook(Map<String, RenamedFile> changed) {
    SiteConfig config = built.site().config();
    RenamedFile settings = changed.get(config.source().file());
    if (settings != null) {
      Outcome<SiteConfig> read = SiteConfigReader.read(settings.edited(), Optional.empty());
      int earlier = SiteConfigReader.read(config.source(), Optional.empty()).diagnostics().size();
      if (read.value().isEmpty() || read.diagnostics().size() > earlier) {
        return Optional.empty();
      }
      config = read.value().get();
    }
    ArticleReader reader = new ArticleReader(config);
    List<Article> published = new ArrayList<>();
    for (Article article : built.publication().published()) {
      Optional<Article> read = read(reader, article, changed);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      published.add(read.get());
    }
    List<HeldBack> heldBack = new ArrayList<>();
    for (HeldBack held : built.publication().heldBack()) {
      Optional<Article> read = read(reader, held.article(), changed);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      heldBack.add(new HeldBack(read.get(), held.reason()));
    }
    return Optional.of(outlook(published, heldBack, config));
  }

  private static Optional<Article> read(
      ArticleReader reader, Article article, Map<String, RenamedFile> changed) {
    RenamedFile file = changed.get(article.file());
    if (file == null) {
      return Optional.of(article);
    }
    SourceText edited = file.edited();
    // Remarks on a file that is read anew are compared with those on the file as it is.
    Outcome<Article> before = reader.read(new SourceFile(article.kind(), file.source()));
    Outcome<Article> after = reader.read(new SourceFile(article.kind(), edited));
    if (after.diagnostics().size() > before.diagnostics().size()) {
      return Optional.empty();
    }
    return after.value();
  }

  private Outlook outlook(List<Article> published, List<HeldBack> heldBack, SiteConfig config) {
    Map<Code, Integer> problems = new TreeMap<>();
    Map<List<Object>, Integer> links = new HashMap<>();
    references(published, heldBack, config)
        .forEach(
            references -> {
              references.diagnostics().forEach(d -> problems.merge(d.code(), 1, Integer::sum));
              for (Reference link : references.references()) {
                links.merge(
                    List.of(named(link.from()), named(link.to()), link.kind()), 1, Integer::sum);
              }
            });
    return new Outlook(links, problems);
  }

  private String named(String file) {
    return file.equals(newFile) ? oldFile : file;
  }
}
