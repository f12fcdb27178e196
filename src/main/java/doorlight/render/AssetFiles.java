package doorlight.render;

import doorlight.base.AddressVersion;
import doorlight.base.Digest;
import doorlight.base.Standing;
import doorlight.config.BaseUrl;
import doorlight.config.Colour;
import doorlight.config.Palette;
import doorlight.config.SiteConfig.Theme;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.page.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The theme's styles, scripts and icons: those packed into the program, replaced or joined by those
 * of the site's own {@code templates/assets}, and {@code css/theme.css} with the site's colours.
 */
public final class AssetFiles {
  private static final String PACKED = "templates/assets/";
  private static final String STYLE = "css/site.css";
  private static final String THEME = "css/theme.css";

  private final SortedMap<String, byte[]> files;

  private AssetFiles(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Reads the assets for the site in a folder. Paper needs the site's address, to print it before
   * the paths of links within the site.
   *
   * @throws IOException when they cannot be read
   */
  public static AssetFiles read(Path site, Theme theme, Optional<BaseUrl> base) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    addPacked(files);
    addFolder(files, site.resolve("templates/assets"));
    AssetFiles assets = new AssetFiles(files);
    files.put(THEME, stylesheet(theme, base, assets.style()).getBytes(StandardCharsets.UTF_8));
    return assets;
  }

  /** The style sheet of the theme, or the site's own in its place. */
  public String style() {
    return new String(files.getOrDefault(STYLE, new byte[0]), StandardCharsets.UTF_8);
  }

  /**
   * The address of each asset within the site, by its path, with an {@link AddressVersion}: no
   * browser shows a page with a style of yesterday.
   */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    files.forEach(
        (path, bytes) ->
            addresses.put(path, AddressVersion.with(Routes.asset(path), Digest.of(bytes).hex(8))));
    return addresses;
  }

  /** The files to be. */
  public List<OutputFile> files() {
    return files.entrySet().stream()
        .map(file -> new OutputFile(OutputPath.ofUrl(Routes.asset(file.getKey())), file.getValue()))
        .toList();
  }

  /** The site's colours, fonts and address, as custom properties that the theme's styles read. */
  private static String stylesheet(Theme theme, Optional<BaseUrl> base, String style) {
    StringBuilder always = new StringBuilder();
    new TreeMap<>(theme.fonts())
        .forEach((role, fonts) -> always.append("  --font-" + role + ": " + fonts + ";\n"));
    base.ifPresent(
        url -> always.append("  --site-address: \"").append(url.origin()).append("\";\n"));
    StringBuilder css = new StringBuilder("/* The colours and fonts of site-config.yaml. */\n");
    if (always.length() > 0) {
      css.append(":root {\n").append(always).append("}\n");
    }
    for (Palette.Scheme scheme : Palette.Scheme.values()) {
      Map<String, Colour> colours = Palette.of(theme, style, scheme).changed();
      if (!colours.isEmpty()) {
        String name = scheme.name().toLowerCase(Locale.ROOT);
        css.append("@media (prefers-color-scheme: ").append(name).append(") {\n:root {\n");
        colours.forEach((role, colour) -> css.append("  --" + role + ": " + colour.hex() + ";\n"));
        css.append("}\n}\n");
      }
    }
    return css.toString();
  }

  private static void addPacked(Map<String, byte[]> files) throws IOException {
    Path program = program();
    if (Files.isDirectory(program)) {
      addFolder(files, program.resolve(PACKED));
      return;
    }
    try (JarFile jar = new JarFile(program.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.getName().startsWith(PACKED) && !entry.isDirectory()) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.put(entry.getName().substring(PACKED.length()), in.readAllBytes());
          }
        }
      }
    }
  }

  /** Where the program lies: its jar, or the folder of its classes. */
  private static Path program() {
    try {
      return Path.of(AssetFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addFolder(Map<String, byte[]> files, Path folder) throws IOException {
    if (!Standing.isFolder(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file :
          (Iterable<Path>)
              tree.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!file.getFileName().toString().startsWith(".")) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    }
  }
}
