package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The action, whose own steps are run here by the shell as GitHub runs them, for a repository that
 * holds only content and settings. The program in it is the one that is tested, not yet packed.
 */
@DisabledOnOs(OS.WINDOWS)
class ActionTest {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.+?) }}");

  @TempDir Path temp;

  private Path workspace;
  private Path action;

  /** What a run of the action left: the status of its last step, its log, outputs and summary. */
  private record Run(int status, String log, Map<String, String> outputs, String summary) {}

  @BeforeEach
  void aRepositoryWithOnlyContent() throws IOException {
    workspace = CommandRun.site(temp.resolve("work/my-site"), "title: A Quiet Door\n");
    article("rest.md", "title: Learning to Rest\ndate: 2026-01-01", "Rest is learned.");
    action = temp.resolve("actions/doorlight");
    for (String source : List.of("src/main", "templates", ".github/workflows", "target")) {
      Files.createDirectories(action.resolve(source));
    }
    Files.writeString(action.resolve("pom.xml"), "<project/>");
    Files.writeString(action.resolve("LICENSE"), "free");
    Files.writeString(action.resolve(".github/workflows/publish.yml"), "on: push");
    Path program = action.resolve("doorlight");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s' -cp '%s' doorlight.cli.Main \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private void article(String name, String frontMatter, String text) throws IOException {
    Path file = workspace.resolve("content/posts").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\n" + frontMatter + "\n---\n\n" + text + "\n");
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(file));
  }

  /** Runs each step that is a script, with the inputs that a workflow gives. */
  private Run run(Map<String, String> given) throws Exception {
    JsonNode yaml = yaml(Path.of("action.yml"));
    Map<String, String> values = new HashMap<>();
    yaml.get("inputs")
        .properties()
        .forEach(i -> values.put("inputs." + i.getKey(), i.getValue().get("default").asString()));
    given.forEach((name, value) -> values.put("inputs." + name, value));
    values.put("steps.built.outputs.cache-hit", "");
    Path summary = Files.createTempFile(temp, "summary", ".md");
    StringBuilder log = new StringBuilder();
    int status = 0;
    for (JsonNode step : yaml.get("runs").get("steps")) {
      if (status != 0 || !step.has("run")) {
        continue;
      }
      Path output = Files.createTempFile(temp, "output", ".txt");
      Path script = Files.createTempFile(temp, "step", ".sh");
      Files.writeString(script, step.get("run").asString());
      assertThat(step.get("shell").asString()).isEqualTo("bash");
      ProcessBuilder bash =
          new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
              .directory(workspace.toFile())
              .redirectErrorStream(true);
      bash.environment().put("GITHUB_ACTION_PATH", action.toString());
      bash.environment().put("GITHUB_WORKSPACE", workspace.toString());
      bash.environment().put("GITHUB_OUTPUT", output.toString());
      bash.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
      if (step.has("env")) {
        step.get("env")
            .properties()
            .forEach(
                e ->
                    bash.environment().put(e.getKey(), evaluated(e.getValue().asString(), values)));
      }
      Process process = bash.start();
      log.append(new String(process.getInputStream().readAllBytes()));
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      status = process.exitValue();
      for (String line : Files.readAllLines(output)) {
        String[] pair = line.split("=", 2);
        values.put("steps." + step.get("id").asString() + ".outputs." + pair[0], pair[1]);
      }
    }
    Map<String, String> outputs = new HashMap<>();
    yaml.get("outputs")
        .properties()
        .forEach(
            o -> outputs.put(o.getKey(), evaluated(o.getValue().get("value").asString(), values)));
    return new Run(status, log.toString(), outputs, Files.readString(summary));
  }

  /** A text in which each expression is the name of a value. */
  private static String evaluated(String text, Map<String, String> values) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(e -> Matcher.quoteReplacement(values.getOrDefault(e.group(1), "")));
  }

  @Test
  void aFolderWithOnlyContentAndSettingsBecomesASite() throws Exception {
    Run run = run(Map.of("base-url", "https://name.github.io/my-site"));

    assertThat(run.status()).as(run.log()).isZero();
    assertThat(run.outputs()).containsEntry("folder", "./public");
    assertThat(Files.readString(workspace.resolve("public/blog/rest/index.html")))
        .contains("Rest is learned.", "href=\"https://name.github.io/my-site/blog/rest/\"");
    assertThat(run.log()).doesNotContain("::error").contains("1 article: 1 published");
    assertThat(run.summary()).startsWith("### Doorlight\n").contains("1 article: 1 published");
  }

  @Test
  void whatIsWrongIsSaidAtItsLineAndInTheSummaryAndNothingIsPublished() throws Exception {
    article("bad.md", "title: Bad\ndate: 2026-13-01", "As explored in *No Such Title*, x.");

    Run run = run(Map.of());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.outputs()).containsEntry("folder", "");
    assertThat(run.log())
        .contains("::error file=content/posts/bad.md,line=3,col=7,title=date-invalid::")
        .contains("::warning file=content/posts/bad.md,line=6,col=")
        .doesNotContain("Exception");
    assertThat(workspace.resolve("public")).doesNotExist();
    assertThat(run.summary())
        .contains("1 error and 1 warning: nothing was published")
        .contains("- content/posts/bad.md, line 3: The date \"2026-13-01\" is not a date")
        .contains("write the date as year-month-day");
  }

  /** What somebody sent with a change, and where the site is to be written. */
  @ParameterizedTest
  @CsvSource({
    "public/.doorlight, ''",
    ".public.doorlight-old/.doorlight, ''",
    ".dist.doorlight-old/.doorlight, dist",
    ".doorlight-cache/articles.bin, ''",
    ".doorlight-cache/articles.bin, ../elsewhere",
  })
  void nothingThatABuildMakesIsTakenFromTheRepository(String sent, String output) throws Exception {
    Path file = workspace.resolve(sent);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "as if Doorlight had made it\n");
    Files.writeString(file.resolveSibling("login.html"), "<script>ask()</script>");
    for (String command : List.of("git init -q", "git add -f " + sent)) {
      Process git = new ProcessBuilder(command.split(" ")).directory(workspace.toFile()).start();
      assertThat(git.waitFor()).isZero();
    }

    Run run = run(output.isEmpty() ? Map.of() : Map.of("output", output));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.log()).contains("::error::The repository holds the finished site");
    assertThat(workspace.resolve("public/index.html")).doesNotExist();
    assertThat(workspace.resolve("dist")).doesNotExist();
    assertThat(workspace.resolve("../elsewhere")).doesNotExist();
  }

  @Test
  void aSiteInAFolderOfTheRepositoryIsNamedFromItsRootOn() throws Exception {
    Path outer = temp.resolve("outer");
    CommandRun.copy(workspace, outer.resolve("my site"));
    workspace = outer;
    Files.writeString(outer.resolve("my site/site-config.yaml"), "title: A\nzz: 1\n");

    Run run = run(Map.of("site", "my site"));

    assertThat(run.status()).as(run.log()).isZero();
    assertThat(run.log()).contains("::warning file=my site/site-config.yaml,line=2,col=1,");
    assertThat(outer.resolve(run.outputs().get("folder")).resolve("index.html")).exists();
  }

  @Test
  void strictWarningsDraftsAndTheOutputFolderAreAsked() throws Exception {
    article("draft.md", "title: A Draft\ndate: 2026-01-01\ndraft: true", "Begun.");
    article("later.md", "title: Later\ndate: 2999-01-01", "Later.");
    Run preview = run(Map.of("drafts", "true", "output", "preview"));
    assertThat(preview.status()).as(preview.log()).isZero();
    assertThat(preview.outputs()).containsEntry("folder", "preview");
    assertThat(workspace.resolve("preview/blog/draft/index.html")).exists();
    assertThat(workspace.resolve("preview/blog/later/index.html")).exists();

    Files.writeString(workspace.resolve("site-config.yaml"), "title: A\nzz: 1\n");
    Run strict = run(Map.of("strict", "true"));
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.summary()).contains("nothing was published, since --strict was given");
  }

  @Test
  void whatAWorkflowGivesIsNeverRunByTheShell() throws Exception {
    for (String hostile :
        List.of("$(touch ran)", "`touch ran`", "\"; touch ran; \"", "'; touch ran #", "--help")) {
      run(Map.of("site", hostile));
      run(Map.of("base-url", hostile));
      run(Map.of("drafts", hostile, "strict", hostile));
      run(Map.of("output", "out/" + hostile));
    }
    assertThat(workspace.resolve("ran")).doesNotExist();
    for (JsonNode step : yaml(Path.of("action.yml")).get("runs").get("steps")) {
      if (step.has("run")) {
        assertThat(step.get("run").asString()).doesNotContain("${{");
      }
    }
  }

  @Test
  void anotherProgramIsNotTakenFromTheCache() throws Exception {
    JsonNode key =
        StreamSupport.stream(
                yaml(Path.of("action.yml")).get("runs").get("steps").spliterator(), false)
            .filter(step -> step.has("with") && step.get("with").has("path"))
            .map(step -> step.get("with"))
            .filter(with -> with.get("path").asString().contains("doorlight.jar"))
            .findFirst()
            .orElseThrow();
    assertThat(key.get("key").asString()).endsWith("-${{ steps.program.outputs.sources }}");
    assertThat(key.has("restore-keys")).isFalse();

    String before = sources();
    assertThat(before).matches("[0-9a-f]{64}").isEqualTo(sources());
    Files.writeString(action.resolve("src/main/Other.java"), "class Other {}");
    assertThat(sources()).isNotEqualTo(before);
  }

  private String sources() throws Exception {
    String script =
        yaml(Path.of("action.yml")).get("runs").get("steps").get(0).get("run").asString();
    Path output = Files.createTempFile(temp, "output", ".txt");
    ProcessBuilder bash = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script);
    bash.environment().put("GITHUB_ACTION_PATH", action.toString());
    bash.environment().put("GITHUB_OUTPUT", output.toString());
    assertThat(bash.start().waitFor()).isZero();
    return Files.readString(output).strip().replace("sources=", "");
  }

  @Test
  void theWorkflowOfANewSiteFitsTheAction() throws Exception {
    Path site = temp.resolve("new");
    assertThat(CommandRun.of("init", site).status()).isZero();
    Path file = site.resolve(".github/workflows/publish.yml");
    JsonNode jobs = yaml(file).get("jobs");
    List<JsonNode> steps = new ArrayList<>();
    jobs.get("build").get("steps").forEach(steps::add);
    JsonNode doorlight =
        steps.stream()
            .filter(step -> step.get("uses").asString().contains("/doorlight@"))
            .findFirst()
            .orElseThrow();

    JsonNode inputs = yaml(Path.of("action.yml")).get("inputs");
    assertThat(inputs.propertyNames()).containsAll(doorlight.get("with").propertyNames());
    assertThat(Files.readString(file)).contains("${{ steps.site.outputs.folder }}");
    assertThat(yaml(Path.of("action.yml")).get("outputs").has("folder")).isTrue();
    assertThat(doorlight.get("id").asString()).isEqualTo("site");
  }

  @Test
  void aPullRequestCanWriteNothing() throws Exception {
    String workflow = Files.readString(Path.of(".github/workflows/publish.yml"));
    assertThat(workflow).doesNotContain("pull_request_target", "secrets.");
    JsonNode jobs = yaml(Path.of(".github/workflows/publish.yml")).get("jobs");
    assertThat(jobs.get("build").get("permissions").properties())
        .allMatch(permission -> permission.getValue().asString().equals("read"));
    assertThat(jobs.get("deploy").get("if").asString())
        .isEqualTo("github.event_name != 'pull_request'");
    Stream<JsonNode> uploads =
        StreamSupport.stream(jobs.get("build").get("steps").spliterator(), false)
            .filter(step -> step.get("uses").asString().contains("/upload-"));
    assertThat(uploads.map(step -> step.get("if").asString()))
        .containsExactly(
            "github.event_name != 'pull_request'", "github.event_name == 'pull_request'");
  }
}
