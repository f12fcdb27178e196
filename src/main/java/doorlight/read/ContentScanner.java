package doorlight.read;

import doorlight.article.Article;
import doorlight.base.Checksum;
import doorlight.base.FileStamp;
import doorlight.base.Standing;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.SourceText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what a site's folder holds: Markdown files below {@code content/posts} and {@code
 * content/pages}, and the files below {@code content/images} and {@code content/files} that are
 * published as they are. Names that begin with a dot are passed over. A symbolic link to a file
 * within content is followed; any other is an error.
 */
public final class ContentScanner {
  /** Largest article, in bytes: 512 KiB. */
  public static final long LARGEST_ARTICLE = 512 * 1024;

  /** Files in content: more than a practice writes in a hundred years. */
  private static final List<String> ARTICLES = List.of("content/posts", "content/pages");

  private static final int MOST_FILES = 200_000;

  /**
   * The kinds of files that are published, by their endings: documents, archives, sound and film,
   * pictures, calendars and cards. A list of what runs code would never be complete.
   */
  private static final Set<String> PUBLISHED =
      Set.of(
          ("pdf doc docx odt rtf txt md csv xls xlsx ods ppt pptx odp epub zip"
                  + " mp3 m4a ogg oga wav flac mp4 m4v webm mov vtt srt"
                  + " png apng jpg jpeg jfif gif webp avif svg heic heif tif tiff bmp ico ics vcf")
              .split(" "));

  private static final Set<String> FOLDERS = Set.of("posts", "pages", "images", "files");

  private final Path site;
  private final int most;
  private int count;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ContentScanner(Path site, int most) {
    this.site = site;
    this.most = most;
  }

  /** A Markdown file that was found and not yet read. */
  public record Found(Article.Kind kind, String file, Path path, FileStamp stamp) {}

  /**
   * What the folder holds. {@code articles} are in the order of their paths; {@code files} maps the
   * path from the site's folder to where each file lies.
   */
  public record Content(
      List<Found> articles, SortedMap<String, Path> files, List<Diagnostic> diagnostics) {

    /** The same without some of the files. */
    public Content without(Set<String> paths) {
      SortedMap<String, Path> fewer = new TreeMap<>(files);
      fewer.keySet().removeAll(paths);
      return new Content(articles, fewer, diagnostics);
    }
  }

  /**
   * Lists the content of a site.
   *
   * @throws IOException when a folder cannot be listed
   */
  public static Content scan(Path site) throws IOException {
    return scan(site, MOST_FILES);
  }

  /** The same with another limit to the number of files. */
  static Content scan(Path site, int most) throws IOException {
    ContentScanner scanner = new ContentScanner(site, most);
    List<Found> articles = new ArrayList<>();
    scanner.walk(
        "content/posts",
        (file, path, stamp) -> scanner.add(articles, Article.Kind.POST, file, path, stamp));
    scanner.walk(
        "content/pages",
        (file, path, stamp) -> scanner.add(articles, Article.Kind.PAGE, file, path, stamp));
    articles.sort(Comparator.comparing(Found::file));
    SortedMap<String, Path> files = new TreeMap<>();
    scanner.walk("content/images", (file, path, stamp) -> scanner.add(files, file, path));
    scanner.walk("content/files", (file, path, stamp) -> scanner.add(files, file, path));
    List<String> names = new ArrayList<>(articles.stream().map(Found::file).toList());
    names.addAll(files.keySet());
    scanner.diagnostics.addAll(FileNames.check(names));
    scanner.reportStrays();
    return new Content(articles, files, scanner.diagnostics);
  }

