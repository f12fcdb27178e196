package doorlight.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The browser that the system opens addresses with. */
final class SystemBrowser {
  private SystemBrowser() {}

  /** Opens an address; a sentence where that did not work, which is no reason to stop. */
  static Optional<String> open(String address) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name"), address))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "The browser could not be opened from here; open " + address + " in it yourself.");
    }
  }

  /** The command that opens an address, by the name of the system. */
  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("cmd", "/c", "start", "", address);
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
  }
}
