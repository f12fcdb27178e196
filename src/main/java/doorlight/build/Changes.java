package doorlight.build;

import doorlight.article.Article;
import doorlight.reference.HeldBack;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Set<String> moved = new HashSet<>();
    int added = 0;
    int renamed = 0;
    int edited = 0;
    for (Article article : built.publication().published()) {
      LastBuild.Entry entry = now.published().get(article.file());
      LastBuild.Entry before = last.published().get(article.file());
      if (before == null) {
        Optional<String> from = movedFrom(last, now, article, moved);
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

  /** The file, now gone, of which a new one says that it took its place, or that it was like. */
  private static Optional<String> movedFrom(
      LastBuild last, LastBuild now, Article article, Set<String> moved) {
    LastBuild.Entry entry = now.published().get(article.file());
    return last.published().entrySet().stream()
        .filter(old -> !now.published().containsKey(old.getKey()) && !moved.contains(old.getKey()))
        .filter(
            old ->
                old.getValue().title().equals(entry.title())
                    || old.getValue().text().equals(entry.text())
                    || article.frontMatter().formerTitles().stream()
                        .anyMatch(title -> title.value().equals(old.getValue().title())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether nothing changed. */
  public boolean none() {
    return added + renamed + edited + removed + heldBack == 0;
  }
}
