package doorlight.build;

import doorlight.base.AddressVersion;
import doorlight.base.Fingerprint;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.output.OutputTree;
import doorlight.page.SitePlan;
import doorlight.picture.CardPainter;
import doorlight.picture.Picture;
import doorlight.picture.PictureMaker;
import doorlight.picture.PictureReader;
import doorlight.picture.SocialCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything of a site that is drawn rather than written: its pictures and its social cards. */
final class Drawings {
  private final SortedMap<String, Path> files;
  private final Workers workers;
  private final DrawingCache cache;
  private final Map<List<Object>, CardPainter> painters = new ConcurrentHashMap<>();
  private final AtomicInteger drawn = new AtomicInteger();

  /**
   * @param cache holds what was drawn before
   * @param files where the files of content lie
   */
  Drawings(CacheFolder cache, SortedMap<String, Path> files, Workers workers) {
    this.files = files;
    this.workers = workers;
    this.cache = new DrawingCache(cache);
  }

  /**
   * The pictures of the site, as their headers tell them.
   *
   * @throws IOException when one cannot be read
   */
  Outcome<List<Picture>> readPictures() throws IOException {
    List<String> names = files.keySet().stream().filter(PictureReader::isPicture).toList();
    List<Picture> pictures = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Outcome<Picture> outcome : workers.map(names, this::readPicture)) {
      outcome.value().ifPresent(pictures::add);
      diagnostics.addAll(outcome.diagnostics());
    }
    return Outcome.of(pictures, diagnostics);
  }

  private Outcome<Picture> readPicture(String name) throws IOException {
    Path path = files.get(name);
    return Files.size(path) > PictureReader.LARGEST_FILE
        ? Outcome.failed(List.of(PictureReader.tooLarge(name)))
        : PictureReader.read(name, Files.readAllBytes(path));
  }

  /**
   * Draws the pictures and cards of a plan, but for those that were kept; answers how many files
   * they are.
   *
   * @throws IOException when the machine does not let it
   */
  Outcome<Integer> draw(SitePlan plan, OutputTree output) throws IOException {
    int count = 0;
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Outcome<Integer> outcome :
        workers.map(
            List.copyOf(plan.pictures().all().values()), picture -> picture(picture, output))) {
      count += outcome.value().orElse(0);
      diagnostics.addAll(outcome.diagnostics());
    }
    workers.map(
        List.copyOf(plan.cards().entrySet()), card -> card(card.getKey(), card.getValue(), output));
    cache.tidy();
    return Outcome.of(count + plan.cards().size(), diagnostics);
  }

  /** How many pictures and cards were drawn rather than found. */
  int drawn() {
    return drawn.get();
  }

  private Outcome<Integer> picture(Picture picture, OutputTree output) throws IOException {
    List<OutputPath> paths = new ArrayList<>();
    paths.add(OutputPath.ofUrl(picture.address()));
    for (Picture.Variant variant : picture.variants()) {
      paths.add(OutputPath.ofUrl(AddressVersion.without(variant.address())));
    }
    long key = Fingerprint.of(picture.key());
    List<OutputPath> missing = new ArrayList<>();
    for (OutputPath path : paths) {
      if (!output.keep(path, key)) {
        missing.add(path);
      }
    }
    if (missing.isEmpty()) {
      cache.use(picture.key());
      return Outcome.of(paths.size(), List.of());
    }
    Optional<List<byte[]>> kept = cache.find(picture.key(), paths.size());
    if (kept.isEmpty()) {
      byte[] original = Files.readAllBytes(files.get(picture.file()));
      Outcome<List<byte[]>> made = drawing(() -> PictureMaker.make(picture, original));
      if (made.value().isEmpty()) {
        return Outcome.failed(made.diagnostics());
      }
      drawn.incrementAndGet();
      kept = made.value();
      cache.store(picture.key(), kept.get());
    }
    for (int i = 0; i < paths.size(); i++) {
      if (missing.contains(paths.get(i))) {
        output.add(new OutputFile(paths.get(i), kept.get().get(i)), key);
      }
    }
    return Outcome.of(paths.size(), List.of());
  }

  private String card(String address, SocialCard card, OutputTree output) throws IOException {
    OutputPath path = OutputPath.ofUrl(address);
    String drawing = card.key();
    long key = Fingerprint.of(drawing);
    if (output.keep(path, key)) {
      cache.use(drawing);
      return address;
    }
    Optional<List<byte[]>> kept = cache.find(drawing, 1);
    if (kept.isEmpty()) {
      byte[] png =
          drawing(
              () ->
                  painters
                      .computeIfAbsent(
                          List.of(card.colours(), card.rightToLeft()),
                          kind -> new CardPainter(card.colours(), card.rightToLeft()))
                      .paint(card));
      drawn.incrementAndGet();
      kept = Optional.of(List.of(png));
      cache.store(drawing, kept.get());
    }
    output.add(new OutputFile(path, kept.get().get(0)), key);
    return address;
  }

  private interface Drawing<T> {
    T draw() throws IOException;
  }

  private static <T> T drawing(Drawing<T> drawing) throws IOException {
    try {
      return drawing.draw();
    } catch (LinkageError e) {
      throw new IOException(
          "This Java cannot draw pictures. Use a complete one, for example from"
              + " https://adoptium.net/",
          e);
    }
  }
}
