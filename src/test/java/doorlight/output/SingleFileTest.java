package doorlight.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link map, say, that the writer wants under a name of her own. */
class SingleFileTest {
  @TempDir Path temp;
  private Path map;

  @BeforeEach
  void map() {
    map = temp.resolve("map.html");
  }

  private void write(String text) throws IOException {
    SingleFile.write(map, text, before -> before.startsWith("<title>Map"));
  }

  @Test
  void takesThePlaceOfOneThatDoorlightWrote() throws IOException {
    write("<title>Map 1");
    write("<title>Map 2 é");
    assertThat(map).hasContent("<title>Map 2 é");
    assertThat(temp).isDirectoryNotContaining(path -> !path.equals(map));
  }

  @Test
  void leavesAFileOfTheWritersAlone() throws IOException {
    Files.writeString(map, "My own page");
    assertThatThrownBy(() -> write("<title>Map")).isInstanceOf(FileSystemException.class);
    assertThat(map).hasContent("My own page");
  }

  /** Somebody who knows under which name a file is begun could have it written elsewhere. */
  @Test
  void writesThroughNoLink() throws IOException {
    Path precious = Files.writeString(temp.resolve("precious.txt"), "mine");
    Files.createSymbolicLink(temp.resolve(".map.html.doorlight-partial"), precious);
    write("<title>Map");
    assertThat(precious).hasContent("mine");
    assertThat(map).isRegularFile().hasContent("<title>Map");
    assertThat(Files.isSymbolicLink(map)).isFalse();
  }

  @Test
  void leavesAFolderAlone() throws IOException {
    Files.createDirectory(map);
    assertThatThrownBy(() -> write("<title>Map"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("it is there already");
    assertThat(map).isEmptyDirectory();
  }
}
