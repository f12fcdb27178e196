package doorlight.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a lock may be made, and what is left of it. */
class FolderLockTest {
  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void place() {
    file = temp.resolve("lock");
  }

  @Test
  void isThereUntilItIsClosedAndCanBeTakenAgain() throws IOException {
    for (int turn = 0; turn < 2; turn++) {
      FolderLock lock = FolderLock.take(file);
      assertThat(file).isRegularFile();
      assertThatThrownBy(this::lockOfAnother).isInstanceOf(OverlappingFileLockException.class);
      lock.close();
      assertThat(file).doesNotExist();
    }
  }

  /** What another program would ask for; in the same program it is a mistake. */
  private void lockOfAnother() throws IOException {
    try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
      channel.tryLock();
    }
  }

  @Test
  void whatItCannotHaveItLeavesAsItIs() throws IOException {
    FolderLock lock = FolderLock.take(file);
    assertThatThrownBy(() -> FolderLock.take(file))
        .isInstanceOf(OverlappingFileLockException.class);
    assertThat(file).isRegularFile();
    lock.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4096})
  void aSmallFileIsThatOfAKilledBuildAndTakenOver(int size) throws IOException {
    Files.write(file, new byte[size]);
    FolderLock.take(file).close();
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsNoSmallFileIsRefused() throws IOException {
    byte[] large = new byte[4097];
    Files.write(file, large);
    assertRefused();
    assertThat(file).hasBinaryContent(large);

    Files.delete(file);
    Files.createDirectory(file);
    assertRefused();

    Files.delete(file);
    Files.createSymbolicLink(file, temp.resolve("elsewhere"));
    assertRefused();
    assertThat(temp.resolve("elsewhere")).doesNotExist();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> FolderLock.take(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not made by Doorlight");
  }

  @Test
  void aFileOfSomebodyElseIsNeitherWrittenOverNorWaitedFor() throws Exception {
    Path article = Files.writeString(temp.resolve("article.md"), "Words.");
    Path lock = Files.createLink(temp.resolve("lock"), article);
    assertThatThrownBy(() -> FolderLock.take(lock)).isInstanceOf(IOException.class);
    assertThat(article).hasContent("Words.");

    Path pipe = temp.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertThatThrownBy(() -> FolderLock.take(pipe)).isInstanceOf(IOException.class);
  }
}
