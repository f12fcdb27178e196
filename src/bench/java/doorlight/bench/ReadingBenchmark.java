package doorlight.bench;

import doorlight.article.Article;
import doorlight.diagnostic.Outcome;
import doorlight.read.ArticleReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading one article: front matter, Markdown, sections. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class ReadingBenchmark {
  private GeneratedSite site;
  private ArticleReader reader;
  private int next;

  @Setup
  public void make() throws IOException, InterruptedException {
    site = GeneratedSite.of(100);
    reader = new ArticleReader(site.config());
  }

  @TearDown
  public void delete() throws IOException {
    site.delete();
  }

  /** One article after the other, from the first again after the last. */
  @Benchmark
  public Outcome<Article> article() {
    return reader.read(site.posts().get(next++ % site.posts().size()));
  }
}
