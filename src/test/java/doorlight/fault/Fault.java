package doorlight.fault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What can fail when a program meets the machine's files, and whether it is to fail now. */
enum Fault {
  READ,
  WRITE,
  RENAME,
  LINK,
  DELETE,
  /** To ask whether a file is there, how large, and of what kind. */
  LOOK;

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static volatile Plan plan = new Plan(EnumSet.noneOf(Fault.class), 0, false, Path.of("/"));

  private static volatile Path met;

  /**
   * Which fault is to come.
   *
   * @param kinds what is counted
   * @param number the count at which it fails; 0 for never
   * @param forGood whether all later ones fail as well, as if the disk were gone, or the program
   * @param below where files fail; those of Java itself do not
   */
  record Plan(Set<Fault> kinds, int number, boolean forGood, Path below) {}

  /** From now on files fail by this plan. */
  static void plan(Plan next) {
    plan = next;
    COUNT.set(0);
  }

  /** From now on no file fails; answers how many times one might have. */
  static int end() {
    plan = new Plan(EnumSet.noneOf(Fault.class), 0, false, Path.of("/"));
    return COUNT.get();
  }

  /** What was to be touched when the first fault came. */
  static Path met() {
    return met;
  }

  static Fault opening(Set<? extends OpenOption> options) {
    return options.contains(StandardOpenOption.WRITE) ? WRITE : READ;
  }

  static void meet(Fault kind, Path path) throws IOException {
    Plan now = plan;
    if (now.kinds().contains(kind) && path.toAbsolutePath().startsWith(now.below())) {
      int count = COUNT.incrementAndGet();
      if (now.number() > 0 && (count == now.number() || now.forGood() && count > now.number())) {
        met = count == now.number() ? path : met;
        throw new FileSystemException(path.toString(), null, "Input/output error");
      }
    }
  }
}
