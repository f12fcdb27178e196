package doorlight.build;

import doorlight.article.PackedText;
import doorlight.article.Section;
import doorlight.article.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;

/**
 * Holds texts between two stages of a build: the first in memory, and those beyond a limit in a
 * file, so that a site may have more text than the machine has memory. The file is gone with the
 * program, or when nothing holds its texts any more. May be called by many threads.
 */
final class SpillFile {
  private final CacheFolder folder;
  private final long memory;
  private long held;
  private Optional<FileChannel> file = Optional.empty();
  private long end;

  /**
   * @param memory how many bytes of packed texts stay in memory
   */
  SpillFile(CacheFolder folder, long memory) {
    this.folder = folder;
    this.memory = memory;
  }

  /** The same text, in few bytes. Where the machine lets no file be, it stays in memory. */
  Text hold(Text text) {
    PackedText packed = PackedText.of(text);
    int size = packed.bytes().length;
    FileChannel channel;
    long start;
    synchronized (this) {
      if (held + size <= memory || !open()) {
        held += size;
        return packed;
      }
      channel = file.orElseThrow();
      start = end;
      end += size;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(packed.bytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes, start + bytes.position());
      }
      return new Spilled(channel, start, size, packed.sum());
    } catch (IOException e) {
      return packed;
    }
  }

  private boolean open() {
    if (file.isEmpty()) {
      file = folder.scratchFile("texts");
    }
    return file.isPresent();
  }

  private record Spilled(FileChannel file, long start, int size, long sum) implements Text {
    @Override
    public List<Section> sections() {
      ByteBuffer bytes = ByteBuffer.allocate(size);
      try {
        while (bytes.hasRemaining()) {
          if (file.read(bytes, start + bytes.position()) < 0) {
            throw new IOException("A file in .doorlight-cache was cut short during the build.");
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new PackedText(bytes.array()).sections();
    }
  }
}
