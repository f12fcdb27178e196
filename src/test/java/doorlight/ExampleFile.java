package doorlight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A manual whose examples are tests: prose, and between fences of eight or more backticks an input
 * and, after a line of one full stop, what is expected of it.
 *
 * <p>An arrow stands for a tab, since a tab cannot be seen.
 */
public final class ExampleFile {

  /** One example: where it stands, under which heading, what goes in and what comes out. */
  public record Example(String heading, int line, String input, String expected) {
    @Override
    public String toString() {
      return "line " + line + ", " + heading;
    }
  }

  private ExampleFile() {}

  /** The examples of a file of src/test/resources, in order. */
  public static List<Example> read(String name) throws IOException {
    try (InputStream in = ExampleFile.class.getResourceAsStream("/" + name)) {
      return examples(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
    }
  }

  private static List<Example> examples(String[] lines) {
    List<Example> examples = new ArrayList<>();
    String heading = "";
    int at = 0;
    while (at < lines.length) {
      String line = lines[at++];
      if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+ *", "");
      } else if (line.startsWith("````````")) {
        int first = at;
        StringBuilder input = new StringBuilder();
        while (!lines[at].equals(".")) {
          input.append(lines[at++].replace('→', '\t')).append('\n');
        }
        at++;
        StringBuilder expected = new StringBuilder();
        while (!lines[at].startsWith("````````")) {
          expected.append(lines[at++].replace('→', '\t')).append('\n');
        }
        at++;
        examples.add(new Example(heading, first, input.toString(), expected.toString()));
      }
    }
    return examples;
  }
}
