package doorlight.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of the guide. After its three backticks stand its language, perhaps the file of
 * the reader's site that it is about, and what is expected of it, which browsers do not show:
 *
 * <pre>
 * ```markdown content/posts/learning-to-rest.md links=1
 * </pre>
 *
 * @param article the article of the guide that it stands in
 * @param line the line of its first backtick
 * @param file empty where it is about none
 * @param options {@code exit}, {@code answers}, {@code links}, {@code shows} and {@code says}, as
 *     {@link GuideSession} explains them
 */
record GuideBlock(
    Path article,
    int line,
    String language,
    String file,
    Map<String, String> options,
    List<String> lines) {
  private static final Pattern FENCE = Pattern.compile("( *)(`{3,})(.*)");
  private static final Pattern WORD =
      Pattern.compile("([a-z]+)=(?:\"([^\"]*)\"|(\\S+))|(?<bare>\\S+)");

  /** The blocks of an article, in order. */
  static List<GuideBlock> of(Path article) throws IOException {
    List<GuideBlock> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(article);
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (!fence.matches()) {
        continue;
      }
      int first = i++;
      List<String> inside = new ArrayList<>();
      while (!lines.get(i).strip().equals(fence.group(2))) {
        inside.add(lines.get(i++).replaceFirst("^" + fence.group(1), ""));
      }
      blocks.add(of(article, first + 1, fence.group(3), inside));
    }
    return blocks;
  }

  private static GuideBlock of(Path article, int line, String info, List<String> lines) {
    List<String> bare = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    Matcher word = WORD.matcher(info);
    while (word.find()) {
      if (word.group("bare") != null) {
        bare.add(word.group("bare"));
      } else {
        options.put(word.group(1), word.group(2) == null ? word.group(3) : word.group(2));
      }
    }
    return new GuideBlock(
        article,
        line,
        bare.isEmpty() ? "" : bare.get(0),
        bare.size() > 1 ? bare.get(1) : "",
        options,
        List.copyOf(lines));
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  @Override
  public String toString() {
    return article.getFileName() + ":" + line + " (" + language + ")";
  }
}
