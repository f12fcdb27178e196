package doorlight.serve;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Says which files of a site changed, once they have come to rest.
 *
 * <p>It looks at the stamps of all files, every second or so, and at once when the system tells of
 * a change; so nothing is missed where the system tells nothing, as on a network drive. Whoever
 * listens is called on one thread: changes meanwhile are gathered, and told together after it.
 */
public final class FileWatcher implements AutoCloseable {
  /** How often the settings are looked at, and all files at most, in milliseconds. */
  private static final long ROUND = 200;

  private static final long BETWEEN_LOOKS = 1000;

  /** How long files must have been at rest, since an editor may save in two steps. */
  private static final long REST = 100;

  /** Somebody who saves without a pause is answered all the same. */
  private static final int MOST_RESTS = 5;

  private final Path site;
  private final boolean listenToSystem;
  private final Consumer<Set<Path>> listener;
  private final Thread thread;
  private final Set<Path> hints = new HashSet<>();
  private boolean closed;

  private FileWatcher(
      Path site, FileStamps start, boolean listenToSystem, Consumer<Set<Path>> listener) {
    this.site = site;
    this.listenToSystem = listenToSystem;
    this.listener = listener;
    this.thread = new Thread(null, () -> watch(start), "doorlight-watch", 16L << 20);
    this.thread.setDaemon(true);
  }

  /**
   * Builds once, by telling {@code listener} of no change, and then watches.
   *
   * @param listenToSystem false to look every second and do nothing else
   */
  public static FileWatcher start(Path site, boolean listenToSystem, Consumer<Set<Path>> listener) {
    FileStamps before = FileStamps.of(site);
    listener.accept(Set.of());
    FileWatcher watcher = new FileWatcher(site, before, listenToSystem, listener);
    watcher.thread.start();
    return watcher;
  }

  private void watch(FileStamps start) {
    FileStamps known = start;
    FileStamps settings = FileStamps.ofSettings(site);
    FolderEvents events = listenToSystem ? FolderEvents.open(site, this::hint) : null;
    long lastLook = System.nanoTime() - BETWEEN_LOOKS * 1_000_000;
    long pause = BETWEEN_LOOKS;
    try {
      while (awaitRound()) {
        FileStamps settingsNow = FileStamps.ofSettings(site);
        boolean due = (System.nanoTime() - lastLook) / 1_000_000 >= pause;
        if (!due && !hasHints() && settingsNow.changedSince(settings).isEmpty()) {
          continue;
        }
        settings = settingsNow;
        if (events != null && !events.isCurrent(site)) {
          events.close();
          events = FolderEvents.open(site, this::hint);
        }
        long began = System.nanoTime();
        FileStamps now = atRest(known);
        lastLook = System.nanoTime();
        Set<Path> changed = takeHints();
        FileStamps before = known;
        // An editor's passing file is none of the site's.
        changed.removeIf(path -> !now.has(path) && !before.has(path));
        changed.addAll(now.changedSince(before));
        known = now;
        if (!changed.isEmpty()) {
          listener.accept(changed);
        } else {
          // A large site on a slow drive is looked at less often: a twentieth of the time at most.
          pause = Math.max(BETWEEN_LOOKS, 20 * (lastLook - began) / 1_000_000);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (events != null) {
        events.close();
      }
    }
  }

  /** The files, looked at until two looks are the same; at once where nothing has changed. */
  private FileStamps atRest(FileStamps known) throws InterruptedException {
    FileStamps now = FileStamps.of(site);
    if (!hasHints() && now.changedSince(known).isEmpty()) {
      return now;
    }
    for (int rests = 0; rests < MOST_RESTS; rests++) {
      Thread.sleep(REST);
      FileStamps next = FileStamps.of(site);
      boolean same = next.changedSince(now).isEmpty();
      now = next;
      if (same) {
        break;
      }
    }
    return now;
  }

  private void hint(Path path) {
    boolean hidden = false;
    for (Path name : path.startsWith(site) ? site.relativize(path) : path) {
      hidden |= FileStamps.isHidden(name);
    }
    if (!hidden) {
      synchronized (this) {
        hints.add(path);
        notifyAll();
      }
    }
  }

  /** Waits for a hint or the end of the round; false once closed. */
  private synchronized boolean awaitRound() throws InterruptedException {
    if (!closed && hints.isEmpty()) {
      wait(ROUND);
    }
    return !closed;
  }

  private synchronized boolean hasHints() {
    return !hints.isEmpty();
  }

  private synchronized Set<Path> takeHints() {
    Set<Path> taken = new TreeSet<>(hints);
    hints.clear();
    return taken;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    thread.interrupt();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
