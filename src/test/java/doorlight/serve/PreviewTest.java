package doorlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.build.BuildOptions;
import doorlight.build.SiteBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview makes of builds that fail in every way. */
class PreviewTest {
  @TempDir Path temp;
  private final Queue<Throwable> failures = new ArrayDeque<>();
  private Preview preview;

  @BeforeEach
  void site() throws IOException {
    BuildOptions options =
        BuildOptions.of(ServedSite.twoArticles(temp), Map.of())
            .with(true, true)
            .withAsOf(Optional.of(LocalDate.of(2026, 11, 22)));
    preview =
        new Preview(
            temp,
            output -> {
              Throwable failure = failures.poll();
              if (failure instanceof IOException io) {
                throw io;
              } else if (failure instanceof RuntimeException defect) {
                throw defect;
              } else if (failure instanceof Error error) {
                throw error;
              }
              return SiteBuilder.build(options, output);
            },
            failure -> List.of("It broke off: " + failure.getMessage()));
    assertThat(preview.rebuild(Set.of()).good()).isTrue();
  }

  @Test
  void aDefectIsShownAndGoesWithTheNextGoodBuild() {
    for (Throwable defect :
        List.of(
            new IllegalStateException("two files <b>"),
            new StackOverflowError("deep"),
            new OutOfMemoryError("full"))) {
      failures.add(defect);
      assertThat(preview.rebuild(Set.of()).good()).isFalse();
      assertThat(preview.state().good()).isFalse();
      assertThat(preview.state().site()).isPresent();
      assertThat(preview.state().trouble()).containsExactly("It broke off: " + defect.getMessage());

      preview.rebuild(Set.of());
      assertThat(preview.state().good()).isTrue();
      assertThat(preview.state().trouble()).isEmpty();
    }
  }

  @Test
  void aFileThatIsGoneForAMomentIsNoProblem() {
    failures.add(new NoSuchFileException("a.md"));
    failures.add(new UncheckedIOException(new NoSuchFileException("b.md")));
    assertThat(preview.rebuild(Set.of()).good()).isTrue();
  }

  @Test
  void aFileThatStaysAwayIsOne() {
    for (int i = 0; i < 3; i++) {
      failures.add(new NoSuchFileException("a.md"));
    }
    assertThat(preview.rebuild(Set.of()).trouble()).containsExactly("It broke off: a.md");
  }

  @Test
  void aBuildThatChangesNothingIsNotTold() {
    PreviewState before = preview.state();
    preview.rebuild(Set.of(temp.resolve("content/posts/one.md")));
    assertThat(preview.state().name()).isEqualTo(before.name());
  }

  @Test
  void whatWasJustEditedStandsFirst() throws IOException {
    Path two = temp.resolve("content/posts/two.md");
    Files.writeString(
        temp.resolve("content/posts/a.md"), ServedSite.article("A", "[[Going Numb]]"));
    assertThat(preview.rebuild(Set.of()).good()).isTrue();

    Files.writeString(two, "---\ntitle: Oh: no\ndate: 2026-01-01\n---\n\nNew.\n");
    preview.rebuild(Set.of(two));

    assertThat(preview.state().problems())
        .extracting(problem -> problem.file())
        .containsExactly("content/posts/two.md", "content/posts/a.md");
  }
}
