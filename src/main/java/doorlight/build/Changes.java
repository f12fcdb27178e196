package doorlight.build;

import doorlight.article.Article;
import doorlight.reference.HeldBack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is otherwise on a site than when it was last built.
 *
 * @param added articles that were not on the site
 * @param renamed articles with another title or address
 * @param edited articles with other words
 * @param removed articles that are no longer on the site
 * @param heldBack articles that newly wait for a day, and {@code until}, the first of these days
 * @param waking references that become links when those articles appear
 */
public record Changes(
    int added,
    int renamed,
    int edited,
    int removed,
    int heldBack,
    Optional<LocalDate> until,
    int waking) {
  /** Of a site that is as it was. */
  public static final Changes NONE = new Changes(0, 0, 0, 0, 0, Optional.empty(), 0);

  /** What changed from one build to another. */
  public static Changes between(LastBuild last, LastBuild now, BuiltSite built) {
    Gone earlier = Gone.of(last, now);
    Set<String> moved = new HashSet<>();
    int added = 0;
    int renamed = 0;
    int edited = 0;
    for (Article article : built.publication().published()) {
      LastBuild.Entry entry = now.published().get(article.file());
      LastBuild.Entry before = last.published().get(article.file());
      if (before == null) {
        Optional<String> from = earlier.of(article, entry, moved);
        from.ifPresent(moved::add);
        added += from.isEmpty() ? 1 : 0;
        renamed += from.isPresent() ? 1 : 0;
      } else if (!before.title().equals(entry.title()) || !before.url().equals(entry.url())) {
        renamed++;
      } else if (!before.text().equals(entry.text())) {
        edited++;
      }
    }
    Set<String> gone = new HashSet<>(last.published().keySet());
    gone.removeAll(now.published().keySet());
    gone.removeAll(moved);

    List<HeldBack> held =
        built.publication().heldBack().stream()
            .filter(one -> one.reason() == HeldBack.Reason.SCHEDULED)
            .filter(
                one ->
                    !LastBuild.dayOf(one)
                        .toString()
                        .equals(last.scheduled().get(one.article().file())))
            .toList();
    Set<String> waited =
        new HashSet<>(held.stream().map(HeldBack::article).map(Article::file).toList());
    int waking =
        (int) built.references().waiting().stream().filter(r -> waited.contains(r.to())).count();
    return new Changes(
        added,
        renamed,
        edited,
        gone.size(),
        held.size(),
        held.stream().map(LastBuild::dayOf).min(LocalDate::compareTo),
        waking);
  }

  /** The files that are gone, by what a new one can have of one of them. */
  private record Gone(Map<String, List<String>> byTitle, Map<String, List<String>> byText) {

    static Gone of(LastBuild last, LastBuild now) {
      Gone gone = new Gone(new HashMap<>(), new HashMap<>());
      last.published()
          .forEach(
              (file, entry) -> {
                if (!now.published().containsKey(file)) {
                  add(gone.byTitle, entry.title(), file);
                  add(gone.byText, entry.text(), file);
                }
              });
      return gone;
    }

    private static void add(Map<String, List<String>> files, String key, String file) {
      files.computeIfAbsent(key, k -> new ArrayList<>()).add(file);
    }

    /** The first of which a new file says that it took its place, or that it was like. */
    Optional<String> of(Article article, LastBuild.Entry entry, Set<String> moved) {
      Stream<String> former =
          article.frontMatter().formerTitles().stream()
              .flatMap(title -> byTitle.getOrDefault(title.value(), List.of()).stream());
      return Stream.of(
              byTitle.getOrDefault(entry.title(), List.of()).stream(),
              byText.getOrDefault(entry.text(), List.of()).stream(),
              former)
          .flatMap(files -> files)
          .filter(file -> !moved.contains(file))
          .min(Comparator.naturalOrder());
    }
  }

  /** Whether nothing changed. */
  public boolean none() {
    return added + renamed + edited + removed + heldBack == 0;
  }
}
