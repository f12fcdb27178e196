package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import doorlight.CommandRun;
import doorlight.ProgramProcess;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is answered when the machine fails a command, or Doorlight itself does. */
class FailureTest {
  @TempDir Path temp;

  static Stream<Object[]> failures() {
    IOException handles = new FileNotFoundException("tzdb.dat (Too many open files)");
    return Stream.of(
            arguments(handles, 3, "Too many open files"),
            arguments(new UncheckedIOException(handles), 3, "Too many open files"),
            arguments(new Error(handles), 3, "Too many open files"),
            arguments(new ExceptionInInitializerError(new Error(handles)), 3, "Too many open"),
            arguments(new IOException("No space left on device"), 3, "The disk is full."),
            arguments(new OutOfMemoryError(), 3, "not enough memory"),
            arguments(new CompletionException(new OutOfMemoryError()), 3, "not enough memory"),
            arguments(new UnsatisfiedLinkError("libzip.so"), 3, "could not be loaded: libzip.so"),
            arguments(new NoClassDefFoundError("a/B"), 70, "has made a mistake: "),
            arguments(new StackOverflowError(), 70, "has made a mistake: "),
            arguments(new IllegalStateException("a\u001b[31mb"), 70, "a [31mb"))
        .map(arguments -> arguments.get());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anErrorOfJavaIsToldLikeAnyOther(Throwable thrown, int status, String said)
      throws IOException {
    Failure failure = Failure.of(thrown);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.sentences().get(0)).contains(said);
    if (status == 70) {
      String where = failure.sentences().get(1);
      Path details = Path.of(where.substring("The details are in ".length(), where.indexOf(';')));
      assertThat(details).content().contains("\tat " + FailureTest.class.getName());
      Files.delete(details);
    }
  }

  @Test
  void noErrorLeavesTheProgram() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new LinkageError("a/B", new IOException("Too many open files"));
          }
        };
    int status =
        Main.run(
            new PrintStream(broken, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Optional.empty(),
            Map.of(),
            "explain",
            "key-unknown");
    assertThat(status).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("The machine did not let Doorlight finish: Too many open files\n");
  }

  @Test
  void withoutMemoryTheOldSiteStays() throws Exception {
    Path site =
        CommandRun.site(
            temp.resolve("site"),
            "title: A\nbase_url: https://example.org/\n",
            "content/posts/a.md",
            "---\ntitle: A Title\ndate: 2026-01-01\n---\n\nWords.\n");
    assertThat(CommandRun.of("build", site).status()).isZero();
    SortedMap<String, byte[]> before = CommandRun.files(site.resolve("public"));
    Files.writeString(
        site.resolve("content/posts/a.md"),
        "---\ntitle: Many\ndate: 2026-01-01\n---\n\n" + "*Other* words. ".repeat(34_000));
    Process build =
        ProgramProcess.of(
                List.of("-Xmx24m", "-XX:TieredStopAtLevel=1"), List.of("build", site.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(build.waitFor()).as(said).isEqualTo(3);
    assertThat(said.lines())
        .containsExactlyElementsOf(
            List.of(
                "There was not enough memory to finish. Close other programs, or allow it more:"
                    + " JDK_JAVA_OPTIONS=-Xmx2g",
                "The site that was there is unchanged."));
    assertThat(CommandRun.files(site.resolve("public")).keySet()).isEqualTo(before.keySet());
    assertThat(site.resolve("public/blog/a/index.html")).content().contains("<p>Words.</p>");
  }

  /** Java takes the names of files from the locale. */
  @Test
  void aNameThatTheMachineCannotHoldIsSaid() throws Exception {
    Path site =
        CommandRun.site(
            temp.resolve("site"),
            "title: A\n",
            "content/posts/a.md",
            "---\ntitle: A\nslug: 静かな部屋\ndate: 2026-01-01\n---\n\nWords.\n");
    ProcessBuilder build =
        ProgramProcess.of(List.of(), List.of("build", site.toString())).redirectErrorStream(true);
    build.environment().put("LC_ALL", "C");
    Process process = build.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(3);
    assertThat(said).contains("This system cannot hold a file called").contains("LC_ALL=C.UTF-8");
  }
}
