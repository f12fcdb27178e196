package doorlight.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** An open file of {@link FaultyFiles}: a write that fails has written half of it. */
record FaultyChannel(Path path, SeekableByteChannel real) implements SeekableByteChannel {

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    Fault.meet(Fault.READ, path);
    return real.read(bytes);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    try {
      Fault.meet(Fault.WRITE, path);
    } catch (IOException e) {
      real.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
      throw e;
    }
    return real.write(bytes);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    real.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return real.isOpen();
  }

  @Override
  public void close() throws IOException {
    real.close();
  }
}
