package doorlight.read;

import doorlight.base.Characters;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of files that one system can hold and another cannot. They are errors everywhere, since a
 * site is written on one computer, kept in git, built on a second and mended on a third.
 */
final class FileNames {
  /** As Microsoft's "Naming Files, Paths, and Namespaces" has it; macOS has fewer, and no colon. */
  private static final Pattern NOT_EVERYWHERE =
      Pattern.compile(
          "(?i).*[\\\\:*?\"<>|\\p{Cntrl}].*|.*[. ]"
              + "|(?:con|prn|aux|nul|(?:com|lpt)[1-9\u00B9\u00B2\u00B3])(?:\\..*)?",
          Pattern.DOTALL);

  private FileNames() {}

  /**
   * What is wrong with the names in content: signs, names of devices, and files of which a system
   * that makes no difference between capitals, or between forms of a letter, would keep one.
   *
   * @param files the paths of all files in content
   */
  static List<Diagnostic> check(Collection<String> files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (String file : files) {
      for (String name : file.split("/")) {
        if (NOT_EVERYWHERE.matcher(name).matches()) {
          diagnostics.add(
              Diagnostic.ofFile(
                  file,
                  Code.FILE_NAME_INVALID,
                  "The name \"" + name + "\" is one that not every computer can hold.",
                  "Rename it: letters, digits, hyphens and a short ending are safe."));
          break;
        }
      }
      String other = seen.putIfAbsent(Characters.fold(file), file);
      if (other != null) {
        diagnostics.add(
            Diagnostic.ofFile(
                file,
                Code.FILE_NAME_INVALID,
                "This file and "
                    + other
                    + " have one name for Windows and macOS, which would keep only one of them.",
                "Rename one; capitals and small letters count as the same."));
      }
    }
    return diagnostics;
  }
}
