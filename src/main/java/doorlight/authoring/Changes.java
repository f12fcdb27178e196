package doorlight.authoring;

import doorlight.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Edits of several of the writer's files, which are made all or not at all: every new text is first
 * written beside its file, and only then put in its place.
 */
public final class Changes {
  private final Path site;
  private final List<Change> changes = new ArrayList<>();

  /** A file, what it will hold, and what it will be called (empty: as it is called now). */
  private record Change(ArticleFile file, List<Edit> edits, String newFile) {}

  /** No changes yet, of the site in this folder. */
  public Changes(Path site) {
    this.site = site;
  }

  /**
   * Adds the edits of a file, which do not overlap.
   *
   * @throws IOException when the file is not as {@code source} was read
   */
  public void edit(SourceText source, List<Edit> edits) throws IOException {
    changes.add(new Change(ArticleFile.open(site, source), ArticleFile.inOrder(edits), ""));
  }

  /**
   * Adds the edits of a file that gets another name.
   *
   * @param newFile the path from the site's folder, where nothing lies yet
   * @throws IOException when the file is not as {@code source} was read, is a symbolic link, or
   *     something lies at {@code newFile}
   */
  public void move(SourceText source, List<Edit> edits, String newFile) throws IOException {
    if (Files.isSymbolicLink(site.resolve(source.file()))) {
      throw new IOException(
          source.file() + " is a symbolic link, which is not renamed. Put the file itself there.");
    }
    if (Files.exists(site.resolve(newFile), LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(newFile, null, "there is such a file already");
    }
    changes.add(new Change(ArticleFile.open(site, source), ArticleFile.inOrder(edits), newFile));
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The edits as a unified diff, which {@code git apply} accepts in the site's folder. */
  public String patch() {
    StringBuilder patch = new StringBuilder();
    for (Change change : changes) {
      patch.append(Patch.of(change.file, change.edits));
    }
    return patch.toString();
  }

  /**
   * Makes the changes.
   *
   * @throws IOException when the machine does not let it, or a file has changed meanwhile; the
   *     files are then as they were
   */
  public void write() throws IOException {
    List<Path> staged = new ArrayList<>();
    try {
      for (Change change : changes) {
        staged.add(stage(change));
      }
      for (Change change : changes) {
        change.file.refuseIfChanged();
      }
      put(staged);
    } finally {
      for (Path path : staged) {
        Files.deleteIfExists(path);
      }
    }
  }

  private void put(List<Path> staged) throws IOException {
    int done = 0;
    try {
      for (; done < changes.size(); done++) {
        put(changes.get(done), staged.get(done));
      }
    } catch (IOException e) {
      for (int i = done; i >= 0; i--) {
        restore(changes.get(i), e);
      }
      throw e;
    }
  }

  private Path stage(Change change) throws IOException {
    byte[] bytes = change.file.edited(change.edits).getBytes(StandardCharsets.UTF_8);
    Path staged = Files.createTempFile(target(change).getParent(), ".doorlight-", ".tmp");
    try {
      Files.write(staged, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      copyPermissions(change.file.path(), staged);
      return staged;
    } catch (IOException e) {
      Files.deleteIfExists(staged);
      throw e;
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private Path target(Change change) throws IOException {
    return change.newFile.isEmpty()
        ? change.file.path()
        : site.toRealPath().resolve(change.newFile);
  }

  private void put(Change change, Path staged) throws IOException {
    Path target = target(change);
    if (change.newFile.isEmpty()) {
      replace(staged, target);
    } else {
      // Without REPLACE_EXISTING: what came to lie there meanwhile is the writer's.
      Files.move(staged, target);
      Files.delete(change.file.path());
    }
  }

  private static void replace(Path staged, Path target) throws IOException {
    try {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Puts a file back; what fails here is told together with what failed before. */
  private void restore(Change change, IOException cause) {
    try {
      Path path = change.file.path();
      byte[] edited = change.file.edited(change.edits).getBytes(StandardCharsets.UTF_8);
      Path target = target(change);
      boolean ours = Files.isRegularFile(target) && holds(target, edited);
      if (!Files.exists(path) || ours && change.newFile.isEmpty()) {
        Files.write(path, change.file.bytes());
      }
      if (ours && !change.newFile.isEmpty()) {
        Files.delete(target);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    return Arrays.equals(Files.readAllBytes(file), bytes);
  }
}
