package doorlight.reference;

import doorlight.article.Article;
import doorlight.base.PercentEncoding;
import doorlight.diagnostic.NearestName;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Addresses that name a file of the site (rule 10): {@code other-article.md#part}, {@code
 * ../images/door.jpg}. A path counts from the folder of the article that has it, or else from
 * content/. It never leads out of the site: such a file is simply not there.
 */
public final class FileLinks {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
  private static final String CONTENT = "content/";

  private final Map<String, Article> published = new HashMap<>();
  private final Map<String, Article> addresses = new HashMap<>();
  private final Map<String, HeldBack> heldBack = new HashMap<>();
  private final Map<String, String> files = new TreeMap<>();

  public FileLinks(List<Article> published, List<HeldBack> heldBack, Set<String> files) {
    published.forEach(article -> this.published.put(composed(article.file()), article));
    published.forEach(article -> this.addresses.put(article.url(), article));
    heldBack.forEach(held -> this.heldBack.put(composed(held.article().file()), held));
    files.forEach(file -> this.files.put(composed(file), addressOf(file)));
  }

  /** The address of a file that is published as it is: content/images/a.jpg has /images/a.jpg. */
  private static String addressOf(String file) {
    return "/" + (file.startsWith(CONTENT) ? file.substring(CONTENT.length()) : file);
  }

  /** Whether an address as typed names a file of the site. */
  public static boolean isFile(String target) {
    if (SCHEME.matcher(target).matches() || target.startsWith("#") || target.startsWith("//")) {
      return false;
    }
    return !target.startsWith("/") || pathOf(target).endsWith(".md");
  }

  /** An address without its part and its query. */
  public static String pathOf(String target) {
    int end = 0;
    while (end < target.length() && target.charAt(end) != '?' && target.charAt(end) != '#') {
      end++;
    }
    return target.substring(0, end);
  }

  /** What follows the path of an address: {@code ?query} or {@code #part}, or nothing. */
  static String restOf(String target) {
    return target.substring(pathOf(target).length());
  }

  /** The part of an address as it is named in the article; empty when it has none. */
  static String partOf(String target) {
    int hash = target.indexOf('#');
    return hash < 0 ? "" : composed(PercentEncoding.decode(target.substring(hash + 1)));
  }

  /** The article of the build that an address names. */
  public Optional<Article> article(String from, String target) {
    return lookUp(published, from, target, List.of(CONTENT));
  }

  /** The article of the build that stands at an address within the site. */
  Optional<Article> atAddress(String target) {
    return Optional.ofNullable(addresses.get(composed(PercentEncoding.decode(pathOf(target)))));
  }

  /** The article that an address names and that is held back. */
  Optional<HeldBack> heldBack(String from, String target) {
    return lookUp(heldBack, from, target, List.of(CONTENT));
  }

  /** The address within the site of any other file that an address names. */
  Optional<String> file(String from, String target) {
    return lookUp(files, from, target, List.of(CONTENT));
  }

  /** The same for a picture, whose name alone is enough where it lies in content/images. */
  Optional<String> picture(String from, String target) {
    return lookUp(files, from, target, List.of(CONTENT, "content/images/"));
  }

  private static <T> Optional<T> lookUp(
      Map<String, T> known, String from, String target, List<String> folders) {
    List<String> starts = new ArrayList<>(List.of(from.substring(0, from.lastIndexOf('/') + 1)));
    starts.addAll(folders);
    String typed = pathOf(target).replace('\\', '/');
    for (String path : new LinkedHashSet<>(List.of(typed, PercentEncoding.decode(typed)))) {
      for (String start : path.startsWith("/") ? List.of("", CONTENT) : starts) {
        Optional<T> found = within(start + path).map(known::get);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** A path without . and .. in it; empty when it leads out of the site. */
  private static Optional<String> within(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/")) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return Optional.of(composed(String.join("/", steps)));
  }

  /** Whether an article has a part: the id of a heading, a question, a footnote. */
  boolean hasPart(Article article, String part) {
    return part.isEmpty() || part.equals("top") || article.anchors().contains(part);
  }

  /** The parts that were perhaps meant, each with its #. */
  List<String> nearestParts(Article article, String part) {
    return NearestName.of(part, article.anchors()).stream().map(id -> "#" + id).toList();
  }

  /** The articles and files that were perhaps meant, as they would be typed. */
  List<String> nearestFiles(String from, String target) {
    return nearest(from, target, List.of(published.keySet(), files.keySet()));
  }

  /** The pictures that were perhaps meant, as they would be typed. */
  List<String> nearestPictures(String from, String target) {
    return nearest(from, target, List.of(files.keySet()));
  }

  private static List<String> nearest(String from, String target, List<Collection<String>> known) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    Set<String> typed = new LinkedHashSet<>();
    for (Collection<String> files : known) {
      for (String file : files) {
        String start = file.startsWith(folder) ? folder : CONTENT;
        typed.add(file.startsWith(start) ? file.substring(start.length()) : file);
      }
    }
    return NearestName.of(
        PercentEncoding.decode(pathOf(target)).replaceFirst("^[./\\\\]+", ""), typed);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
