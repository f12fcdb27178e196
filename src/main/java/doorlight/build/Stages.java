package doorlight.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a build has done so far, and how long each stage took; for {@code --verbose}. */
final class Stages {
  private final List<String> sentences = new ArrayList<>();
  private long since = System.nanoTime();

  /** Notes that a stage has ended. */
  void done(String what) {
    long now = System.nanoTime();
    sentences.add(String.format(Locale.ROOT, "%6d ms  %s", (now - since) / 1_000_000, what));
    since = now;
  }

  List<String> report() {
    return List.copyOf(sentences);
  }
}
