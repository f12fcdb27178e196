package doorlight.authoring;

import doorlight.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A text file of the writer's with edits to be made. Everything that no edit covers stays as it is:
 * line ends, a byte order mark, a missing line end at the end of the file.
 */
final class ArticleFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;
  private final SourceText source;
  private final byte[] bytes;
  private final String start;

  private ArticleFile(Path path, SourceText source, byte[] bytes, String start) {
    this.path = path;
    this.source = source;
    this.bytes = bytes;
    this.start = start;
  }

  /**
   * Opens a file whose text was read before.
   *
   * @param site the folder of the site
   * @throws IOException when it cannot be read, or is no longer as it was read
   */
  static ArticleFile open(Path site, SourceText source) throws IOException {
    Path path = site.resolve(source.file()).toRealPath();
    byte[] bytes = Files.readAllBytes(path);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    if (!text.equals(start + source.text())) {
      throw changed(source.file());
    }
    return new ArticleFile(path, source, bytes, start);
  }

  private static IOException changed(String file) {
    return new IOException(
        file + " has changed since it was read, so nothing was written. Run the command again.");
  }

  /** Where it lies, symbolic links followed. */
  Path path() {
    return path;
  }

  SourceText source() {
    return source;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Its text, byte order mark included. */
  String text() {
    return start + source.text();
  }

  /** The same with edits made, which do not overlap; equal places keep the order given. */
  String edited(List<Edit> edits) {
    return start + edit(source.text(), edits);
  }

  static String edit(String text, List<Edit> edits) {
    StringBuilder edited = new StringBuilder();
    int at = 0;
    for (Edit edit : inOrder(edits)) {
      if (edit.span().start() < at) {
        throw new IllegalArgumentException("edits overlap at " + edit.span());
      }
      edited.append(text, at, edit.span().start()).append(edit.replacement());
      at = edit.span().end();
    }
    return edited.append(text, at, text.length()).toString();
  }

  static List<Edit> inOrder(List<Edit> edits) {
    return edits.stream().sorted(Comparator.comparing(edit -> edit.span().start())).toList();
  }

  /**
   * Makes sure that nobody has changed it meanwhile.
   *
   * @throws IOException when it is no longer as it was read
   */
  void refuseIfChanged() throws IOException {
    if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
      throw changed(source.file());
    }
  }
}
