package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first hour of somebody who has never seen the program, at a terminal, as README.md has it.
 */
class TerminalSessionTest {
  @TempDir Path temp;

  @Test
  void aNewcomersPathLeadsFromNothingToASite() throws Exception {
    try (PseudoTerminal terminal = PseudoTerminal.in(temp)) {
      terminal.command("./doorlight init my-site");
      terminal.await("What is your site called\\?");
      terminal.type("Quiet Hours");
      terminal.await("Who writes it\\?");
      terminal.type("Your Name, PhD");
      terminal.await("Your site is in my-site\\.");

      terminal.command("./doorlight new --site my-site \"Learning to Rest\"");
      terminal.await("Tags in use: first steps");
      terminal.await("Which tags\\?");
      terminal.type("rest, frist steps");
      terminal.await("\"frist steps\" is new\\. Did you mean \"first steps\"\\?");
      terminal.type("y");
      terminal.await("^my-site/content/posts/learning-to-rest\\.md");
      Path article = temp.resolve("my-site/content/posts/learning-to-rest.md");
      assertThat(article).content().contains("first steps").doesNotContain("frist");

      terminal.command("./doorlight serve my-site --port 0");
      String address = terminal.await("The site is at (http://127\\.0\\.0\\.1:\\d+/)").group(1);

      // Her editor: the title of another article, mistyped.
      String begun = Files.readString(article);
      Files.writeString(article, begun + "\nAs explored in A Frist Article, it takes time.\n");
      terminal.await(
          "^content/posts/learning-to-rest\\.md:\\d+:16: warning: No article is called"
              + " \"A Frist Article\"\\. \\[cross-reference-unresolved]");
      terminal.await("Did you mean \"A First Article\"\\?");
      terminal.await("^learning-to-rest\\.md changed: .*1 warning");
      assertThat(page(address)).contains("As explored in A Frist Article,");

      // She mends it, and both the terminal and the browser show that it is.
      Files.writeString(article, begun + "\nAs explored in A First Article, it takes time.\n");
      String mended = terminal.await("^learning-to-rest\\.md changed: (.*)$").group(1);
      assertThat(mended).doesNotContain("warning");
      assertThat(page(address)).contains(">A First Article</a>, it takes time.");
      terminal.interrupt();
      terminal.await("The preview has ended\\.");

      terminal.command("./doorlight build my-site");
      terminal.await("1 draft");
      terminal.command("echo status $?");
      terminal.await("^status 0");
      Path written = temp.resolve("my-site/public/blog/learning-to-rest/index.html");
      assertThat(written).doesNotExist();

      // What `new` told her: the line "draft: true" away, and it is published.
      Files.writeString(article, Files.readString(article).replace("draft: true\n", ""));
      terminal.command("./doorlight build my-site");
      terminal.await("1 new");
      terminal.command("echo status $?");
      terminal.await("^status 0");
      assertThat(written).content().contains(">A First Article</a>, it takes time.");
    }
  }

  /** The article as a browser gets it. */
  private static String page(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + "blog/learning-to-rest/")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
