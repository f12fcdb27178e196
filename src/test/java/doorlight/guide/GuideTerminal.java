package doorlight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types the commands of the guide, and compares what is said with what the guide shows.
 *
 * <p>All commands run in this process, whose working folder cannot change, so the folder that the
 * reader stands in is put into the command line, and taken out of what is said. Three kinds have
 * stand-ins: {@code serve}, which does not end, is tried by {@link GuidePreview}; {@code check
 * --external}, which asks other sites, is only asked whether it knows its options; and {@code check
 * --published} gets the sitemap of the reader's own site, as it is built just then, for the one
 * that stands on the web.
 */
final class GuideTerminal {
  /** 22 November 2026, at noon. */
  static final Map<String, String> TODAY = Map.of("SOURCE_DATE_EPOCH", "1795348800");

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
  private static final Set<String> WITH_SITE_LAST =
      Set.of("build", "serve", "check", "links", "list");
  private static final Set<String> WITH_SITE_OPTION = Set.of("new", "rename", "import");
  private static final Set<String> WITH_FILE_FIRST = Set.of("init", "import");
  private static final Set<String> FILE_OPTIONS = Set.of("--output", "--map", "--patch");

  private final Path home;
  private Path here;

  /** A terminal in which {@code ~} is one folder, and that stands in another. */
  GuideTerminal(Path home, Path here) {
    this.home = home;
    this.here = here;
  }

  Path here() {
    return here;
  }

  /** A command of a block, and the lines that are shown below it. */
  private record Typed(String command, List<String> shown) {}

  void type(GuideBlock block) throws Exception {
    List<Typed> all = new ArrayList<>();
    for (String line : block.lines()) {
      if (line.startsWith("$ ")) {
        all.add(new Typed(line.substring(2), new ArrayList<>()));
      } else {
        all.get(all.size() - 1).shown().add(line);
      }
    }
    assertThat(all).as(block.toString()).isNotEmpty();
    for (Typed typed : all) {
      boolean last = typed == all.get(all.size() - 1);
      String status = last ? block.options().getOrDefault("exit", "0") : "0";
      CommandRun run = run(block, words(typed.command()));
      String where = block + "\n$ " + typed.command() + "\n" + run.out() + run.err();
      assertThat(run.status()).as(where).isEqualTo(Integer.parseInt(status));
      if (!typed.shown().isEmpty()) {
        assertThat(plain(run.out())).as(where).matches(pattern(typed.shown()));
      }
    }
  }

  private CommandRun run(GuideBlock block, List<String> words) throws Exception {
    if (words.get(0).equals("cd")) {
      here = here.resolve(words.get(1)).normalize();
      assertThat(here).as(block.toString()).isDirectory();
      return new CommandRun(0, "", "");
    }
    assertThat(words.get(0))
        .as("nobody knows how to run a command of " + block)
        .isEqualTo("doorlight");
    List<Object> arguments = arguments(words.subList(1, words.size()));
    if (arguments.get(0).equals("serve")) {
      return GuidePreview.of(arguments);
    }
    if (arguments.contains("--external")) {
      arguments.add("--help");
    }
    String answers = block.options().getOrDefault("answers", "");
    return CommandRun.atTerminal(
        answers.isEmpty() ? List.of() : Arrays.asList(answers.split("\\|")),
        TODAY,
        arguments.toArray());
  }

  /** What the program is called with, so that it finds the folder that the reader stands in. */
  private List<Object> arguments(List<String> words) {
    List<Object> arguments = new ArrayList<>(words);
    String command = words.get(0);
    int named = -1;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (FILE_OPTIONS.contains(words.get(i - 1))) {
        arguments.set(i, path(word));
      } else if (words.get(i - 1).equals("--published")) {
        arguments.set(i, home.resolve("published/sitemap.xml"));
        CommandRun.in(TODAY, "build", here, "--output", home.resolve("published"));
      } else if (!word.startsWith("-") && named < 0 && WITH_FILE_FIRST.contains(command)) {
        arguments.set(named = i, path(word));
      }
    }
    if (WITH_SITE_LAST.contains(command)) {
      arguments.add(here);
    } else if (WITH_SITE_OPTION.contains(command)) {
      arguments.addAll(List.of("--site", here));
    }
    return arguments;
  }

  private Path path(String word) {
    return word.startsWith("~/") ? home.resolve(word.substring(2)) : here.resolve(word);
  }

  /** What was said, as somebody who stands in this folder would read it. */
  private String plain(String said) {
    String text =
        said.replace(here + "/", "")
            .replace(" --site " + here, "")
            .replace(" " + here, "")
            .replace(home + "/", "~/");
    return Arrays.stream(text.split("\n"))
        .map(line -> masked(line.stripTrailing()))
        .reduce("", (a, b) -> a + b + "\n");
  }

  private static String pattern(List<String> shown) {
    StringBuilder pattern = new StringBuilder("(?s)\n?");
    for (String line : shown) {
      pattern.append(line.equals("...") ? "(.*\n)?" : line(masked(line)) + "\n");
    }
    return pattern + "\n?";
  }

  /** Within a line, too, three full stops stand for what is left out. */
  private static String line(String shown) {
    return Arrays.stream(shown.split("\\.\\.\\.", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[^\n]*"));
  }

  /** How long something took is not the same twice. */
  private static String masked(String line) {
    return line.replaceAll("\\d+\\.\\d+ s\\b", "0.0 s")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:4000");
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String typed = word.group().replaceAll("[\"']", "");
      // As in a shell, "~" in quotation marks is no folder.
      words.add(word.group().matches("[\"']~.*") ? "./" + typed : typed);
    }
    return words;
  }
}
