package doorlight.build;

import doorlight.article.Article;
import doorlight.article.ArticleBytes;
import doorlight.article.Text;
import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.base.Checksum;
import doorlight.base.FileStamp;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.page.Routes;
import doorlight.read.ArticleReader;
import doorlight.read.ContentScanner;
import doorlight.read.ContentScanner.Found;
import doorlight.read.SourceFile;
import doorlight.reference.Resolution;
import doorlight.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What was read of each article before, so that only files that have changed are read again. It
 * changes nothing but the time of a build.
 *
 * <p>What is kept is what a site needs of an article that it does not show: front matter, outline,
 * references, problems. Texts are not: a page is rarely rendered whose article has not changed, and
 * to read its file again costs about what it costs to unpack it. A file is known by its stamp, or
 * else by a checksum of its bytes; all is forgotten with other settings or another version of the
 * program.
 */
public final class ArticleCache implements Resolution.Earlier {
  private static final String FILE = "articles.bin";
  private static final String SEARCH = "search.bin";

  /** How many bytes of texts stay in memory between two stages: those of some 4,000 articles. */
  private static final long TEXT_MEMORY = 64L << 20;

  private final CacheFolder folder;
  private final long textMemory;
  private final long program;
  private long key;
  private Map<String, byte[]> kept = Map.of();
  private Map<String, Entry> entries = new ConcurrentHashMap<>();
  private Optional<byte[]> search = Optional.empty();
  private SpillFile read;
  private SpillFile resolved;
  private boolean changed;

  /**
   * An article as it was read, and what came of resolving it in one {@code world}.
   *
   * @param stamp of its file, or {@link FileStamp#NONE} where a later change might not show in it
   * @param sum the checksum of its file
   * @param bytes the entry as it was kept, while it is the same
   */
  private record Entry(
      FileStamp stamp,
      long sum,
      Optional<Article> article,
      List<Diagnostic> diagnostics,
      long world,
      Optional<Resolution> resolution,
      Optional<byte[]> bytes) {

    Entry(FileStamp stamp, long sum, Outcome<Article> read) {
      this(stamp, sum, read.value(), read.diagnostics(), 0, Optional.empty(), Optional.empty());
    }

    Entry with(FileStamp other) {
      return new Entry(other, sum, article, diagnostics, world, resolution, Optional.empty());
    }

    Entry with(long itsWorld, Resolution itsResolution) {
      return new Entry(
          stamp, sum, article, diagnostics, itsWorld, Optional.of(itsResolution), Optional.empty());
    }
  }

  private ArticleCache(CacheFolder folder, long textMemory) throws IOException {
    this.folder = folder;
    this.textMemory = textMemory;
    this.program = Program.checksum();
    folder.readSealed(FILE).ifPresent(this::read);
  }

  /**
   * What the cache folder of a site holds.
   *
   * @throws IOException when the program itself cannot be looked at
   */
  public static ArticleCache of(Path site) throws IOException {
    return of(CacheFolder.of(site));
  }

  /**
   * What a cache folder holds.
   *
   * @throws IOException when the program itself cannot be looked at
   */
  public static ArticleCache of(CacheFolder folder) throws IOException {
    return of(folder, TEXT_MEMORY);
  }

  /** The same with another limit for the texts in memory, in bytes. */
  static ArticleCache of(CacheFolder folder, long textMemory) throws IOException {
    return new ArticleCache(folder, textMemory);
  }

  private void read(ByteReader in) {
    try {
      long itsKey = in.number();
      Map<String, byte[]> all = new TreeMap<>();
      for (int left = in.integer(); left > 0; left--) {
        all.put(in.text(), in.bytes());
      }
      key = itsKey;
      kept = all;
    } catch (IndexOutOfBoundsException e) {
      // Of another version of the program.
    }
  }

  /** To be called before a build: what was made under other settings is forgotten. */
  void begin(SiteConfig config) {
    read = new SpillFile(folder, textMemory);
    resolved = new SpillFile(folder, textMemory);
    ByteWriter out = new ByteWriter();
    out.number(program);
    out.text(config.source().text());
    out.text(config.baseUrl().toString());
    long now = Checksum.of(out.toBytes());
    if (now != key) {
      key = now;
      kept = Map.of();
      entries = new ConcurrentHashMap<>();
      changed = true;
    }
  }

  /** A number for the settings and the program, under which all of it was made. */
  long key() {
    return key;
  }

  /**
   * Reads an article, or knows it already. May be called by many threads.
   *
   * @param began when the build began to look at files: nanoseconds since 1970
   * @throws IOException when the machine does not let it
   */
  Outcome<Article> read(Found found, ArticleReader reader, long began) throws IOException {
    FileStamp stamp = found.stamp().isSettledAt(began) ? found.stamp() : FileStamp.NONE;
    Entry known = entry(found, reader);
    if (known != null && known.stamp().equals(stamp) && stamp != FileStamp.NONE) {
      return new Outcome<>(known.article(), known.diagnostics());
    }
    changed = true;
    if (found.stamp().size() > ContentScanner.LARGEST_ARTICLE) {
      return Outcome.failed(ContentScanner.read(found).diagnostics());
    }
    byte[] file = Files.readAllBytes(found.path());
    long sum = Checksum.of(file);
    if (known != null && known.sum() == sum) {
      entries.put(found.file(), known.with(stamp));
      return new Outcome<>(known.article(), known.diagnostics());
    }
    Outcome<SourceFile> source = ContentScanner.read(found, file);
    if (source.value().isEmpty()) {
      entries.remove(found.file());
      return Outcome.failed(source.diagnostics());
    }
    Outcome<Article> article = reader.read(source.value().get());
    entries.put(found.file(), new Entry(stamp, sum, article.map(it -> withoutText(it, reader))));
    return article.map(it -> packedOnce(it, reader));
  }

