package doorlight.build;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Text;
import doorlight.diagnostic.Span;
import doorlight.output.MemoryTree;
import doorlight.output.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillFileTest {
  @TempDir Path site;

  @Test
  void textsBeyondTheLimitComeBackAsTheyWere() throws IOException {
    SpillFile texts = new SpillFile(CacheFolder.of(site), 100);
    List<String> words = List.of("one", "two “quoted”", "three".repeat(500), "four");
    List<Text> held = words.stream().map(word -> texts.hold(text(word))).toList();
    assertThat(held).extracting(Text::sections).isEqualTo(words.stream().map(this::list).toList());
    assertThat(held)
        .extracting(Text::sum)
        .isEqualTo(words.stream().map(word -> text(word).sum()).toList());
    assertThat(held.get(2)).isNotInstanceOf(doorlight.article.PackedText.class);
  }

  @Test
  void nothingIsLeftOfIt() throws IOException {
    SpillFile texts = new SpillFile(CacheFolder.of(site), 0);
    Text held = texts.hold(text("word"));
    try (var files = Files.list(site.resolve(".doorlight-cache"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly(".gitignore");
    }
    assertThat(held.sections()).isEqualTo(list("word"));
  }

  @Test
  void whereNoFileCanBeTheyStayInMemory() throws IOException {
    Files.writeString(site.resolve(".doorlight-cache"), "a file where the folder would be");
    SpillFile texts = new SpillFile(CacheFolder.of(site), 0);
    assertThat(texts.hold(text("word")).sections()).isEqualTo(list("word"));
  }

  @Test
  void aSiteIsTheSameHoweverLittleMemoryItsTextsMayTake() throws IOException {
    BuildOptions options =
        BuildOptions.of(Path.of("."), Map.of()).withAsOf(Optional.of(LocalDate.of(2026, 11, 22)));
    assertThat(built(options, 0)).isEqualTo(built(options, Long.MAX_VALUE));
  }

  private static Map<OutputPath, String> built(BuildOptions options, long memory)
      throws IOException {
    MemoryTree tree = new MemoryTree();
    SiteBuilder.build(
        options, tree, ArticleCache.of(CacheFolder.of(options.site()).disbelieved(), memory));
    Map<OutputPath, String> files = new java.util.TreeMap<>();
    tree.files().forEach((path, bytes) -> files.put(path, java.util.Arrays.hashCode(bytes) + ""));
    return files;
  }

  private List<Section> list(String words) {
    return text(words).sections();
  }

  private static Text text(String words) {
    Part prose = new Part.Prose(List.of(new Inline.Text(words, new Span(0, words.length()))));
    return Text.of(
        List.of(
            new Section(
                Section.Kind.PASSAGE,
                Optional.empty(),
                new Body(List.of(prose)),
                List.of(),
                Body.EMPTY,
                OptionalInt.empty(),
                OptionalInt.empty())));
  }
}
