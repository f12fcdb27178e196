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
import java.util.ArrayList;
import java.util.List;
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
      for (Path entry : new TreeSet<>(new OtherFiles(site, ours).below(site))) {
        carry(entry, next.resolve(site.relativize(entry).toString()), next);
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

  private static void carry(Path entry, Path staged, Path next) throws IOException {
    if (Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isDirectory(staged) && Files.mismatch(staged, entry) >= 0) {
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
    Files.createDirectories(staged.getParent());
    boolean file = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    if (!file || !Stage.link(staged, entry)) {
      Files.copy(entry, staged, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
