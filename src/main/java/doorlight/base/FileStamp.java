package doorlight.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a file system tells of a file without its bytes being read. Whoever writes to a file, or
 * puts another in its place, changes its stamp; git trusts the same.
 *
 * @param size in bytes
 * @param modified nanoseconds since 1970
 * @param identity tells the file from another of the same name, where the file system can
 */
public record FileStamp(long size, long modified, int identity) {
  /** A folder, of which only its name is known. */
  public static final FileStamp FOLDER = new FileStamp(0, 0, 0);

  /** That of no file. */
  public static final FileStamp NONE = new FileStamp(-1, -1, -1);

  /** Within so many nanoseconds two changes may have one time: clocks of file systems tick. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);

  /** The same where the file system counts in seconds, or in pairs of them. */
  private static final long COARSE_TICK = TimeUnit.SECONDS.toNanos(2);

  public static FileStamp of(BasicFileAttributes file) {
    return new FileStamp(
        file.size(),
        file.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        file.fileKey() == null ? 0 : file.fileKey().hashCode());
  }

  /** That of a file itself, no link followed; empty where there is none that can be looked at. */
  public static Optional<FileStamp> at(Path file) {
    try {
      return Optional.of(
          of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a change from a moment on (nanoseconds since 1970) would have given another stamp. */
  public boolean isSettledAt(long moment) {
    boolean coarse = modified % TimeUnit.SECONDS.toNanos(1) == 0;
    return this == FOLDER || modified < moment - (coarse ? COARSE_TICK : TICK);
  }

  // Written out, as is its companion: what Java makes of a record for the first comparison takes
  // longer than to compare all files.
  @Override
  public boolean equals(Object other) {
    return other instanceof FileStamp stamp
        && size == stamp.size
        && modified == stamp.modified
        && identity == stamp.identity;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * size + modified) + identity;
  }

  public void write(ByteWriter out) {
    out.number(size);
    out.number(modified);
    out.number(identity & 0xFFFF_FFFFL);
  }

  public static FileStamp read(ByteReader in) {
    FileStamp stamp = new FileStamp(in.number(), in.number(), (int) in.number());
    return stamp.equals(FOLDER) ? FOLDER : stamp;
  }
}
