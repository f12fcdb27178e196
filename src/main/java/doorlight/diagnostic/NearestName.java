package doorlight.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * "Did you mean ...?" for keys, titles, files and template names.
 *
 * <p>Character distance alone ranks long titles badly, so a candidate scores by the share of
 * letters that need no change or by the share of words that both have, whichever is higher.
 */
public final class NearestName {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final double NEAR = 0.6;
  private static final int AT_MOST = 3;
  private static final int COMPARED = 200;

  private NearestName() {}

  /** The known names near to {@code given}, nearest first, at most three; perhaps none. */
  public static List<String> of(String given, Collection<String> known) {
    record Scored(String name, double score) {}
    List<Scored> near = new ArrayList<>();
    for (String name : known) {
      double score = similarity(given, name);
      if (score >= NEAR) {
        near.add(new Scored(name, score));
      }
    }
    near.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::name));
    return near.stream().map(Scored::name).distinct().limit(AT_MOST).toList();
  }

  /** What to say to somebody who mistyped a name: the nearest one, or another remedy. */
  public static String hint(List<String> near, String otherwise) {
    return near.isEmpty() ? otherwise : "Did you mean \"" + near.get(0) + "\"?";
  }

  /** From 0, nothing in common, to 1, the same but for case. */
  public static double similarity(String one, String other) {
    String a = start(one).toLowerCase(Locale.ROOT);
    String b = start(other).toLowerCase(Locale.ROOT);
    int longest = Math.max(a.length(), b.length());
    if (longest == 0) {
      return 1;
    }
    // Beyond the limit the distance is -1, and found out in less time.
    int distance = new LevenshteinDistance((int) (longest * (1 - NEAR)) + 1).apply(a, b);
    double letters = distance < 0 ? 0 : 1 - (double) distance / longest;
    // A short name with a letter dropped or swapped keeps its beginning: what Jaro-Winkler favours.
    double beginning = longest <= 12 ? new JaroWinklerSimilarity().apply(a, b) - 0.2 : 0;
    return Math.max(Math.max(letters, beginning), sharedWords(a, b));
  }

  /** Names are told apart by their beginning; comparing more would cost the square of it. */
  private static String start(String name) {
    return name.length() <= COMPARED ? name : name.substring(0, COMPARED);
  }

  private static double sharedWords(String a, String b) {
    Set<String> words = new HashSet<>(Arrays.asList(NOT_WORDS.split(a)));
    Set<String> others = new HashSet<>(Arrays.asList(NOT_WORDS.split(b)));
    if (words.size() < 2 || others.size() < 2) {
      return 0;
    }
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    return 2.0 * shared.size() / (words.size() + others.size());
  }
}
