package doorlight.bench;

import doorlight.build.BuildOptions;
import doorlight.build.SiteBuilder;
import doorlight.output.OutputFile;
import doorlight.page.PlannedPage;
import doorlight.page.Routes;
import doorlight.page.SitePlan;
import doorlight.render.PageRenderer;
import doorlight.render.TemplateSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Putting the page of one article together, and rendering it through its template. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class RenderingBenchmark {
  private GeneratedSite site;
  private List<PlannedPage> pages;
  private PageRenderer renderer;
  private int next;

  @Setup
  public void make() throws IOException, InterruptedException {
    site = GeneratedSite.of(100);
    SitePlan plan =
        SiteBuilder.plan(BuildOptions.of(site.folder(), Map.of())).built().orElseThrow().plan();
    pages = plan.pages().stream().filter(page -> page.path().startsWith("/blog/")).toList();
    renderer =
        new PageRenderer(TemplateSet.of(site.folder()), plan, new Routes(site.config().base()));
  }

  @TearDown
  public void delete() throws IOException {
    site.delete();
  }

  /** One article's page after the other, from the first again after the last. */
  @Benchmark
  public Optional<OutputFile> page() throws IOException {
    return renderer.render(pages.get(next++ % pages.size()).content().get());
  }
}
