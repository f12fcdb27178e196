package doorlight.build;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.base.FileStamp;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything in a site's folder that a build reads, by path, each with its stamp.
 *
 * @param settled whether every later change would show; not so where a file was changed just now,
 *     or where a symbolic link leads to what is not in the folder
 */
record Snapshot(SortedMap<String, FileStamp> files, boolean settled) {
  private static final List<String> READ = List.of("site-config.yaml", "content", "templates");

  /**
   * Looks at a site's folder. To be called before a build reads it.
   *
   * @throws IOException when the machine does not let it
   */
  static Snapshot of(Path site) throws IOException {
    long now = System.currentTimeMillis() * 1_000_000;
    SortedMap<String, FileStamp> files = new TreeMap<>();
    boolean[] linked = {false};
    for (String name : READ) {
      Path root = site.resolve(name);
      if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
        Files.walkFileTree(
            root,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes folder) {
                if (isPassedOver(name, path)) {
                  return FileVisitResult.SKIP_SUBTREE;
                }
                files.put(site.relativize(path).toString(), FileStamp.FOLDER);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path path, BasicFileAttributes file) {
                if (isPassedOver(name, path)) {
                  return FileVisitResult.CONTINUE;
                }
                linked[0] |= !file.isRegularFile();
                files.put(site.relativize(path).toString(), FileStamp.of(file));
                return FileVisitResult.CONTINUE;
              }
            });
      }
    }
    return new Snapshot(
        files, !linked[0] && files.values().stream().allMatch(stamp -> stamp.isSettledAt(now)));
  }

  /** Of content nothing is read whose name begins with a dot, as that of an editor's own files. */
  private static boolean isPassedOver(String root, Path path) {
    return root.equals("content") && path.getFileName().toString().startsWith(".");
  }

  void write(ByteWriter out) {
    out.flag(settled);
    out.list(
        files.entrySet(),
        entry -> {
          out.text(entry.getKey());
          entry.getValue().write(out);
        });
  }

  static Snapshot read(ByteReader in) {
    boolean settled = in.flag();
    SortedMap<String, FileStamp> files = new TreeMap<>();
    in.list(() -> Map.entry(in.text(), FileStamp.read(in)))
        .forEach(entry -> files.put(entry.getKey(), entry.getValue()));
    return new Snapshot(files, settled);
  }
}
