package doorlight.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands in a site's folder and was not written by Doorlight: files, symbolic links as they
 * are, and empty folders. All of it belongs to somebody.
 */
final class OtherFiles {
  private OtherFiles() {}

  /**
   * Brings them along to the folder that is to take the site's place.
   *
   * @param ours the paths of the files that Doorlight wrote
   * @throws IOException when one stands where a file of the new site is due, or the machine does
   *     not let it
   */
  static void carry(Path site, Set<String> ours, Path next) throws IOException {
    SortedSet<Path> others = new TreeSet<>();
    Set<Path> filled = new HashSet<>();
    Files.walkFileTree(
        site,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            filled.add(path.getParent());
            if (!ours.contains(site.relativize(path).toString().replace('\\', '/'))) {
              others.add(path);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            filled.add(path.getParent());
            if (!filled.contains(path)) {
              others.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    for (Path entry : others) {
      carry(entry, next.resolve(site.relativize(entry).toString()), next);
    }
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
