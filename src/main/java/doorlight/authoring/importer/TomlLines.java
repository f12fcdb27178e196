package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of TOML 1.0 that front matter is written in: texts, numbers, dates, lists of them, and
 * tables. Whatever else stands there is passed over, so that one odd line costs only itself.
 */
final class TomlLines {
  /** So many characters long is no value; one that never ends would be looked at line by line. */
  private static final int LONGEST = 20_000;

  private static final Pattern PAIR = Pattern.compile("\\s*([\\w\"'.-]+)\\s*=\\s*(.+)");
  private static final Pattern TABLE =
      Pattern.compile("\\s*\\[+\\s*([\\w.\"-]+)\\s*\\]+\\s*(?:#.*)?");
  private static final Pattern VALUE =
      Pattern.compile(
          "\"\"\"(.*?)\"\"\"|'''(.*?)'''|\"((?:[^\"\\\\]++|\\\\.)*+)\"|'([^']*)'|([^\\s,\\[\\]#]+)",
          Pattern.DOTALL);

  private TomlLines() {}

  /** Adds each key, in small letters and with its table before it, and its texts. */
  static void read(String toml, Map<String, List<String>> keys) {
    String table = "";
    StringBuilder open = new StringBuilder();
    for (String line : toml.split("\\n", -1)) {
      open.append(open.length() == 0 ? "" : "\n").append(line);
      String text = open.toString();
      if (text.length() < LONGEST && isOpen(text)) {
        continue;
      }
      open.setLength(0);
      Matcher named = TABLE.matcher(text);
      Matcher pair = PAIR.matcher(text);
      if (named.matches()) {
        table = named.group(1).equals("params") ? "" : named.group(1) + ".";
      } else if (pair.lookingAt()) {
        String key = (table + pair.group(1).replaceAll("[\"']", "")).toLowerCase(Locale.ROOT);
        keys.put(key, values(text.substring(pair.start(2))));
      }
    }
  }

  /** Whether a list or a text of several lines goes on. */
  private static boolean isOpen(String text) {
    String plain =
        text.replaceAll("\"(?:[^\"\\\\\\n]++|\\\\.)*+\"", "").replaceAll("'[^'\\n]*'", "");
    return plain.contains("=")
        && (plain.chars().filter(c -> c == '[').count()
                > plain.chars().filter(c -> c == ']').count()
            || text.split("\"\"\"", -1).length == 2
            || text.split("'''", -1).length == 2);
  }

  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    boolean list = text.strip().startsWith("[");
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      for (int group = 1; group <= 5; group++) {
        if (value.group(group) != null) {
          values.add(group == 3 ? unescaped(value.group(group)) : value.group(group).strip());
        }
      }
      if (!list) {
        break;
      }
    }
    return values;
  }

  private static String unescaped(String text) {
    return text.replace("\\\"", "\"").replace("\\n", " ").replace("\\t", " ").replace("\\\\", "\\");
  }
}
