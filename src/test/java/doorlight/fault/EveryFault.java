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
  private final Path folder;
  private final Path site;
  private final List<String> broken = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int edition;
  private final List<SortedMap<String, byte[]>> expected = new ArrayList<>();

  private EveryFault(Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
  }

  /**
   * @param arguments an empty folder, and how many faults to go on by: 1 for every one
   */
  public static void main(String... arguments) throws IOException {
    EveryFault every = new EveryFault(Path.of(arguments[0]).toRealPath());
    int stride = Integer.parseInt(arguments[1]);
    every.prepare();
    int faults = 0;
    for (Fault kind :
        arguments.length > 2 ? new Fault[] {Fault.valueOf(arguments[2])} : Fault.values()) {
      faults += every.sweep(EnumSet.of(kind), false, stride);
    }
    faults += every.sweep(EnumSet.allOf(Fault.class), true, stride);
    every.broken.forEach(System.out::println);
    System.out.println(faults + " faults, exit statuses " + every.statuses);
    System.exit(every.broken.isEmpty() ? 0 : 1);
  }

  private int sweep(Set<Fault> kinds, boolean forGood, int stride) throws IOException {
    int faults = 0;
    for (List<String> options : List.of(List.<String>of(), List.of("--clean"))) {
      int number = 1 + faults % stride;
      while (fails(new Fault.Plan(kinds, number, forGood, folder), options)) {
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
    write(edition);
    List<Object> command = new ArrayList<>(List.of("build", site));
    command.addAll(options);
    Fault.plan(plan);
    CommandRun run = CommandRun.of(command.toArray());
    boolean came = Fault.end() >= plan.number();
    String what =
        plan + " " + Fault.met() + " " + options + " -> " + run.status() + " " + run.err();
    statuses.merge(run.status(), 1, Integer::sum);
    boolean old = holds(before);
    boolean whole = holds(expected.get(edition));
    expect(old || whole, what + ": neither the old site nor the new one");
    expect(run.status() != 0 || whole, what + ": says that it is done, and is not");
    expect(!run.err().contains("is unchanged") || old, what + ": says that nothing has changed");
    expect(run.status() <= 3, what + ": called a defect");
    expect(run.status() == 0 || !run.err().isBlank(), what + ": says nothing");
    checkWritersFiles(what);

    CommandRun again = CommandRun.of("build", site);
    expect(again.status() == 0, what + ": the next build fails: " + again.err());
    expect(holds(expected.get(edition)), what + ": the next build differs from a clean one");
    checkWritersFiles(what);
    checkLitter(what);
    addOthersFiles();
    return came;
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  /**
   * Whether the published folder is this site, or lies aside where it ended between two renames.
   */
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

  private void checkWritersFiles(String what) throws IOException {
    SortedMap<String, byte[]> now = CommandRun.files(site.resolve("content"));
    Path copy = folder.resolve("edition" + edition);
    expect(same(now, CommandRun.files(copy.resolve("content"))), what + ": content has changed");
  }

  private void checkLitter(String what) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.filter(path -> path.getFileName().toString().matches("\\.public\\..*|.*\\.partial"))
          .forEach(path -> broken.add(what + ": leaves " + path));
    }
    expect(Files.isDirectory(site.resolve("public/.git/refs")), what + ": a folder is gone");
  }

  private void prepare() throws IOException {
    for (edition = 0; edition < 2; edition++) {
      Path clean = folder.resolve("edition" + edition);
      CommandRun.site(clean, CONFIG);
      write(clean, edition);
      build(clean);
      Files.writeString(clean.resolve("public/mine.txt"), "Mine.\n");
      expected.add(CommandRun.files(clean.resolve("public")));
    }
    edition = 0;
    CommandRun.site(site, CONFIG);
    write(edition);
    build(site);
    addOthersFiles();
  }

  /** What stands in the published folder and is not Doorlight's. */
  private void addOthersFiles() throws IOException {
    Files.writeString(site.resolve("public/mine.txt"), "Mine.\n");
    Files.createDirectories(site.resolve("public/.git/refs"));
  }

  private static void build(Path folder) throws IOException {
    CommandRun run = CommandRun.of("build", folder);
    if (run.status() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  private void write(int which) throws IOException {
    write(site, which);
  }

  /** Writes one of the two editions of the content. */
  private static void write(Path site, int which) throws IOException {
    CommandRun.site(
        site,
        CONFIG,
        "content/posts/rest.md",
        "---\ntitle: Why Rest Feels Unsafe\ndate: 2026-01-05\ntags: [rest]\n---\n\nA "
            + (which == 0 ? "quiet" : "loud")
            + " room. As explored in Noise Before Sleep, sounds help. ![A door](images/door.png)\n",
        "content/posts/noise.md",
        "---\ntitle: Noise Before Sleep\ndate: 2026-02-05\n---\n\nA radio.\n",
        "templates/page/tag.ftlh",
        "<p>${page.heading}</p>\n",
        "templates/assets/css/more.css",
        "p { color: inherit }\n",
        "content/files/sheet.txt",
        "Sheet " + which + "\n");
    Path more = site.resolve("content/posts/" + (which == 0 ? "door" : "window") + ".md");
    Files.writeString(more, "---\ntitle: An Opening\ndate: 2026-03-05\n---\n\nOpen.\n");
    Files.deleteIfExists(site.resolve("content/posts/" + (which == 0 ? "window" : "door") + ".md"));
    Files.createDirectories(site.resolve("content/images"));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20 + which, 20, BufferedImage.TYPE_INT_RGB), "png", png);
    Files.write(site.resolve("content/images/door.png"), png.toByteArray());
  }

  private static final String CONFIG =
      "title: Quiet Rooms\nbase_url: https://example.org/\nauthor: Your Name\n";
}
