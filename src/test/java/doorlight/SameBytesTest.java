package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes on any machine. */
class SameBytesTest {
  @TempDir Path temp;

  @Test
  void timeZoneLocaleAndThreadsMakeNoDifference() throws Exception {
    SortedMap<String, byte[]> first =
        build(
            "one",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=en",
            "-XX:ActiveProcessorCount=2");
    SortedMap<String, byte[]> second =
        build(
            "two",
            "-Duser.timezone=America/Adak",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-XX:ActiveProcessorCount=1",
            "-Dfile.encoding=ISO-8859-9");
    assertThat(second.keySet()).isEqualTo(first.keySet());
    for (Map.Entry<String, byte[]> file : first.entrySet()) {
      assertThat(second.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  @Test
  void windowsLineEndsMakeNoDifference() throws IOException {
    String article =
        "---\ntitle: \"Line Ends\"\ndate: 2026-01-01\n---\n\nWords that run\nover a line.\n\n## Quick"
            + " Answer\n\nYes.\n\n- one\n- two\n\n```\ncode\nmore\n```\n";
    Path unix =
        CommandRun.site(
            temp.resolve("unix"),
            "title: A\nbase_url: https://example.org/\n",
            "content/posts/a.md",
            article);
    Path windows =
        CommandRun.site(
            temp.resolve("windows"),
            "title: A\r\nbase_url: https://example.org/\r\n",
            "content/posts/a.md",
            article.replace("\n", "\r\n"));
    assertThat(CommandRun.of("build", unix).status()).isZero();
    assertThat(CommandRun.of("build", windows).status()).isZero();
    SortedMap<String, byte[]> expected = CommandRun.files(unix.resolve("public"));
    SortedMap<String, byte[]> actual = CommandRun.files(windows.resolve("public"));
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (path, bytes) ->
            assertThat(new String(actual.get(path))).as(path).isEqualTo(new String(bytes)));
  }

  private SortedMap<String, byte[]> build(String name, String... javaOptions) throws Exception {
    Path output = temp.resolve(name);
    List<String> build =
        List.of("build", ".", "--clean", "--as-of", "2026-11-22", "--output", output.toString());
    Process process =
        ProgramProcess.of(List.of(javaOptions), build).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return CommandRun.files(output);
  }
}
