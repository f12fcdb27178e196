package doorlight.fault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The file system of {@link FaultyFiles}. */
final class FaultyFileSystem extends FileSystem {
  private final FaultyFiles provider;
  private final FileSystem system;

  FaultyFileSystem(FaultyFiles provider, FileSystem system) {
    this.provider = provider;
    this.system = system;
  }

  Path wrap(Path path) {
    return path == null || path instanceof FaultyPath ? path : new FaultyPath(this, path);
  }

  DirectoryStream<Path> wrap(DirectoryStream<Path> stream) {
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return wrap((Iterable<Path>) stream).iterator();
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  private Iterable<Path> wrap(Iterable<Path> paths) {
    return () -> StreamSupport.stream(paths.spliterator(), false).map(this::wrap).iterator();
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    system.close();
  }

  @Override
  public boolean isOpen() {
    return system.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return system.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return system.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return wrap(system.getRootDirectories());
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return system.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return system.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(system.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = system.getPathMatcher(pattern);
    return path -> matcher.matches(FaultyPath.real(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return system.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return system.newWatchService();
  }
}
