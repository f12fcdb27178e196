package doorlight.build;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.base.FileStamp;
import doorlight.diagnostic.Diagnostic;
import doorlight.output.SiteWriter;
import doorlight.output.SiteWriter.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build was made of and what came of it, so that the next build can see at once that nothing
 * has changed. It is kept in the site's {@link CacheFolder}; one that is missing, damaged or of
 * another version of the program is none.
 *
 * @param order all that was asked for, and the program that did it
 * @param zone the site's, in which it was {@code today}
 * @param content what was read
 * @param site the files that were written, below the folder that they were written to
 */
public record BuildRecord(
    String order,
    ZoneId zone,
    LocalDate today,
    Snapshot content,
    SortedMap<String, Written> site,
    Totals totals,
    List<Diagnostic> diagnostics) {
  private static final String FILE = "last-build.bin";

  /** A build that is about to begin: what it is asked for, and what lies before it. */
  public record Order(
      BuildOptions options,
      Path target,
      Snapshot content,
      String words,
      Optional<BuildRecord> last) {

    /**
     * @throws IOException when the machine does not let the folder be looked at
     */
    public static Order of(BuildOptions options, Path target) throws IOException {
      String words =
          String.join(
              "\n",
              Long.toHexString(Program.checksum()),
              target.toString(),
              options.baseUrl().toString(),
              options.drafts() + " " + options.future());
      return new Order(
          options,
          target,
          Snapshot.of(options.site()),
          words,
          CacheFolder.of(options.site()).readSealed(FILE).flatMap(BuildRecord::read));
    }

    /** The result of the last build, if the same order on the same content was carried out. */
    public Optional<BuildResult> result() throws IOException {
      return last.isPresent() && last.get().answers(this)
          ? Optional.of(
              new BuildResult(
                  last.get().diagnostics,
                  Optional.empty(),
                  last.get().totals,
                  0,
                  List.of("nothing has changed since the last build")))
          : Optional.empty();
    }

    /** The files of the last build, by path. */
    public Map<String, Written> written() {
      return last.<Map<String, Written>>map(BuildRecord::site).orElse(Map.of());
    }

    /**
     * Remembers this order and how it was carried out, where the machine lets it.
     *
     * @param site the files of the site, by path
     */
    public void remember(BuildResult result, SortedMap<String, Written> site) {
      if (result.built().isEmpty()) {
        return;
      }
      ZoneId zone = result.built().get().site().config().timeZone();
      BuildRecord record =
          new BuildRecord(
              words,
              zone,
              options.today(zone),
              content,
              site,
              result.totals(),
              result.diagnostics());
      CacheFolder.of(options.site()).keepSealed(FILE, record.toBytes());
    }
  }

  private boolean answers(Order now) throws IOException {
    return order.equals(now.words())
        && today.equals(now.options().today(zone))
        && content.settled()
        && content.files().equals(now.content().files())
        && SiteWriter.isSettled(now.target())
        && site.entrySet().parallelStream()
            .allMatch(
                file ->
                    FileStamp.at(now.target().resolve(file.getKey()))
                        .filter(file.getValue().stamp()::equals)
                        .isPresent());
  }

  private byte[] toBytes() {
    ByteWriter out = new ByteWriter();
    out.text(order);
    out.text(zone.getId());
    out.number(today.toEpochDay());
    content.write(out);
    out.list(
        site.entrySet(),
        entry -> {
          out.text(entry.getKey());
          entry.getValue().stamp().write(out);
          out.number(entry.getValue().key());
        });
    totals.write(out);
    out.list(diagnostics, diagnostic -> diagnostic.write(out));
    return out.toBytes();
  }

  private static Optional<BuildRecord> read(ByteReader in) {
    try {
      String order = in.text();
      ZoneId zone = ZoneId.of(in.text());
      LocalDate today = LocalDate.ofEpochDay(in.number());
      Snapshot content = Snapshot.read(in);
      SortedMap<String, Written> site = new TreeMap<>();
      in.list(() -> Map.entry(in.text(), new Written(FileStamp.read(in), in.number())))
          .forEach(entry -> site.put(entry.getKey(), entry.getValue()));
      return Optional.of(
          new BuildRecord(
              order,
              zone,
              today,
              content,
              site,
              Totals.read(in),
              in.list(() -> Diagnostic.read(in))));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
      // Of another version of the program.
      return Optional.empty();
    }
  }
}
