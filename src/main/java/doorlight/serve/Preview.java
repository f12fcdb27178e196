package doorlight.serve;

import doorlight.base.AddressVersion;
import doorlight.build.BuildResult;
import doorlight.diagnostic.Diagnostic;
import doorlight.output.MemoryTree;
import doorlight.output.OutputPath;
import doorlight.output.OutputTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Builds the site when its files change, and keeps the last good one beside what is wrong with the
 * newest sources. No failure ends it: whatever goes wrong in a build is part of its state.
 */
final class Preview {
  /** An editor that replaces a file lets it be missing for a moment. */
  private static final int TRIES = 3;

  private static final long BETWEEN_TRIES = 100;

  private final Path folder;
  private final Build build;
  private final Function<Throwable, List<String>> explain;
  private final Set<Path> changedSinceGood = new HashSet<>();
  private volatile PreviewState state =
      new PreviewState(
          UUID.randomUUID().toString().substring(0, 8),
          0,
          Optional.empty(),
          Map.of(),
          Map.of(),
          false,
          List.of(),
          List.of());

  /** Builds a site into memory; the machine may fail it, and so may a defect. */
  interface Build {
    BuildResult into(OutputTree output) throws IOException;
  }

  /**
   * A preview of nothing yet.
   *
   * @param folder of the site, in full
   * @param explain says in sentences what broke a build off
   */
  Preview(Path folder, Build build, Function<Throwable, List<String>> explain) {
    this.folder = folder;
    this.build = build;
    this.explain = explain;
  }

  PreviewState state() {
    return state;
  }

  /** The folder of the site. */
  Path folder() {
    return folder;
  }

  /** Builds after a change of these files, on one thread at a time. */
  synchronized Rebuild rebuild(Set<Path> changed) {
    changedSinceGood.addAll(changed);
    long start = System.nanoTime();
    MemoryTree tree = nextTree();
    Optional<BuildResult> result = Optional.empty();
    List<String> trouble = List.of();
    for (int tried = 1; result.isEmpty() && tried <= TRIES; tried++) {
      tree = nextTree();
      try {
        result = Optional.of(build.into(tree));
      } catch (IOException | UncheckedIOException e) {
        trouble = tried == TRIES ? explain.apply(e) : List.of();
        pause(tried);
      } catch (RuntimeException | Error e) {
        trouble = explain.apply(e);
        break;
      }
    }
    Rebuild rebuild = new Rebuild(changed, result, trouble, (System.nanoTime() - start) / 1e9);
    PreviewState next = rebuild.good() ? good(tree, result.get()) : failed(result, trouble);
    if (!next.showsTheSameAs(state)) {
      state = next;
    } else if (rebuild.good()) {
      state = sameWith(tree);
    }
    return rebuild;
  }

  /** A tree that takes over the pages that the last good one has and that did not change. */
  private MemoryTree nextTree() {
    return state.site().map(MemoryTree::new).orElseGet(MemoryTree::new);
  }

  private static void pause(int tried) {
    try {
      Thread.sleep(tried < TRIES ? BETWEEN_TRIES : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private PreviewState good(MemoryTree tree, BuildResult result) {
    int version = state.version() + 1;
    Map<OutputPath, Integer> changedAt = new HashMap<>(state.changedAt());
    state
        .site()
        .ifPresent(
            before -> difference(before, tree).forEach(path -> changedAt.put(path, version)));
    changedSinceGood.clear();
    return new PreviewState(
        state.session(),
        version,
        Optional.of(tree),
        Map.copyOf(changedAt),
        Mark.of(result.built().orElseThrow()),
        true,
        result.diagnostics(),
        List.of());
  }

  private PreviewState failed(Optional<BuildResult> result, List<String> trouble) {
    List<Diagnostic> problems =
        result.map(BuildResult::diagnostics).orElse(List.of()).stream()
            .sorted(Comparator.comparing(problem -> !isOfChange(problem)))
            .toList();
    return new PreviewState(
        state.session(),
        state.version() + 1,
        state.site(),
        state.changedAt(),
        state.marks(),
        false,
        problems,
        trouble);
  }

  /** Whether a problem is in what was just edited, which is where to look first. */
  private boolean isOfChange(Diagnostic problem) {
    return changedSinceGood.contains(folder.resolve(problem.file()));
  }

  /** What is told stays as it is, while copies may lie elsewhere. */
  private PreviewState sameWith(MemoryTree tree) {
    return new PreviewState(
        state.session(),
        state.version(),
        Optional.of(tree),
        state.changedAt(),
        state.marks(),
        state.good(),
        state.problems(),
        state.trouble());
  }

  /** The files that a reader would see changed, among them those that are new or gone. */
  private Set<OutputPath> difference(MemoryTree before, MemoryTree after) {
    Set<OutputPath> paths = before.paths();
    paths.addAll(after.paths());
    paths.removeAll(after.kept());
    paths.removeIf(path -> isSame(path, before, after));
    return paths;
  }

  private boolean isSame(OutputPath path, MemoryTree before, MemoryTree after) {
    Optional<byte[]> old = before.made(path);
    Optional<byte[]> made = after.made(path);
    if (old.isPresent() && made.isPresent()) {
      return Arrays.equals(old.get(), made.get())
          || path.value().endsWith(".html") && text(old.get()).equals(text(made.get()));
    }
    Optional<Path> source = after.copied(path);
    return old.isEmpty()
        && source.isPresent()
        && source.equals(before.copied(path))
        && !changedSinceGood.contains(source.get());
  }

  /** A page but for the versions of assets, which every page repeats. */
  private static String text(byte[] page) {
    return AddressVersion.withoutAll(new String(page, StandardCharsets.UTF_8));
  }
}
