package doorlight.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorlight.CommandRun;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Changes of the writer's files are made all or not at all. */
class ChangesTest {
  private static final List<Edit> EDIT = List.of(new Edit(new Span(0, 3), "two"));

  @TempDir(cleanup = CleanupMode.ALWAYS)
  Path site;

  private final SourceText a = new SourceText("a.md", "one\r\nmore");
  private final SourceText b = new SourceText("b.md", "one\n");

  @BeforeEach
  void files() throws IOException {
    Files.writeString(site.resolve("a.md"), "\uFEFF" + a.text());
    Files.writeString(site.resolve("b.md"), b.text());
  }

  @Test
  void whatNoEditCoversStays() throws IOException {
    Files.setPosixFilePermissions(
        site.resolve("a.md"), PosixFilePermissions.fromString("rw-rw-r--"));
    Changes changes = new Changes(site);
    changes.edit(a, EDIT);
    changes.move(b, EDIT, "c.md");
    changes.write();
    assertThat(CommandRun.files(site)).containsOnlyKeys("a.md", "c.md");
    assertThat(Files.readString(site.resolve("a.md"))).isEqualTo("\uFEFFtwo\r\nmore");
    assertThat(Files.readString(site.resolve("c.md"))).isEqualTo("two\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve("a.md"))))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void aFileThatHasChangedIsRefused() throws IOException {
    Changes changes = new Changes(site);
    changes.edit(a, EDIT);
    changes.edit(b, EDIT);
    Files.writeString(site.resolve("b.md"), "hers");
    assertThatThrownBy(changes::write).hasMessageContaining("b.md has changed since it was read");
    assertThat(Files.readString(site.resolve("a.md"))).isEqualTo("\uFEFFone\r\nmore");
    assertThat(CommandRun.files(site)).containsOnlyKeys("a.md", "b.md");
    assertThatThrownBy(() -> new Changes(site).edit(b, EDIT)).isInstanceOf(IOException.class);
  }

  @Test
  void whatWasDoneIsTakenBackWhenTheRestFails() throws IOException {
    Changes changes = new Changes(site);
    changes.edit(a, EDIT);
    changes.move(b, EDIT, "c.md");
    // Comes to lie there after the plan was made.
    Files.writeString(site.resolve("c.md"), "hers");
    assertThatThrownBy(changes::write).isInstanceOf(IOException.class);
    assertThat(Files.readString(site.resolve("a.md"))).isEqualTo("\uFEFFone\r\nmore");
    assertThat(Files.readString(site.resolve("b.md"))).isEqualTo("one\n");
    assertThat(Files.readString(site.resolve("c.md"))).isEqualTo("hers");
    assertThat(CommandRun.files(site)).containsOnlyKeys("a.md", "b.md", "c.md");
  }

  @Test
  void aTakenNameIsRefused() {
    assertThatThrownBy(() -> new Changes(site).move(a, EDIT, "b.md"))
        .hasMessageContaining("there is such a file already");
  }
}
