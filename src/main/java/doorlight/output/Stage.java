package doorlight.output;

import doorlight.base.FileStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder in which a site is put together. It may begin as an earlier site that is brought up to
 * date, so that files which are the same need not be touched.
 */
final class Stage {
  private final Path folder;

  /** What stood in it at the beginning: files by path, and folders. */
  private final Map<String, FileStamp> there = new HashMap<>();

  private final Set<String> foldersThere = new HashSet<>();

  private final Set<String> folders = ConcurrentHashMap.newKeySet();
  private final Set<String> placed = ConcurrentHashMap.newKeySet();

  private Stage(Path folder) {
    this.folder = folder;
  }

  /**
   * An empty stage, or one that begins as an earlier site does.
   *
   * @param earlier the folder of that site, which becomes the stage; one that holds anything but
   *     files and folders is deleted instead, since a link in it would lead elsewhere
   * @throws IOException when the machine does not let it
   */
  static Stage open(Path folder, Optional<Path> earlier) throws IOException {
    Stage stage = new Stage(folder);
    if (earlier.isPresent() && !(stage.list(earlier.get()) && move(earlier.get(), folder))) {
      delete(earlier.get());
      stage = new Stage(folder);
    }
    Files.createDirectories(folder);
    return stage;
  }

  /** Whether it began as an earlier site. */
  boolean isEarlierSite() {
    return !there.isEmpty();
  }

  /** Lists what stands in a folder; answers whether it is only files and folders. */
  private boolean list(Path root) throws IOException {
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    boolean[] plain = {true};
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            foldersThere.add(name(root, path));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            plain[0] &= attributes.isRegularFile();
            there.put(name(root, path), FileStamp.of(attributes));
            return FileVisitResult.CONTINUE;
          }
        });
    return plain[0];
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** Moves a folder; answers whether that could be done. */
  static boolean move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to);
      return true;
    } catch (FileSystemException e) {
      // On another disk.
      return false;
    }
  }

  /**
   * Places a file that stands elsewhere, as a hard link.
   *
   * @param stamp the file's
   * @return whether it is placed; false where the file system has no hard links
   */
  boolean link(String path, Path existing, FileStamp stamp) throws IOException {
    if (stamp.equals(there.get(path))) {
      placed.add(path);
      return true;
    }
    return link(place(path), existing);
  }

  /** Whether a hard link could be made; file systems and folders elsewhere may not have them. */
  static boolean link(Path link, Path existing) throws IOException {
    try {
      Files.createLink(link, existing);
      return true;
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
  }

  void write(String path, byte[] bytes) throws IOException {
    // In one piece; Files.write hands a file over in small ones.
    try (ByteChannel file =
        Files.newByteChannel(
            place(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        file.write(left);
      }
    }
  }

  void copy(String path, Path source) throws IOException {
    Files.copy(source, place(path));
  }

  /** Where a file is to stand; its folder is there afterwards, and nothing in its place. */
  private Path place(String path) throws IOException {
    Path file = in(folder, path);
    makeFolder(path);
    if (there.containsKey(path)) {
      // Never written over: the file may be the published one, too.
      Files.deleteIfExists(file);
    } else if (foldersThere.contains(path)) {
      delete(file);
    }
    placed.add(path);
    return file;
  }

  /**
   * Where a file of the site stands in a folder.
   *
   * @throws IOException where this system has no such name
   */
  static Path in(Path folder, String path) throws IOException {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException(
          "This system cannot hold a file called "
              + path
              + ". Set the locale to one with UTF-8,"
              + " such as LC_ALL=C.UTF-8, and run it again.",
          e);
    }
  }

  /** Makes the folder of a file. */
  private void makeFolder(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    if (slash < 0 || folders.contains(path.substring(0, slash))) {
      return;
    }
    String name = path.substring(0, slash);
    makeFolder(name);
    synchronized (folders) {
      if (!folders.contains(name)) {
        Path made = folder.resolve(name);
        if (there.containsKey(name)) {
          Files.deleteIfExists(made);
        }
        if (!foldersThere.contains(name) || !Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectory(made);
        }
        // Only now: others do not wait for what they find here.
        folders.add(name);
      }
    }
  }

  /** Takes away what stood there at the beginning and was not placed again. */
  void sweep() throws IOException {
    for (String path : there.keySet()) {
      if (!isPlaced(path)) {
        remove(folder.resolve(path));
      }
    }
    for (String path : placed) {
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        foldersThere.remove(path.substring(0, end));
      }
    }
    foldersThere.remove("");
    foldersThere.removeIf(this::isPlaced);
    for (String path : foldersThere.stream().sorted(Comparator.reverseOrder()).toList()) {
      remove(folder.resolve(path));
    }
  }

  /** Whether something was placed there, or a file where a folder above it was. */
  private boolean isPlaced(String path) {
    boolean found = placed.contains(path) || folders.contains(path);
    for (int end = path.lastIndexOf('/'); !found && end > 0; end = path.lastIndexOf('/', end - 1)) {
      found = placed.contains(path.substring(0, end));
    }
    return found;
  }

  /** Deletes what somebody may have put into a folder that is closed. */
  private static void remove(Path path) throws IOException {
    try {
      Files.deleteIfExists(path);
    } catch (AccessDeniedException e) {
      open(path.getParent());
      Files.deleteIfExists(path);
    }
  }

  /** Deletes a folder with all that is in it, whoever may open what. */
  static void delete(Path folder) throws IOException {
    try {
      deleteAll(folder);
    } catch (AccessDeniedException e) {
      openAll(folder);
      deleteAll(folder);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Lets a folder be read and written; files are left, since they may be the published ones. */
  private static void open(Path folder) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void openAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    open(folder);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        openAll(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
