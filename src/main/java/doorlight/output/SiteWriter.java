package doorlight.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import doorlight.base.FileStamp;
import doorlight.base.Standing;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes a site so that its folder holds the whole old site or the whole new one, never a mixture.
 *
 * <p>Files are staged in a folder beside it as they come. {@link #publish} completes the stage and
 * puts it in place with two renames; {@link #close} without it leaves the old site as it was. A
 * staged file whose bytes did not change is a hard link to the old one, where the file system has
 * them. A file in the folder that Doorlight did not write (the list of those that it did is in
 * {@value #MARKER}) is carried over.
 */
public final class SiteWriter implements OutputTree, AutoCloseable {
  /** Marks a folder as written by Doorlight, and lists the files that it wrote. */
  public static final String MARKER = ".doorlight";

  /**
   * From so many files on, the list of them aside, it takes longer to make a site's folders anew
   * than to go through them.
   */
  private static final int MANY = 1_000;

  private static final String PARTIAL = ".doorlight-partial";
  private static final String READY = ".doorlight-ready";
  private static final String OLD = ".doorlight-old";
  private static final String LOCK = ".doorlight-lock";

  private static final String IN_USE =
      "this folder could not be replaced. Close whatever has it open (a web server, a terminal, a"
          + " window that shows it) and run it again";

  private static final String MARKER_HEAD =
      "This folder is written by Doorlight, and replaced whenever the site is built. Its files:";

  private final Path target;
  private final boolean reuse;
  private final Optional<Path> spare;
  private FutureTask<Stage> opening;
  private final Path partial;
  private final Path ready;
  private final Path old;
  private final FolderLock lock;
  private final AtomicInteger anew = new AtomicInteger();
  private final SortedMap<String, Written> files = new ConcurrentSkipListMap<>();
  private Map<String, Written> earlier = Map.of();
  private boolean published;

  private SiteWriter(Path target, boolean reuse, Optional<Path> spare, FolderLock lock) {
    this.target = target;
    this.reuse = reuse;
    this.spare = spare;
    this.partial = beside(target, PARTIAL);
    this.ready = beside(target, READY);
    this.old = beside(target, OLD);
    this.lock = lock;
  }

  /**
   * Whether a site may be written here: the folder is absent, empty, or marked as Doorlight's own.
   *
   * @throws IOException when the folder cannot be read
   */
  public static boolean mayReplace(Path target) throws IOException {
    if (Standing.at(target, LinkOption.NOFOLLOW_LINKS).isEmpty()) {
      return true;
    }
    if (!Standing.isFolder(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Standing.isFile(target.resolve(MARKER))) {
      return true;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    }
  }

  /**
   * Whether no build is at work on a folder, and none was killed there that the next has to clear
   * up after.
   */
  public static boolean isSettled(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    return Stream.of(PARTIAL, READY, OLD, LOCK)
        .map(ending -> beside(absolute, ending))
        .noneMatch(folder -> Files.exists(folder, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * The files of a site as it stands in its folder, by the list that was written with them, which
   * is among them.
   *
   * @throws IOException when there is none
   */
  public static List<String> written(Path target) throws IOException {
    String marker = new String(Files.readAllBytes(target.resolve(MARKER)), UTF_8);
    List<String> files = new ArrayList<>(List.of(MARKER));
    marker.lines().skip(1).forEach(files::add);
    return files;
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + ending);
  }

  /**
   * Opens a stage beside {@code target}, after finishing what a killed build left there. Waits for
   * another build of the same folder to end.
   *
   * @param reuse whether files of the old site that are the same may be linked to
   * @throws IOException when the machine does not let it
   */
  public static SiteWriter open(Path target, boolean reuse) throws IOException {
    return open(target, reuse, Optional.empty());
  }

  /**
   * The same with a place for the site before the last, which is brought up to date when the next
   * one is built: for a site of many files, of which a build changes few.
   *
   * @param spare the folder of that site; on another disk than {@code target} it is not used
   * @throws IOException when the machine does not let it
   */
  public static SiteWriter open(Path target, boolean reuse, Optional<Path> spare)
      throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    Files.createDirectories(absolute.getParent());
    SiteWriter writer =
        new SiteWriter(absolute, reuse, spare, FolderLock.take(beside(absolute, LOCK)));
    try {
      writer.finishInterruptedSwap();
      Stage.delete(writer.partial);
      writer.opening =
          new FutureTask<>(() -> Stage.open(writer.partial, spare.filter(folder -> reuse)));
      // A large site before takes a while to go through, while the articles are read.
      Thread thread = new Thread(writer.opening, "doorlight-stage");
      thread.setDaemon(true);
      thread.start();
    } catch (IOException e) {
      writer.close();
      throw e;
    }
    return writer;
  }

  @Override
  public void add(OutputFile file) throws IOException {
    add(file, Written.NO_KEY);
  }

  @Override
  public void add(OutputFile file, long key) throws IOException {
    String path = file.path().value();
    note(path);
    Path current = Stage.in(target, path);
    Optional<FileStamp> stamp = reuse ? FileStamp.at(current) : Optional.empty();
    boolean same =
        stamp.isPresent()
            && stamp.get().size() == file.bytes().length
            && Files.isRegularFile(current, LinkOption.NOFOLLOW_LINKS)
            && Arrays.equals(Files.readAllBytes(current), file.bytes());
    if (same && stage().link(path, current, stamp.get())) {
      files.put(path, new Written(stamp.get(), key));
    } else {
      stage().write(path, file.bytes());
      wrote(path, key);
    }
  }

  /** A file of a site that was built: its stamp after that, and its key. */
  public record Written(FileStamp stamp, long key) {
    /** For a file that is never asked for by its key. */
    static final long NO_KEY = 0;

    /** That of a file that is on its way. */
    private static final Written COMING = new Written(FileStamp.NONE, NO_KEY);
  }

  /** Tells of an earlier build of the same folder, so that its files can be kept. */
  public void knows(Map<String, Written> files) {
    earlier = files;
  }

  @Override
  public boolean keep(OutputPath path, long key) throws IOException {
    Written before = earlier.get(path.value());
    if (!reuse || before == null || before.key() != key) {
      return false;
    }
    Path current = Stage.in(target, path.value());
    if (!before.stamp().equals(FileStamp.at(current).orElse(FileStamp.NONE))) {
      return false;
    }
    note(path.value());
    if (stage().link(path.value(), current, before.stamp())) {
      files.put(path.value(), before);
    } else {
      stage().copy(path.value(), current);
      files.put(path.value(), new Written(stamp(path.value()), key));
    }
    return true;
  }

  @Override
  public void copy(OutputPath path, Path source) throws IOException {
    note(path.value());
    Path current = Stage.in(target, path.value());
    Optional<FileStamp> stamp = reuse ? FileStamp.at(current) : Optional.empty();
    boolean same =
        stamp.isPresent()
            && Files.isRegularFile(current, LinkOption.NOFOLLOW_LINKS)
            && Files.mismatch(current, source) < 0;
    if (same && stage().link(path.value(), current, stamp.get())) {
      files.put(path.value(), new Written(stamp.get(), Written.NO_KEY));
    } else {
      stage().copy(path.value(), source);
      wrote(path.value(), Written.NO_KEY);
    }
  }

  private void wrote(String path, long key) {
    files.put(path, new Written(stamp(path), key));
    anew.incrementAndGet();
  }

  private FileStamp stamp(String staged) {
    return FileStamp.at(partial.resolve(staged)).orElse(FileStamp.NONE);
  }

  private Stage stage() throws IOException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The build was interrupted.", e);
    }
  }

  private void note(String path) {
    if (files.putIfAbsent(path, Written.COMING) != null) {
      throw new IllegalStateException("two files for " + path);
    }
  }

  /**
   * Puts the staged site in place of the old one.
   *
   * @throws IOException when the machine does not let it; the old site is then still there
   */
  public void publish() throws IOException {
    stage().sweep();
    if (Standing.isFile(target.resolve(MARKER))) {
      OtherFiles.carry(target, Set.copyOf(written(target)), partial);
    }
    String marker = MARKER_HEAD + "\n" + String.join("\n", files.keySet()) + "\n";
    Files.writeString(partial.resolve(MARKER), marker);
    files.put(MARKER, new Written(stamp(MARKER), Written.NO_KEY));
    Files.move(partial, ready, StandardCopyOption.ATOMIC_MOVE);
    swap();
    published = true;
  }

  /** The files that were put there, by path; the list of them is among them. */
  public SortedMap<String, Written> files() {
    return new TreeMap<>(files);
  }

  /** How many files had to be written, those left out that are links to the old site's. */
  public int writtenAnew() {
    return anew.get();
  }

  @Override
  public void close() throws IOException {
    try {
      if (!published) {
        boolean earlier = isStageEarlierSite();
        Stage.delete(ready);
        // As it is, half brought up to date, it serves the next build as well.
        if (!(earlier && Files.exists(partial) && Stage.move(partial, spare.get()))) {
          Stage.delete(partial);
        }
      }
    } finally {
      lock.close();
    }
  }

  /** Waits until the stage is open, or could not be opened: who clears up must come after it. */
  private boolean isStageEarlierSite() {
    try {
      return opening != null && stage().isEarlierSite();
    } catch (IOException e) {
      // There is no stage.
      return false;
    }
  }

  /**
   * After a build that was killed between the two renames the old site lies aside and nothing is in
   * its place: it comes back. Whatever else lies there is dropped, since this build makes it anew,
   * and since somebody else may have put it there.
   */
  private void finishInterruptedSwap() throws IOException {
    boolean middle =
        Standing.isFolder(old, LinkOption.NOFOLLOW_LINKS)
            && Standing.at(target, LinkOption.NOFOLLOW_LINKS).isEmpty();
    if (middle) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
    Stage.delete(ready);
    Stage.delete(old);
  }

  private void swap() throws IOException {
    if (Standing.at(target).isPresent()) {
      try {
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        // On Windows, whenever somebody has the folder open; elsewhere, a disk of its own.
        throw new FileSystemException(target.toString(), null, IN_USE);
      }
    }
    try {
      Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.exists(old) && !Files.exists(target)) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    try {
      if (spare.isPresent() && files.size() > MANY) {
        Stage.delete(spare.get());
        Files.createDirectories(spare.get().getParent());
        Stage.move(old, spare.get());
      }
      Stage.delete(old);
    } catch (IOException e) {
      // The new site stands; the next build takes away what is left of the old one.
    }
  }
}