  /**
   * An article whose text is at hand once, for its references to be resolved; whoever asks again
   * has it read anew.
   */
  private Article packedOnce(Article article, ArticleReader reader) {
    AtomicReference<Text> packed = new AtomicReference<>(read.hold(article.text()));
    SourceFile file = new SourceFile(article.kind(), article.source());
    return article.withText(
        () ->
            Optional.ofNullable(packed.getAndSet(null))
                .map(Text::sections)
                .orElseGet(() -> reader.sections(file)));
  }

  /** The entry of a file as it was kept; one that is damaged is none. */
  private Entry entry(Found found, ArticleReader reader) {
    Entry entry = entries.get(found.file());
    byte[] bytes = kept.get(found.file());
    if (entry == null && bytes != null) {
      try {
        entry = unpack(bytes, found, reader);
        entries.put(found.file(), entry);
      } catch (RuntimeException e) {
        return null;
      }
    }
    return entry;
  }

  private static Entry unpack(byte[] bytes, Found found, ArticleReader reader) {
    ByteReader in = new ByteReader(bytes);
    FileStamp stamp = FileStamp.read(in);
    long sum = in.number();
    SourceFile file = ContentScanner.known(found, sum);
    return new Entry(
        stamp,
        sum,
        in.optional(() -> ArticleBytes.read(in, file.source(), () -> reader.sections(file))),
        in.list(() -> Diagnostic.read(in)),
        in.number(),
        in.optional(() -> Resolution.read(found.file(), in)),
        Optional.of(bytes));
  }

  private static Article withoutText(Article article, ArticleReader reader) {
    SourceFile file = new SourceFile(article.kind(), article.source());
    return article.withText(() -> reader.sections(file));
  }

  /** Holds the text of an article, its links resolved, until its page is written. */
  Text hold(Text text) {
    return resolved.hold(text);
  }

  @Override
  public Optional<Resolution> of(String article, long world) {
    Entry entry = entries.get(article);
    return entry == null || entry.world() != world ? Optional.empty() : entry.resolution();
  }

  /** Takes what came of resolving the articles of a build. */
  void keep(long world, Map<String, Resolution> resolutions) {
    resolutions.forEach(
        (file, resolution) -> {
          Entry entry = entries.get(file);
          if (entry != null && (entry.world() != world || entry.resolution().isEmpty())) {
            entries.put(file, entry.with(world, resolution));
            changed = true;
          }
        });
  }

  /** The index of the search, with what of it is known from the last build. */
  SearchIndex search(List<Article> articles, Routes routes) {
    Optional<ByteReader> earlier = search.map(ByteReader::new).or(() -> folder.readSealed(SEARCH));
    try {
      return SearchIndex.of(articles, routes, earlier.filter(in -> in.number() == key));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return SearchIndex.of(articles, routes, Optional.empty());
    }
  }

  /** Takes the index of the search for the next build. */
  void keep(SearchIndex index) {
    ByteWriter out = new ByteWriter();
    out.number(key);
    index.write(out);
    search = Optional.of(out.toBytes());
  }

  /** Forgets the articles that are gone. */
  void retain(List<Found> articles) {
    Map<String, Entry> left = new ConcurrentHashMap<>();
    for (Found found : articles) {
      Entry entry = entries.get(found.file());
      if (entry != null) {
        left.put(found.file(), entry);
      }
    }
    changed |= left.size() != kept.size();
    entries = left;
    kept = Map.of();
  }

  /** Writes it into the site's cache folder, where anything of it is new. */
  public void save() {
    search.ifPresent(bytes -> folder.keepSealed(SEARCH, bytes));
    if (!changed) {
      return;
    }
    ByteWriter out = new ByteWriter();
    out.number(key);
    out.number(entries.size());
    new TreeMap<>(entries)
        .forEach(
            (file, entry) -> {
              out.text(file);
              out.bytes(entry.bytes().orElseGet(() -> pack(entry)));
            });
    folder.keepSealed(FILE, out.toBytes());
    changed = false;
  }

  private static byte[] pack(Entry entry) {
    ByteWriter out = new ByteWriter();
    entry.stamp().write(out);
    out.number(entry.sum());
    out.optional(entry.article(), article -> ArticleBytes.write(article, out));
    out.list(entry.diagnostics(), diagnostic -> diagnostic.write(out));
    out.number(entry.world());
    out.optional(entry.resolution(), resolution -> resolution.write(out));
    return out.toBytes();
  }
}
