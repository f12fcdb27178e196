package doorlight.reference;

import doorlight.article.Article;
import doorlight.bench.GeneratedSite;
import doorlight.config.SiteConfig;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Finding the references of one article, always the same 100 in turn, in sites of more and more
 * titles: the time must not depend on how many there are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class ReferenceBenchmark {
  private static final int MEASURED = 100;

  @Param({"100", "1000", "10000"})
  public int titles;

  /** Whether every title after "in" is misspelt, so that none is found and near ones are sought. */
  @Param({"false", "true"})
  public boolean misspelt;

  private List<Article> articles;
  private TitleIndex index;
  private NearTitles near;
  private FileLinks files;
  private PhraseLinks phrases;
  private ReferenceFinder finder;
  private int next;

  @Setup
  public void make() throws IOException, InterruptedException {
    GeneratedSite measured = GeneratedSite.of(MEASURED);
    articles = measured.articles(misspelt ? ReferenceBenchmark::misspell : text -> text);
    measured.delete();
    // The others are wanted for their titles only. A title depends on nothing but its number.
    GeneratedSite all = GeneratedSite.of(titles);
    List<Article> published = all.articles(text -> text.substring(0, text.indexOf("\n---\n") + 5));
    SiteConfig config = all.config();
    all.delete();
    index = TitleIndex.of(published, List.of(), config.externalWorks());
    near = new NearTitles(index);
    files = new FileLinks(published, List.of(), Set.of());
    phrases = new PhraseLinks(config, index, near, published);
    finder = new ReferenceFinder(index, new LeadIns(config.leadIns()), near);
    int found = 0;
    for (int i = 0; i < articles.size(); i++) {
      found += resolve().resolution().references().size();
    }
    if (found < 3 * articles.size() && !misspelt) {
      throw new IllegalStateException("Too few references are found: " + found);
    }
  }

  private static String misspell(String text) {
    return text.replaceAll("( in [*“]?[A-Z]\\p{L}{2,} \\p{L}{2})\\p{L}", "$1q");
  }

  @Benchmark
  public Article article() {
    return resolve().article();
  }

  private ArticleLinks.Resolved resolve() {
    Article article = articles.get(next++ % articles.size());
    return new ArticleLinks(article, finder, phrases, files, index, near).resolve();
  }
}
