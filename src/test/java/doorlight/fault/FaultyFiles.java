package doorlight.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/**
 * The machine's own files, some of which fail as {@link Fault} says. To be named to Java as its
 * default provider ({@code java.nio.file.spi.DefaultFileSystemProvider}), so that the whole program
 * meets it.
 */
public final class FaultyFiles extends FileSystemProvider {
  private final FileSystemProvider files;
  private final FaultyFileSystem system;

  /** Called by Java, with the provider that it would have used. */
  public FaultyFiles(FileSystemProvider files) {
    this.files = files;
    this.system = new FaultyFileSystem(this, files.getFileSystem(URI.create("file:///")));
  }

  private static Path real(Path path) {
    return FaultyPath.real(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Fault.meet(Fault.opening(options), path);
    return new FaultyChannel(path, files.newByteChannel(real(path), options, attributes));
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Fault.meet(Fault.opening(options), path);
    return files.newFileChannel(real(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    Fault.meet(Fault.READ, folder);
    return system.wrap(files.newDirectoryStream(real(folder), p -> filter.accept(system.wrap(p))));
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    Fault.meet(Fault.WRITE, folder);
    files.createDirectory(real(folder), attributes);
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    Fault.meet(Fault.LINK, link);
    files.createSymbolicLink(real(link), real(target), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    Fault.meet(Fault.LINK, link);
    files.createLink(real(link), real(existing));
  }

  @Override
  public void delete(Path path) throws IOException {
    Fault.meet(Fault.DELETE, path);
    files.delete(real(path));
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    Fault.meet(Fault.READ, link);
    return system.wrap(files.readSymbolicLink(real(link)));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Fault.meet(Fault.WRITE, target);
    files.copy(real(source), real(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Fault.meet(Fault.RENAME, source);
    files.move(real(source), real(target), options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    Fault.meet(Fault.LOOK, path);
    return files.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    Fault.meet(Fault.LOOK, path);
    return files.readAttributes(real(path), names, options);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    Fault.meet(Fault.LOOK, path);
    files.checkAccess(real(path), modes);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    Fault.meet(Fault.WRITE, path);
    files.setAttribute(real(path), name, value, options);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return files.getFileAttributeView(real(path), type, options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return files.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return files.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return files.getFileStore(real(path));
  }

  @Override
  public String getScheme() {
    return files.getScheme();
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
    return files.newFileSystem(uri, environment);
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return system.wrap(files.getPath(uri));
  }
}