  /** Takes a file that is published as it is, unless it may run code where the site stands. */
  private void add(SortedMap<String, Path> files, String file, Path path) throws IOException {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!PUBLISHED.contains(ending)) {
      active(
          file,
          "This file may run code in the reader's browser, or is of a kind that Doorlight does not"
              + " know.",
          "Publish documents (best as PDF), pictures, sound, film, calendars (ics), cards (vcf) and"
              + " zip files only, each with its usual ending.");
    } else if (ending.equals("svg") && SvgFile.isActive(Files.readAllBytes(path))) {
      active(
          file,
          "This SVG picture may run code in the reader's browser or fetch something from elsewhere,"
              + " or it is damaged.",
          "Save it as plain SVG, without scripts, links or parts from elsewhere, or as PNG.");
    } else {
      files.put(file, path);
    }
  }

  private void active(String file, String message, String hint) {
    diagnostics.add(Diagnostic.ofFile(file, Code.FILE_ACTIVE, message, hint));
  }

  /** What lies in content itself, or in a folder that nothing is read from. */
  private void reportStrays() throws IOException {
    Path content = site.resolve("content");
    if (!Files.isDirectory(content)) {
      return;
    }
    try (Stream<Path> entries = Files.list(content)) {
      for (Path entry : entries.sorted().toList()) {
        boolean known =
            Files.isDirectory(entry) && FOLDERS.contains(entry.getFileName().toString());
        if (!known && !isHidden(entry)) {
          ignored(
              relative(entry),
              "Put articles into content/posts or content/pages, pictures into content/images, and"
                  + " other files into content/files.");
        }
      }
    }
  }

  private void ignored(String file, String hint) {
    diagnostics.add(
        Diagnostic.ofFile(file, Code.FILE_IGNORED, "This is not used: it is no article.", hint));
  }

  /**
   * Reads one file that was found. The outcome has no value when it is too large or not text.
   *
   * @throws IOException when the machine refuses to read it
   */
  public static Outcome<SourceFile> read(Found found) throws IOException {
    if (found.stamp().size() > LARGEST_ARTICLE) {
      return Outcome.failed(
          List.of(
              Diagnostic.ofFile(
                  found.file(),
                  Code.FILE_TOO_LARGE,
                  "This article is larger than 512 KB, which is more than a long book chapter.",
                  "Split it into several articles, and put pictures into content/images.")));
    }
    return read(found, Files.readAllBytes(found.path()));
  }

  /** The same of a file whose bytes are at hand. */
  public static Outcome<SourceFile> read(Found found, byte[] bytes) {
    long sum = Checksum.of(bytes);
    return text(bytes, found.file()).map(source -> file(found, Optional.of(source.text()), sum));
  }

  /**
   * A file that was read before, and whose text is not needed now.
   *
   * @param sum its {@link SourceText#sum}
   */
  public static SourceFile known(Found found, long sum) {
    return file(found, Optional.empty(), sum);
  }

  private static SourceFile file(Found found, Optional<String> text, long sum) {
    return new SourceFile(
        found.kind(), SourceText.readAgain(found.file(), text, sum, () -> readAgain(found, sum)));
  }

  private static String readAgain(Found found, long sum) {
    try {
      byte[] bytes = Files.readAllBytes(found.path());
      if (Checksum.of(bytes) != sum) {
        throw new IOException(found.file() + " was changed in this moment. Run it again.");
      }
      return text(bytes, found.file()).value().map(SourceText::text).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file as UTF-8, without a byte order mark.
   *
   * @throws IOException when the machine refuses to read it
   */
  public static Outcome<SourceText> readText(Path path, String file) throws IOException {
    return text(Files.readAllBytes(path), file);
  }

  private static Outcome<SourceText> text(byte[] bytes, String file) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The character that stands for a mistake may also have been typed.
    String valid = text.indexOf('\uFFFD') < 0 ? text : validBeginning(bytes);
    if (valid.length() < text.length()) {
      return unreadable(
          file,
          valid,
          valid.length(),
          "This file is not UTF-8 text from here on.",
          "Save it again with the encoding UTF-8 (in most editors: Save As, Encoding).");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      return unreadable(
          file,
          text,
          nul,
          "There is a NUL character here, which no text has.",
          "Delete it, or save the file again as plain text.");
    }
    return Outcome.of(
        new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text), List.of());
  }

  /** The text before the first bytes that are not UTF-8. */
  private static String validBeginning(byte[] bytes) {
    CharBuffer valid = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes), valid, true);
    return valid.flip().toString();
  }

  private static Outcome<SourceText> unreadable(
      String file, String text, int offset, String message, String hint) {
    SourceText.Place place = new SourceText(file, text).placeOf(offset);
    return Outcome.failed(
        List.of(
            new Diagnostic(
                Code.FILE_UNREADABLE.severity(),
                Code.FILE_UNREADABLE,
                file,
                place.line(),
                place.column(),
                message,
                hint,
                List.of(),
                "",
                1)));
  }

  private interface Visitor {
    void file(String file, Path path, FileStamp stamp) throws IOException;
  }

  private void add(
      List<Found> articles, Article.Kind kind, String file, Path path, FileStamp stamp) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".md") || name.endsWith(".markdown")) {
      articles.add(new Found(kind, file, path, stamp));
    } else {
      ignored(file, "Articles are files that end in .md; pictures belong in content/images.");
    }
  }

  private void walk(String folder, Visitor visitor) throws IOException {
    Path root = site.resolve(folder);
    if (Standing.at(root, LinkOption.NOFOLLOW_LINKS).isEmpty()) {
      return;
    }
    Path realSite = site.toRealPath();
    Files.walkFileTree(
        root,
        Set.of(),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (isHidden(path)) {
              return FileVisitResult.CONTINUE;
            }
            String file = relative(path);
            if (++count > most) {
              tooMany();
              return FileVisitResult.TERMINATE;
            }
            if (attributes.isRegularFile()) {
              visitor.file(file, path, FileStamp.of(attributes));
            } else if (attributes.isSymbolicLink()) {
              followInside(path, file);
            }
            return FileVisitResult.CONTINUE;
          }

          private void followInside(Path path, String file) throws IOException {
            boolean inside = Files.exists(path) && mayLeadTo(path.toRealPath(), folder, realSite);
            if (inside && Files.isRegularFile(path)) {
              visitor.file(
                  file, path, FileStamp.of(Files.readAttributes(path, BasicFileAttributes.class)));
            } else {
              diagnostics.add(
                  Diagnostic.ofFile(
                      file,
                      Code.FILE_OUTSIDE_SITE,
                      "This is a symbolic link that leads to a folder, to an article or out of the"
                          + " site's folder.",
                      "Copy the file itself to this place."));
            }
          }
        });
  }

  private void tooMany() {
    if (count == most + 1) {
      diagnostics.add(
          Diagnostic.ofFile(
              "content",
              Code.FILES_TOO_MANY,
              "There are more than " + most + " files in content, which is no site but a mistake.",
              "Look for a folder that was copied into content as a whole, and move it out."));
    }
  }

  /** A file that is published as it is cannot be an article, which may be a draft. */
  private static boolean mayLeadTo(Path file, String folder, Path realSite) {
    boolean article =
        ARTICLES.stream().anyMatch(articles -> file.startsWith(realSite.resolve(articles)));
    return isVisibleContent(file, realSite) && (ARTICLES.contains(folder) || !article);
  }

  /** Whether a file lies in content, and in no hidden folder of it. */
  private static boolean isVisibleContent(Path file, Path realSite) {
    Path content = realSite.resolve("content");
    if (!file.startsWith(content)) {
      return false;
    }
    for (Path name : content.relativize(file)) {
      if (isHidden(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private String relative(Path path) {
    return site.relativize(path).toString().replace(File.separatorChar, '/');
  }
}
