package doorlight.fault;

import doorlight.CommandRun;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Builds a little site over and over, back and forth between two editions of its content, and lets
 * the first file that is touched fail, then the second, and so on to the last. To be run in a Java
 * of its own, whose files are {@link FaultyFiles}.
 */
final class EveryFault {
  private static final String CONFIG =
      "title: Quiet Rooms\nbase_url: https://example.org/\nauthor: Your Name\n";

  private final Path folder;
  private final Path site;
  private final int stride;
  private final List<SortedMap<String, byte[]>> expected = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int edition;

  private EveryFault(Path folder, int stride) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.stride = stride;
  }

  /**
   * @param arguments an empty folder; how many faults to go on by, 1 for every one; and the kind of
   *     fault, if only one is wanted
   */
  public static void main(String... arguments) throws IOException {
    EveryFault every =
        new EveryFault(Path.of(arguments[0]).toRealPath(), Integer.parseInt(arguments[1]));
    every.prepare();
    int faults = 0;
    for (Fault kind : Fault.values()) {
      if (arguments.length < 3 || arguments[2].equals(kind.name())) {
        faults += every.sweep(EnumSet.of(kind), false);
      }
    }
    if (arguments.length < 3 || arguments[2].equals("ALL")) {
      faults += every.sweep(EnumSet.allOf(Fault.class), true);
    }
    every.broken.forEach(System.out::println);
    System.out.println(faults + " faults, exit statuses " + every.statuses);
    System.exit(every.broken.isEmpty() ? 0 : 1);
  }

  private void prepare() throws IOException {
    for (edition = 0; edition < 2; edition++) {
      Path clean = folder.resolve("edition" + edition);
      write(clean);
      build(clean);
      Files.writeString(clean.resolve("public/mine.txt"), "Mine.\n");
      expected.add(CommandRun.files(clean.resolve("public")));
    }
    edition = 0;
    write(site);
    build(site);
    addOthersFiles();
  }

  private static void build(Path folder) throws IOException {
    CommandRun run = CommandRun.of("build", folder);
    if (run.status() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  private int sweep(Set<Fault> kinds, boolean forGood) throws IOException {
    int faults = 0;
    for (List<String> options : List.of(List.<String>of(), List.of("--clean"))) {
      int number = 1;
      while (fails(new Fault.Plan(kinds, number, forGood, folder.toString()), options)) {
        faults++;
        number += stride;
      }
    }
    return faults;
  }

  /** Builds with a fault and then without; answers whether the fault came. */
  private boolean fails(Fault.Plan plan, List<String> options) throws IOException {
    SortedMap<String, byte[]> before = CommandRun.files(site.resolve("public"));
    edition = 1 - edition;
    write(site);
    List<Object> command = new ArrayList<>(List.of("build", site));
    command.addAll(options);
    Fault.plan(plan);
    CommandRun run = CommandRun.of(command.toArray());
    boolean came = Fault.end() >= plan.number();
    String what =
        (plan.forGood() ? "All from number " : "Number ")
            + plan.number()
            + ", "
            + Fault.met()
            + options
            + " -> "
            + run.status()
            + " "
            + run.err();
    statuses.merge(run.status(), 1, Integer::sum);
    boolean old = holds(before);
    boolean whole = holds(expected.get(edition));
    expect(old || whole, what + ": neither the old site nor the new one");
    expect(run.status() != 0 || whole, what + ": says that it is done, and is not");
    expect(!run.err().contains("is unchanged") || old, what + ": says that nothing has changed");
    expect(run.status() <= 3, what + ": called a defect");
    expect(run.status() == 0 || !(run.err() + run.out()).isBlank(), what + ": says nothing");
    checkContent(what);

    CommandRun again = CommandRun.of("build", site);
    expect(again.status() == 0, what + ": the next build fails: " + again.err());
    expect(holds(expected.get(edition)), what + ": the next build differs from a clean one");
    checkContent(what);
    checkLitter(what);
    addOthersFiles();
    return came;
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  /** Whether this site is published, or lies aside where all ended between two renames. */
  private boolean holds(SortedMap<String, byte[]> files) throws IOException {
    Path published = site.resolve("public");
    if (!Files.exists(published)) {
      published = site.resolve(".public.doorlight-old");
    }
    return Files.exists(published) && same(CommandRun.files(published), files);
  }

  private static boolean same(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
    return some.keySet().equals(others.keySet())
        && some.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
  }

  private void checkContent(String what) throws IOException {
    Path copy = folder.resolve("edition" + edition);
    for (String mine : List.of("content", "templates")) {
      expect(
          same(CommandRun.files(site.resolve(mine)), CommandRun.files(copy.resolve(mine))),
          what + ": has changed " + mine);
    }
  }

  private void checkLitter(String what) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.filter(path -> path.getFileName().toString().matches("\\.public\\..*|.*\\.partial"))
          .forEach(path -> broken.add(what + ": leaves " + path));
    }
    expect(Files.isDirectory(site.resolve("public/.git/refs")), what + ": a folder is gone");
  }

  /** What stands in the published folder and is not Doorlight's. */
  private void addOthersFiles() throws IOException {
    Files.writeString(site.resolve("public/mine.txt"), "Mine.\n");
    Files.createDirectories(site.resolve("public/.git/refs"));
  }

  /** Writes the content of this edition, and takes away what only the other has. */
  private void write(Path target) throws IOException {
    CommandRun.site(
        target,
        CONFIG,
        "content/posts/rest.md",
        "---\ntitle: Why Rest Feels Unsafe\ndate: 2026-01-05\ntags: [rest]\n---\n\nA "
            + (edition == 0 ? "quiet" : "loud")
            + " room. As explored in Noise Before Sleep, sounds help. ![A door](images/door.png)\n",
        "content/posts/noise.md",
        "---\ntitle: Noise Before Sleep\ndate: 2026-02-05\n---\n\nA radio.\n",
        "content/posts/" + (edition == 0 ? "door" : "window") + ".md",
        "---\ntitle: An Opening\ndate: 2026-03-05\n---\n\nOpen.\n",
        "templates/page/tag.ftlh",
        "<p>${page.heading}</p>\n",
        "templates/assets/css/more.css",
        "p { color: inherit }\n",
        "content/files/sheet.txt",
        "Sheet " + edition + "\n");
    Files.deleteIfExists(
        target.resolve("content/posts/" + (edition == 0 ? "window" : "door") + ".md"));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20 + edition, 20, BufferedImage.TYPE_INT_RGB), "png", png);
    Files.createDirectories(target.resolve("content/images"));
    Files.write(target.resolve("content/images/door.png"), png.toByteArray());
  }
}
