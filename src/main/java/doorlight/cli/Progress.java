package doorlight.cli;

import java.util.Map;

/**
 * Shows at a terminal that something is still being done, from the second second on, and leaves no
 * trace. A line that counts seconds: nearly every build is over before it would appear, so a bar
 * that knows how far it is would be a library more for something that is seldom seen.
 */
final class Progress {
  private static final long FIRST_MILLIS = 1000;
  private static final long NEXT_MILLIS = 250;

  private final Console console;
  private final String what;
  private final Thread thread;

  private Progress(Console console, String what, boolean wanted) {
    this.console = console;
    this.what = what;
    this.thread = new Thread(this::show, "progress");
    thread.setDaemon(true);
    if (wanted) {
      thread.start();
    }
  }

  /** Begins to wait; to be closed when it is done. */
  static Progress of(String what, Console console, ReportOptions reporting) {
    return new Progress(console, what, isWanted(console, reporting));
  }

  /** Whether a person looks on: not in CI, not where a program reads, nor where it is unwelcome. */
  static boolean isWanted(Console console, ReportOptions reporting) {
    Map<String, String> environment = console.environment();
    return console.isTerminal()
        && reporting.format == ReportOptions.Format.TEXT
        && !reporting.quiet
        && environment.getOrDefault("CI", "").isEmpty()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private void show() {
    long start = System.nanoTime();
    int width = 0;
    try {
      Thread.sleep(FIRST_MILLIS);
      while (true) {
        String line = what + " ... " + (System.nanoTime() - start) / 1_000_000_000 + " s";
        width = line.length();
        console.err().print("\r" + line);
        console.err().flush();
        Thread.sleep(NEXT_MILLIS);
      }
    } catch (InterruptedException e) {
      if (width > 0) {
        console.err().print("\r" + " ".repeat(width) + "\r");
        console.err().flush();
      }
    }
  }

  /** Takes away what was shown. */
  void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
