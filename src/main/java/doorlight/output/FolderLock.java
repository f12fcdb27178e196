package doorlight.output;

import doorlight.base.Standing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets one build at a time write a folder: a lock on a file beside it, which is gone when the build
 * has ended. The lock of a build that was killed ends with it, and the next takes its file over.
 *
 * <p>Beside the folder, and not in one for temporary files: who could plant or hold a file there
 * could as well replace the site.
 */
final class FolderLock implements AutoCloseable {
  /** What is locked of the file: beyond all that is written to it. */
  private static final long PLACE = Long.MAX_VALUE - 1;

  private static final int LARGEST = 4096;

  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits until nobody else has the lock, and takes it.
   *
   * @throws IOException when the machine does not let it, as where a link stands in its place
   * @throws java.nio.channels.OverlappingFileLockException when this program has it already
   */
  static FolderLock take(Path file) throws IOException {
    while (true) {
      refuseWhatIsNoLock(file);
      FileChannel channel = FileChannel.open(file, OPTIONS, onlyMine(file));
      try {
        channel.lock(PLACE, 1, false);
        if (isAt(file, channel)) {
          return new FolderLock(file, channel);
        }
        // Who had the lock before took the file away: whoever comes next locks another.
        channel.close();
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    }
  }

  /**
   * What stands there is written over, so it must be nothing but what an earlier build left: a
   * small file that has no other name, and nothing that would be waited for.
   */
  private static void refuseWhatIsNoLock(Path file) throws IOException {
    Optional<BasicFileAttributes> there = Standing.at(file, LinkOption.NOFOLLOW_LINKS);
    if (there.isEmpty()) {
      return;
    }
    if (hasOtherName(file) || !there.get().isRegularFile() || there.get().size() > LARGEST) {
      throw new FileSystemException(
          file.toString(), null, "this was not made by Doorlight; move it elsewhere");
    }
  }

  private static boolean hasOtherName(Path file) throws IOException {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("unix")
          && !Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS).equals(1);
    } catch (NoSuchFileException e) {
      // Who had the lock has just taken it away.
      return false;
    }
  }

  /** Nobody else may so much as read it, since that is enough to hold a lock. */
  private static FileAttribute<?>[] onlyMine(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Whether the file that is locked is the one that stands there now: what happens to it is seen
   * there. It is never opened a second time, since on Unix a lock ends with the first that is
   * closed.
   */
  private static boolean isAt(Path file, FileChannel channel) throws IOException {
    for (int turn = 0; turn < 2; turn++) {
      int size = ThreadLocalRandom.current().nextInt(1, LARGEST);
      channel.truncate(0).write(ByteBuffer.allocate(1), size - 1L);
      if (Standing.at(file, LinkOption.NOFOLLOW_LINKS).filter(it -> it.size() == size).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next build takes it over.
    } finally {
      channel.close();
    }
  }
}
