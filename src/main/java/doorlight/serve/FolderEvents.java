package doorlight.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * What the operating system tells about the folders of a site. It may tell nothing, as on a network
 * drive or where its means are used up, so this is only a hint to look soon.
 */
final class FolderEvents implements AutoCloseable {
  private final Map<Path, Object> folders;
  private final Optional<DirectoryWatcher> watcher;
  private final ExecutorService thread;

  private FolderEvents(
      Map<Path, Object> folders, Optional<DirectoryWatcher> watcher, ExecutorService thread) {
    this.folders = folders;
    this.watcher = watcher;
    this.thread = thread;
  }

  /** Listens to the folders of a site that are there now. */
  static FolderEvents open(Path site, Consumer<Path> hint) {
    Map<Path, Object> folders = folders(site);
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "doorlight-events");
              made.setDaemon(true);
              return made;
            });
    Optional<DirectoryWatcher> watcher = Optional.empty();
    try {
      if (!folders.isEmpty()) {
        watcher = Optional.of(watcher(List.copyOf(folders.keySet()), hint));
        watcher.get().watchAsync(thread);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      // The system has no such means, or no more of them: looking every second does.
      closeQuietly(watcher);
    }
    return new FolderEvents(folders, watcher, thread);
  }

  private static DirectoryWatcher watcher(List<Path> folders, Consumer<Path> hint)
      throws IOException {
    return DirectoryWatcher.builder()
        .paths(folders)
        .fileHashing(false)
        .listener(
            event -> {
              boolean noise =
                  event.isDirectory() && event.eventType() == DirectoryChangeEvent.EventType.MODIFY;
              if (!noise && event.path() != null) {
                hint.accept(event.path());
              }
            })
        .build();
  }

  /** Whether the folders that are there now are still those that are listened to. */
  boolean isCurrent(Path site) {
    return folders.equals(folders(site));
  }

  /** The folders that are there, each with its identity, which another one of its name has not. */
  private static Map<Path, Object> folders(Path site) {
    Map<Path, Object> folders = new HashMap<>();
    for (String name : FileStamps.FOLDERS) {
      Path folder = site.resolve(name);
      try {
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          folders.put(folder, attributes.fileKey() == null ? "" : attributes.fileKey());
        }
      } catch (IOException e) {
        // Not there now.
      }
    }
    return folders;
  }

  @Override
  public void close() {
    closeQuietly(watcher);
    thread.shutdownNow();
  }

  private static void closeQuietly(Optional<DirectoryWatcher> watcher) {
    if (watcher.isPresent()) {
      try {
        watcher.get().close();
      } catch (IOException e) {
        // Nothing is listened to any more, which was the point.
      }
    }
  }
}
