package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture that only a draft shows stays out of the site with it. */
class HeldBackFilesTest {
  private static final String TEXT = "![A door](images/door.png) [A sheet](/files/sheet.txt)\n";

  private static Outcome<Set<String>> find(String host, String... more) {
    List<String> site =
        new ArrayList<>(
            List.of(
                host,
                "in: Leaving",
                "file: content/images/door.png",
                "file: content/images/key.png",
                "file: content/images/free.png",
                "file: content/files/sheet.txt"));
    site.addAll(List.of(more));
    return LittleSite.of(site, TEXT.replace("/files", "../files")).heldBackFiles();
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: true", "date: 2026-12-24", "expires: 2026-02-01"})
  void theFilesThatItAloneNames(String heldBack) {
    Outcome<Set<String>> left = find("Leaving | image: images/key.png | " + heldBack);
    assertThat(left.value().orElseThrow())
        .containsExactlyInAnyOrder(
            "content/files/sheet.txt", "content/images/door.png", "content/images/key.png");
    assertThat(left.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FILE_HELD_BACK, Code.FILE_HELD_BACK, Code.FILE_HELD_BACK);
    assertThat(left.diagnostics().get(0).message()).contains("content/files/sheet.txt");
    assertThat(left.diagnostics().get(0).file()).isEqualTo("content/posts/leaving.md");
  }

  @Test
  void nothingWhereNothingIsHeldBack() {
    assertThat(find("Leaving").value().orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Other | image: images/door.png",
        "setting: theme: {logo: /images/door.png}",
        "setting: authors: {me: {name: Me, image: /images/door.png}}",
        "setting: menu: [{label: A, url: /images/door.png}]",
        "setting: footer: [{label: A, url: /images/door.png}]",
        "setting: call_to_action: {label: A, url: /images/door.png}",
        "phrase: the door = /images/door.png"
      })
  void notAFileThatSomethingElseNames(String line) {
    assertThat(find("Leaving | draft: true", line).value().orElseThrow())
        .containsExactly("content/files/sheet.txt");
  }
}
