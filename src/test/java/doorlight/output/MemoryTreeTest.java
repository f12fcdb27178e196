package doorlight.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that the preview answers from, and the next one, which keeps what did not change. */
class MemoryTreeTest {
  private static final OutputPath HOME = new OutputPath("index.html");
  private static final OutputPath DOOR = new OutputPath("images/door.png");
  private static final OutputPath FEED = new OutputPath("feed.xml");
  private static final OutputPath ABSENT = new OutputPath("absent.html");

  @TempDir Path temp;
  private final MemoryTree tree = new MemoryTree();
  private Path picture;

  @BeforeEach
  void twoFiles() throws IOException {
    picture = Files.writeString(temp.resolve("door.png"), "pixels");
    tree.add(OutputFile.text(HOME, "home"), 7);
    tree.copy(DOOR, picture);
  }

  @Test
  void holdsWhatWasMadeAndKnowsWhereCopiesLie() throws IOException {
    assertThat(tree.paths()).containsExactlyInAnyOrder(DOOR, HOME);
    assertThat(tree.made(HOME)).hasValueSatisfying(b -> assertThat(b).asString().isEqualTo("home"));
    assertThat(tree.made(DOOR)).isEmpty();
    assertThat(tree.copied(DOOR)).contains(picture);
    assertThat(tree.copied(HOME)).isEmpty();
    assertThat(tree.contains(HOME)).isTrue();
    assertThat(tree.contains(DOOR)).isTrue();
    assertThat(tree.contains(ABSENT)).isFalse();
    Files.writeString(picture, "other pixels");
    assertThat(tree.files()).containsOnlyKeys(DOOR, HOME);
    assertThat(new String(tree.files().get(DOOR), UTF_8)).isEqualTo("other pixels");
  }

  @Test
  void twoFilesForOnePathAreADefect() {
    assertThatThrownBy(() -> tree.add(OutputFile.text(HOME, "home")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("index.html");
    assertThatThrownBy(() -> tree.copy(HOME, picture)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> tree.add(OutputFile.text(DOOR, "door")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theNextTreeKeepsAFileOfTheSameKey() {
    tree.add(OutputFile.text(FEED, "feed"));
    MemoryTree next = new MemoryTree(tree);
    assertThat(next.keep(HOME, 8)).isFalse();
    assertThat(next.keep(DOOR, 7)).isFalse();
    assertThat(next.keep(ABSENT, 7)).isFalse();
    assertThat(next.keep(FEED, 7)).as("it has no key").isFalse();
    assertThat(next.contains(HOME)).isFalse();
    assertThat(next.keep(HOME, 7)).isTrue();
    assertThat(next.made(HOME)).isEqualTo(tree.made(HOME));
    assertThat(next.kept()).containsExactly(HOME);
    assertThat(new MemoryTree(next).keep(HOME, 7)).as("and the one after").isTrue();
  }

  @Test
  void aTreeThatKnowsNoOtherKeepsNothing() {
    for (long key : new long[] {0, -1, 7}) {
      assertThat(new MemoryTree().keep(HOME, key)).isFalse();
    }
  }
}
