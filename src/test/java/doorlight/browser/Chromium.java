package doorlight.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser and the driver of this machine, as paths of programs. */
record Chromium(Path browser, Path driver) {
  static final String ABSENT =
      "No Chromium with its ChromeDriver was found on the PATH, nor named by DOORLIGHT_BROWSER and"
          + " DOORLIGHT_DRIVER.";

  /** Both, or neither: a browser without its driver is of no use. */
  static Optional<Chromium> found() {
    return program(
            "DOORLIGHT_BROWSER", List.of("chromium", "chromium-browser", "google-chrome", "chrome"))
        .flatMap(
            browser ->
                program("DOORLIGHT_DRIVER", List.of("chromedriver"))
                    .map(driver -> new Chromium(browser, driver)));
  }

  private static Optional<Path> program(String variable, List<String> names) {
    String named = System.getenv(variable);
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return names.stream()
        .flatMap(name -> Stream.of(name, name + ".exe"))
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
