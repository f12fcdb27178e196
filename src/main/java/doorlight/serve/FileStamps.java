package doorlight.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sources of a site as they look from outside at one moment: which there are, how large, and
 * when they were changed. Two such looks tell which files changed, on every file system; symbolic
 * links are not followed to folders, so a loop of them ends nothing.
 */
final class FileStamps {
  /** What a site is made from, by name in its folder. */
  static final String SETTINGS = "site-config.yaml";

  static final List<String> FOLDERS = List.of("content", "templates");

  private static final Stamp FOLDER = new Stamp(FileTime.fromMillis(0), 0, "");

  private final Map<Path, Stamp> stamps;

  private FileStamps(Map<Path, Stamp> stamps) {
    this.stamps = stamps;
  }

  /** {@code key} is the file's identity where the system has one, which a rename changes. */
  private record Stamp(FileTime changed, long bytes, Object key) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
  }

  /** Looks at a site. What cannot be looked at counts as not there. */
  static FileStamps of(Path site) {
    Map<Path, Stamp> stamps = new HashMap<>();
    addFile(stamps, site.resolve(SETTINGS));
    for (String folder : FOLDERS) {
      addFolder(stamps, site.resolve(folder));
    }
    return new FileStamps(stamps);
  }

  /** Looks at the settings alone, which takes no time. */
  static FileStamps ofSettings(Path site) {
    Map<Path, Stamp> stamps = new HashMap<>();
    addFile(stamps, site.resolve(SETTINGS));
    return new FileStamps(stamps);
  }

  /** The files that are new, gone or changed since an earlier look. */
  Set<Path> changedSince(FileStamps earlier) {
    Set<Path> changed = new TreeSet<>();
    stamps.forEach(
        (path, stamp) -> {
          if (!stamp.equals(earlier.stamps.get(path))) {
            changed.add(path);
          }
        });
    earlier.stamps.keySet().stream().filter(p -> !stamps.containsKey(p)).forEach(changed::add);
    return changed;
  }

  /** Whether a file was there. */
  boolean has(Path path) {
    return stamps.containsKey(path);
  }

  /** Whether a name is one that sites pass over, such as an editor's own file. */
  static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private static void addFile(Map<Path, Stamp> stamps, Path file) {
    try {
      stamps.put(file, Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
    } catch (IOException e) {
      // Not there.
    }
  }

  private static void addFolder(Map<Path, Stamp> stamps, Path folder) {
    try {
      Files.walkFileTree(folder, new Visitor(stamps, folder));
    } catch (IOException e) {
      // It went away while it was looked at; the next look sees what is left.
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> stamps;
    private final Path root;

    Visitor(Map<Path, Stamp> stamps, Path root) {
      this.stamps = stamps;
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      if (isHidden(path) && !path.equals(root)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      stamps.put(path, FOLDER);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (!isHidden(path)) {
        stamps.put(path, Stamp.of(attributes));
        if (attributes.isSymbolicLink()) {
          addFile(stamps, path);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException problem) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
