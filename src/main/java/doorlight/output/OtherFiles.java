package doorlight.output;

import doorlight.base.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in a site's folder and was not written by Doorlight: files, symbolic links as they
 * are, and empty folders. All of it belongs to somebody.
 */
final class OtherFiles {
  private final Path site;
  private final Set<String> ours;

  private OtherFiles(Path site, Set<String> ours) {
    this.site = site;
    this.ours = ours;
  }

  /**
   * Brings them along to the folder that is to take the site's place.
   *
   * @param ours the paths of the files that Doorlight wrote
   * @throws IOException when one stands where a file of the new site is due, or the machine does
   *     not let it
   */
  static void carry(Path site, Set<String> ours, Path next) throws IOException {
    try {
      OtherFiles others = new OtherFiles(site, ours);
      NavigableSet<Path> made = new TreeSet<>();
      for (Path entry : new TreeSet<>(others.below(site))) {
        others.carry(entry, next, made);
      }
      // At the end, and the inner ones first: one that is closed takes nothing any more.
      for (Path folder : made.descendingSet()) {
        keepPermissions(folder, others.staged(folder, next));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Those in a folder; it is one itself where nothing is in it. */
  private List<Path> below(Path folder) {
    List<Path> entries = list(folder);
    return entries.isEmpty() && !folder.equals(site)
        ? List.of(folder)
        : entries.parallelStream().flatMap(entry -> at(entry).stream()).toList();
  }

  private List<Path> at(Path entry) {
    // Our files are known by their names; to look at each would take most of the time.
    if (ours.contains(site.relativize(entry).toString().replace('\\', '/'))) {
      return List.of();
    }
    try {
      return Standing.isFolder(entry, LinkOption.NOFOLLOW_LINKS) ? below(entry) : List.of(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /**
   * @param made takes the folders that are made for it
   */
  private void carry(Path entry, Path next, Set<Path> made) throws IOException {
    Path staged = staged(entry, next);
    boolean file = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    Optional<BasicFileAttributes> due = Standing.at(staged, LinkOption.NOFOLLOW_LINKS);
    if (due.isPresent()) {
      boolean folders =
          due.get().isDirectory() && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
      boolean same = due.get().isRegularFile() && file && Files.mismatch(staged, entry) < 0;
      if (!folders && !same) {
        throw new IOException(
            entry + " was not written by Doorlight, and would be overwritten. Move it elsewhere.");
      }
      return;
    }
    for (Path parent = staged.getParent(); !parent.equals(next); parent = parent.getParent()) {
      if (Files.isRegularFile(parent)) {
        throw new IOException(
            entry
                + " was not written by Doorlight, and stands where a file is due. Move it"
                + " elsewhere.");
      }
    }
    for (Path folder = entry.getParent();
        !folder.equals(site) && !Files.exists(staged(folder, next));
        folder = folder.getParent()) {
      made.add(folder);
    }
    Files.createDirectories(staged.getParent());
    if (!file || !Stage.link(staged, entry)) {
      Files.copy(entry, staged, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private Path staged(Path entry, Path next) {
    return next.resolve(site.relativize(entry).toString());
  }

  /** Who may open a folder stays as it was, where the file system knows such a thing. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
    }
  }
}
