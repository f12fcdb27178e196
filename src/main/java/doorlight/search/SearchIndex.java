package doorlight.search;

import doorlight.article.Article;
import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.base.Checksum;
import doorlight.data.JsonWriter;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.page.Routes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The files behind the search page, below {@link Routes#SEARCH_FILES}:
 *
 * <ul>
 *   <li>{@code articles.json}: titles and addresses, by article number; the folder of the rest, and
 *       the first word of each leaf in it
 *   <li>{@code 3f9a1c0d25/0.txt}, ...: the leaves of the {@link WordIndex}, and {@code
 *       guesses.txt}; the folder is named for what is in it, so that no browser ever reads leaves
 *       of two different sites together
 *   <li>{@code text/blog/my-article.json}, ...: what is shown of an article, by its address
 * </ul>
 */
public final class SearchIndex {
  private static final int FOLDER_DIGITS = 10;

  private final List<Article> articles;
  private final Routes routes;
  private final List<Long> sums;
  private final WordIndex words;

  /** The numbers of the articles whose words are in the index from the start. */
  private final BitSet known;

  private SearchIndex(
      List<Article> articles, Routes routes, List<Long> sums, WordIndex words, BitSet known) {
    this.articles = List.copyOf(articles);
    this.routes = routes;
    this.sums = sums;
    this.words = words;
    this.known = known;
  }

  /**
   * An index of articles, of which those are still to be read that have changed since an earlier
   * one.
   *
   * @param earlier what {@link #write} wrote of that; with articles added or gone their numbers are
   *     others, and it is of no use
   * @throws IndexOutOfBoundsException when it was written by another version of the program
   */
  public static SearchIndex of(
      List<Article> articles, Routes routes, Optional<ByteReader> earlier) {
    List<Long> sums = articles.stream().map(Article::sum).toList();
    if (earlier.isPresent()) {
      ByteReader in = earlier.get();
      List<String> files = in.list(in::text);
      List<Long> sumsBefore = in.list(in::number);
      if (files.equals(articles.stream().map(Article::file).toList())) {
        BitSet known = new BitSet();
        for (int i = 0; i < files.size(); i++) {
          known.set(i, sums.get(i).equals(sumsBefore.get(i)));
        }
        BitSet changed = (BitSet) known.clone();
        changed.flip(0, files.size());
        WordIndex words = WordIndex.read(in);
        words.remove(changed);
        return new SearchIndex(articles, routes, sums, words, known);
      }
    }
    return new SearchIndex(articles, routes, sums, new WordIndex(), new BitSet());
  }

  /** Writes the index, once every article was read. */
  public void write(ByteWriter out) {
    out.list(articles, article -> out.text(article.file()));
    out.list(sums, out::number);
    words.write(out);
  }

  /** Whether all that the file of an article holds was read before. */
  public boolean knows(int number) {
    return known.get(number);
  }

  /** Where the file of an article lies. */
  public OutputPath path(int number) {
    String name = articles.get(number).url().replaceFirst("/$", "");
    return OutputPath.ofUrl(Routes.SEARCH_FILES + "text" + name + ".json");
  }

  /** Tells what is in the file of an article from anything else. */
  public long key(int number) {
    return sums.get(number);
  }

  /** The numbers of the articles, for {@link #read}. */
  public List<Integer> numbers() {
    return IntStream.range(0, articles.size()).boxed().toList();
  }

  /**
   * Takes the words of an article, and answers with its own file. May be called by many threads.
   */
  public OutputFile read(int number) {
    Article article = articles.get(number);
    ArticleText text = new ArticleText(article);
    if (!knows(number)) {
      words.add(number, text.places());
    }
    return OutputFile.text(path(number), text.json());
  }

  /** The other files, once every article was read. */
  public List<OutputFile> files() {
    List<WordIndex.Leaf> leaves = words.leaves();
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      texts.put(i + ".txt", leaves.get(i).text());
    }
    texts.put("guesses.txt", words.guesses());
    List<String> links = articles.stream().map(article -> routes.link(article.url())).toList();
    ByteWriter all = new ByteWriter();
    all.list(links, all::text);
    all.list(texts.values(), all::text);
    String folder = HexFormat.of().toHexDigits(Checksum.of(all.toBytes()), FOLDER_DIGITS);
    List<OutputFile> files = new ArrayList<>();
    texts.forEach(
        (name, text) ->
            files.add(
                OutputFile.text(
                    OutputPath.ofUrl(Routes.SEARCH_FILES + folder + "/" + name), text)));
    files.add(
        OutputFile.text(
            OutputPath.ofUrl(Routes.SEARCH_INDEX),
            articles(folder, links, leaves.stream().map(WordIndex.Leaf::first).toList())));
    return files;
  }

  /** An address is the last part of one that begins like most, or else begins with a slash. */
  private String articles(String folder, List<String> links, List<String> firstWords) {
    String usual = usualParent(links);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("folder", folder);
    members.put("home", routes.link(Routes.HOME));
    members.put("parent", usual);
    members.put("titles", articles.stream().map(Article::title).toList());
    members.put(
        "addresses",
        links.stream()
            .map(
                link ->
                    parent(link).equals(usual)
                        ? link.substring(usual.length(), link.length() - 1)
                        : link)
            .toList());
    members.put("leaves", firstWords);
    return JsonWriter.write(members);
  }

  private static String parent(String link) {
    return link.substring(0, link.lastIndexOf('/', link.length() - 2) + 1);
  }

  /** The folder that most addresses are in; of equals, the first by letters. */
  private static String usualParent(List<String> links) {
    Map<String, Long> counts =
        links.stream()
            .collect(
                Collectors.groupingBy(SearchIndex::parent, TreeMap::new, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("/");
  }
}
