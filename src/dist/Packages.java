import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes packages of the program that bring their own Java, for the system that it runs on, in
 * {@code target/dist}: a {@code .tar.gz} and a {@code .deb} on Linux, a {@code .dmg} on macOS, an
 * {@code .msi} on Windows. Maven runs it: {@code java src/dist/Packages.java VERSION TIMESTAMP}.
 *
 * <p>All of them hold the image that {@code jlink} makes: the modules of Java that are needed and
 * the program as one more, and an archive of the classes that it starts with. Since these lie in
 * the image, the archive fits wherever that is unpacked, whatever the dates of its files, and
 * nothing has to be written there.
 */
final class Packages {
  /** Where Maven has put the jar. */
  private static final Path JAR = Path.of("target", "doorlight.jar");

  private static final Path SOURCES = Path.of("src", "dist");
  private static final Path DIST = Path.of("target", "dist");
  private static final Path IMAGE = DIST.resolve("doorlight");

  /** Where the launcher for developers says with which options Java starts the program fastest. */
  private static final Pattern OPTIONS = Pattern.compile("(?m)^options=\"(.*)\"$");

  /**
   * What draws on screens, finds fonts or plays sounds: none of it is used, and it wants libraries.
   */
  private static final String UNUSED =
      Stream.of("awt_xawt", "jawt", "splashscreen", "fontmanager", "freetype", "jsound")
          .map("**/lib%s.so"::formatted)
          .reduce((some, more) -> some + "," + more)
          .orElseThrow();

  /** What every Linux has, as far as programs are run there that were compiled elsewhere. */
  private static final Pattern OF_THE_SYSTEM =
      Pattern.compile("(ld-linux.*|lib(c|m|dl|rt|pthread|stdc\\+\\+|gcc_s)\\.so.*)");

  /** Lines such as {@code libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f)}. */
  private static final Pattern NEEDED = Pattern.compile("(\\S+) => (/\\S+) \\(");

  private final String version;
  private final Instant timestamp;

  private Packages(String version, Instant timestamp) {
    this.version = version;
    this.timestamp = timestamp;
  }

  /**
   * @param arguments the version, and the time that files in packages have
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Packages(arguments[0], Instant.parse(arguments[1])).make();
  }

  private void make() throws IOException, InterruptedException {
    delete(DIST);
    Files.createDirectories(DIST);
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    link(system.startsWith("linux"));
    archiveClasses();
    if (system.startsWith("windows")) {
      msi();
      return;
    }
    Files.copy(
        SOURCES.resolve("doorlight"),
        IMAGE.resolve("bin/doorlight"),
        StandardCopyOption.COPY_ATTRIBUTES);
    if (system.startsWith("mac")) {
      dmg();
    } else {
      tarGz();
      deb();
    }
  }

  /** The image, with the licences of all that is in it. */
  private void link(boolean linux) throws IOException, InterruptedException {
    Path module = DIST.resolve("module");
    Path jar = module.resolve("doorlight.jar");
    Files.createDirectories(module);
    Files.copy(JAR, jar);
    tool(
        "javac",
        "--patch-module",
        "doorlight=" + jar,
        "-d",
        module,
        SOURCES.resolve("module-info.java"));
    tool(
        "jar",
        "--update",
        "--file",
        jar,
        "--module-version",
        version,
        "-C",
        module,
        "module-info.class");
    List<Object> options = new ArrayList<>();
    options.addAll(List.of("--module-path", jar, "--add-modules", "doorlight", "--output", IMAGE));
    options.addAll(List.of("--no-header-files", "--no-man-pages", "--add-options", options()));
    if (linux) {
      options.addAll(List.of("--exclude-files", UNUSED));
    }
    tool("jlink", options.toArray());
    Files.copy(Path.of("LICENSE"), IMAGE.resolve("legal/LICENSE"));
    Files.copy(
        Path.of("src/main/resources/META-INF/THIRD-PARTY.txt"),
        IMAGE.resolve("legal/THIRD-PARTY.txt"));
    if (linux) {
      bringLibraries();
    }
  }

  /** Kept in the image by Java, for every start. */
  private static String options() throws IOException {
    Matcher options = OPTIONS.matcher(Files.readString(Path.of("doorlight")));
    if (!options.find()) {
      throw new IllegalStateException("The launcher has no line of options.");
    }
    return options.group(1);
  }

