package doorlight.check;

import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.output.OutputTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The site as it would be published, of which only what the checks ask for is kept: of each page
 * its links, ids and words, of every other file its address.
 */
public final class BuiltPages implements OutputTree {
  private final SortedMap<String, BuiltPage> pages = new TreeMap<>();
  private final List<BuiltPage> styles = new ArrayList<>();
  private final Set<String> addresses = new TreeSet<>();

  @Override
  public void add(OutputFile file) {
    String address = address(file.path());
    BuiltPage page =
        file.path().value().endsWith(".html")
            ? BuiltPage.read(address, new String(file.bytes(), StandardCharsets.UTF_8))
            : null;
    BuiltPage style =
        file.path().value().endsWith(".css")
            ? BuiltPage.ofStyle(address, new String(file.bytes(), StandardCharsets.UTF_8))
            : null;
    synchronized (this) {
      addresses.add(address);
      if (style != null) {
        styles.add(style);
      }
      if (page != null) {
        pages.put(address, page);
      }
    }
  }

  @Override
  public synchronized void copy(OutputPath path, Path source) {
    addresses.add(address(path));
  }

  /** Every page, by its address within the site: {@code /about/}. */
  Map<String, BuiltPage> pages() {
    return pages;
  }

  /** Every page and every style sheet, by their addresses, for what they load. */
  List<BuiltPage> loading() {
    List<BuiltPage> loading = new ArrayList<>(pages.values());
    loading.addAll(styles);
    loading.sort(Comparator.comparing(BuiltPage::address));
    return loading;
  }

  /** The address of every file. */
  Set<String> addresses() {
    return addresses;
  }

  private static String address(OutputPath path) {
    return "/" + path.value().replaceFirst("(^|/)index\\.html$", "$1");
  }
}
