package doorlight.diagnostic;

import doorlight.base.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a code means, why it matters and what to do, at the length that a person needs who has never
 * heard of it. The texts stand in {@code explanations.md}: a heading of level 1 is a group, one of
 * level 2 a code, and what follows it is its text, ready to be shown as it is.
 *
 * @param group what the code is about, such as "Files"
 * @param text paragraphs, and an example of wrong and right indented by four spaces
 */
public record Explanation(Code code, String group, String text) {

  /** Of a code. Every code has one. */
  public static Explanation of(Code code) {
    return all().stream().filter(e -> e.code() == code).findFirst().orElseThrow();
  }

  /**
   * All, in the order of their groups.
   *
   * @throws IllegalStateException when the file explains a code that does not exist
   */
  public static List<Explanation> all() {
    List<Explanation> all = new ArrayList<>();
    String group = "";
    Optional<Code> code = Optional.empty();
    StringBuilder text = new StringBuilder();
    for (String line : (read() + "\n# ").split("\n", -1)) {
      if (!line.startsWith("# ") && !line.startsWith("## ")) {
        text.append(line).append('\n');
        continue;
      }
      if (code.isPresent()) {
        all.add(new Explanation(code.get(), group, text.toString().strip()));
      }
      text.setLength(0);
      if (line.startsWith("# ")) {
        group = line.substring(2);
        code = Optional.empty();
      } else {
        code = Optional.of(known(line.substring(3)));
      }
    }
    return List.copyOf(all);
  }

  private static Code known(String label) {
    return Code.labelled(label)
        .orElseThrow(() -> new IllegalStateException("no code is called " + label));
  }

  private static String read() {
    return Resource.text(Explanation.class, "explanations.md");
  }
}