  /**
   * Copies the libraries that Java needs and that a system may not have. Most builds of Java bring
   * them along; those of Linux distributions use the distribution's.
   */
  private void bringLibraries() throws IOException, InterruptedException {
    Set<Path> libraries = new TreeSet<>();
    try (Stream<Path> files = Files.list(IMAGE.resolve("lib"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".so")).toList()) {
        NEEDED
            .matcher(output("ldd", file))
            .results()
            .filter(needed -> !OF_THE_SYSTEM.matcher(needed.group(1)).matches())
            .map(needed -> Path.of(needed.group(2)))
            .filter(path -> !path.startsWith(IMAGE.toAbsolutePath()))
            .forEach(libraries::add);
      }
    }
    for (Path library : libraries) {
      String owner =
          output("dpkg", "-S", "*/" + library.toRealPath().getFileName())
              .replaceAll("(?s)[:,].*", "");
      Path copyright = Path.of("/usr/share/doc", owner, "copyright");
      Files.copy(library, IMAGE.resolve("lib").resolve(library.getFileName()));
      Files.copy(
          copyright,
          IMAGE.resolve("legal").resolve(owner + ".txt"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The classes of a rehearsal with the sample site, where Java looks for them by itself. */
  private void archiveClasses() throws IOException, InterruptedException {
    Path rehearsal = DIST.resolve("rehearsal");
    Path site = rehearsal.resolve("site");
    copy(Path.of("content"), site.resolve("content"));
    copy(Path.of("site-config.yaml"), site.resolve("site-config.yaml"));
    Path list = rehearsal.resolve("classes");
    Path java = IMAGE.resolve("bin/java");
    run(
        java,
        "-Xshare:off",
        "-XX:DumpLoadedClassList=" + list,
        "-m",
        "doorlight/doorlight.cli.Rehearsal",
        site,
        rehearsal.resolve("stage"));
    run(
        java,
        "-XX:-UseSerialGC",
        "-XX:+UseG1GC",
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + list);
    delete(rehearsal);
  }

  private void tarGz() throws IOException, InterruptedException {
    Path file = DIST.resolve("doorlight-" + version + "-linux-" + architecture() + ".tar.gz");
    run(
        "tar",
        "--create",
        "--file",
        file,
        "--use-compress-program",
        "gzip -n",
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--format=gnu",
        "--mtime=" + timestamp,
        "--directory",
        DIST,
        "doorlight");
  }

  /** With the command, its manual page and its completion where a Debian system looks for them. */
  private void deb() throws IOException, InterruptedException {
    Path root = DIST.resolve("deb");
    Path usr = root.resolve("usr");
    run("mkdir", "-p", usr.resolve("lib"), usr.resolve("bin"));
    run("cp", "-a", IMAGE, usr.resolve("lib/doorlight"));
    Files.createSymbolicLink(
        usr.resolve("bin/doorlight"), Path.of("../lib/doorlight/bin/doorlight"));
    write(usr.resolve("share/man/man1/doorlight.1"), program("completion", "--man"));
    run("gzip", "-9n", usr.resolve("share/man/man1/doorlight.1"));
    write(usr.resolve("share/bash-completion/completions/doorlight"), program("completion"));
    copy(Path.of("LICENSE"), usr.resolve("share/doc/doorlight/copyright"));
    copy(Path.of("CHANGELOG.md"), usr.resolve("share/doc/doorlight/changelog"));
    run("gzip", "-9n", usr.resolve("share/doc/doorlight/changelog"));

    String architecture = output("dpkg", "--print-architecture").strip();
    String size = output("du", "-sk", usr).replaceAll("\\D.*", "").strip();
    String control =
        Files.readString(SOURCES.resolve("control"))
            .replace("VERSION", version)
            .replace("ARCHITECTURE", architecture)
            .replace("SIZE", size);
    write(root.resolve("DEBIAN/control"), control);
    Path file = DIST.resolve("doorlight_" + version + "_" + architecture + ".deb");
    run("chmod", "-R", "u+w,go-w", root);
    run(
        "env",
        "SOURCE_DATE_EPOCH=" + timestamp.getEpochSecond(),
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "-z1",
        "--build",
        root,
        file);
    delete(root);
  }

  /**
   * A disk with the folder; a program for a terminal would do nothing as an app that is clicked.
   */
  private void dmg() throws IOException, InterruptedException {
    Path file = DIST.resolve("doorlight-" + version + "-macos-" + architecture() + ".dmg");
    Path disk = DIST.resolve("disk");
    Files.createDirectories(disk);
    run("cp", "-a", IMAGE, disk.resolve("doorlight"));
    run("hdiutil", "create", "-volname", "Doorlight", "-srcfolder", disk, "-format", "UDZO", file);
    delete(disk);
  }

  /** Installed by who uses it, for themselves, so that no administrator is needed. */
  private void msi() {
    tool(
        "jpackage",
        "--type",
        "msi",
        "--dest",
        DIST,
        "--name",
        "doorlight",
        "--app-version",
        version,
        "--vendor",
        "Doorlight",
        "--description",
        "Turns a folder of articles into a website",
        "--runtime-image",
        IMAGE,
        "--module",
        "doorlight/doorlight.cli.Main",
        "--win-console",
        "--win-per-user-install",
        // Stays, so that a newer version takes the place of an older one.
        "--win-upgrade-uuid",
        "8f9d3c0e-5b0f-4e57-9d1b-6a7f3a1d2c48");
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("amd64") ? "x64" : System.getProperty("os.arch");
  }

  private static String program(String... arguments) throws IOException, InterruptedException {
    List<Object> command = new ArrayList<>();
    command.addAll(List.of(IMAGE.resolve("bin/java"), "-m", "doorlight/doorlight.cli.Main"));
    command.addAll(List.of(arguments));
    return output(command.toArray());
  }

  /** Runs a tool of the JDK. */
  private static void tool(String name, Object... arguments) {
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    if (tool.run(System.out, System.err, texts) != 0) {
      throw new IllegalStateException(name + " failed");
    }
  }

  private static void run(Object... command) throws IOException, InterruptedException {
    Process process = process(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    end(process, command);
  }

  private static String output(Object... command) throws IOException, InterruptedException {
    Process process = process(command).start();
    String output = new String(process.getInputStream().readAllBytes());
    end(process, command);
    return output;
  }

  private static ProcessBuilder process(Object... command) {
    return new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static void end(Process process, Object... command) throws InterruptedException {
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Failed: " + List.of(command));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
