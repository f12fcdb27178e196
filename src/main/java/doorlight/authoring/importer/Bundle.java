package doorlight.authoring.importer;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What the writer gave: a file, a folder or an archive, as files by their paths with forward
 * slashes. An archive is never unpacked to the disk; one that could harm a program that does so, or
 * that would not end, is refused as a whole (OWASP: path traversal in archives, decompression
 * bombs).
 */
final class Bundle implements Closeable {
  /** Largest file that is read, in bytes: 64 MiB. */
  static final long LARGEST_FILE = 64L << 20;

  /** How much is read altogether: 1 GiB. */
  private static final long MOST_BYTES = 1L << 30;

  private static final int MOST_FILES = 50_000;

  /** Text seldom shrinks to less than a fiftieth; zeros shrink to a thousandth. */
  private static final int MOST_SHRUNK = 250;

  private static final long SMALL = 1 << 20;
  private static final Pattern DRIVE = Pattern.compile("(?i)[a-z]:.*");

  /** Opens one file. */
  private interface Opening {
    InputStream open() throws IOException;
  }

  private final String name;
  private final boolean single;
  private final SortedMap<String, Opening> files = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> damaged = new HashSet<>();
  private Optional<ZipFile> archive = Optional.empty();
  private long read;

  private Bundle(String name, boolean single) {
    this.name = name;
    this.single = single;
  }

  /**
   * Opens what was given. Without a value it is refused, and the diagnostics say why.
   *
   * @throws IOException when the machine cannot read it
   */
  static Outcome<Bundle> open(Path source) throws IOException {
    Path real = source.toRealPath();
    String name = real.getFileName() == null ? real.toString() : real.getFileName().toString();
    Bundle bundle = new Bundle(name, Files.isRegularFile(real));
    if (!bundle.single) {
      bundle.addFolder(real);
    } else if (!isArchive(name)) {
      bundle.files.put(name, () -> Files.newInputStream(real));
    } else {
      bundle.addArchive(real);
    }
    if (bundle.diagnostics.isEmpty()) {
      return Outcome.of(bundle, List.of());
    }
    bundle.close();
    return Outcome.failed(bundle.diagnostics);
  }

  private static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private void addFolder(Path folder) throws IOException {
    // Symbolic links are not followed: what they lead to was not given.
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted().toList()) {
        String file = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !isHidden(file)) {
          files.put(file, () -> Files.newInputStream(path));
        }
        if (files.size() > MOST_FILES) {
          refuse(
              "It holds more than " + MOST_FILES + " files.",
              "Give the folder of the articles alone.");
          return;
        }
      }
    }
  }

  private static boolean isHidden(String file) {
    return ("/" + file).contains("/.")
        || file.startsWith("__MACOSX/")
        || ("/" + file).contains("/node_modules/");
  }

  private void addArchive(Path path) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      diagnostics.add(
          Diagnostic.ofFile(
              name,
              Code.IMPORT_UNREADABLE,
              "This is no archive, or it is damaged.",
              "Download the export again; do not open or repack it first."));
      return;
    }
    archive = Optional.of(zip);
    long total = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements() && diagnostics.isEmpty()) {
      ZipEntry entry = entries.nextElement();
      String file = entry.getName();
      total += Math.max(0, entry.getSize());
      if (leadsOut(file)) {
        refuse(
            "A file in it is called \""
                + file
                + "\", which would lie outside the folder that it is unpacked in.",
            "No export of a blog has such a name; delete the archive, and get the export anew from where your blog is.");
      } else if (entry.getSize() > SMALL
          && entry.getCompressedSize() * MOST_SHRUNK < entry.getSize()) {
        refuse(
            "A file in it, \""
                + file
                + "\", unpacks to more than "
                + MOST_SHRUNK
                + " times its size, as no text or picture does.",
            "Delete the archive, and get the export anew from where your blog is.");
      } else if (total > MOST_BYTES || files.size() >= MOST_FILES) {
        refuse(
            "It unpacks to more than "
                + (MOST_BYTES >> 20)
                + " MB, or more than "
                + MOST_FILES
                + " files.",
            "Unpack it yourself, and give the folder of the articles alone.");
      } else if (!entry.isDirectory() && !isHidden(file)) {
        files.put(file, () -> zip.getInputStream(entry));
      }
    }
  }

  private static boolean leadsOut(String file) {
    String path = file.replace('\\', '/');
    return path.startsWith("/")
        || DRIVE.matcher(path).matches()
        || path.indexOf('\0') >= 0
        || ("/" + path + "/").contains("/../");
  }

  private void refuse(String message, String hint) {
    diagnostics.add(Diagnostic.ofFile(name, Code.IMPORT_UNSAFE, message, hint));
  }

  /** What it is called: {@code export.zip}. */
  String name() {
    return name;
  }

  List<String> files() {
    return List.copyOf(files.keySet());
  }

  boolean has(String file) {
    return files.containsKey(file);
  }

  /** What went wrong with reading. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The bytes of a file; empty, and a diagnostic, where they are too many. */
  byte[] bytes(String file) throws IOException {
    try (InputStream in = files.get(file).open()) {
      byte[] bytes = in.readNBytes((int) LARGEST_FILE + 1);
      read += bytes.length;
      if (bytes.length <= LARGEST_FILE && read <= MOST_BYTES) {
        return bytes;
      }
    } catch (ZipException | EOFException e) {
      damaged(file);
      return new byte[0];
    }
    diagnostics.add(
        Diagnostic.ofFile(
            file,
            Code.IMPORT_UNSAFE,
            "This file is larger than " + (LARGEST_FILE >> 20) + " MB, so it was not read.",
            "Leave it out, or divide the export into smaller ones."));
    return new byte[0];
  }

  /** Says so once of a file, however often it is looked at. */
  private void damaged(String file) {
    if (damaged.add(file)) {
      diagnostics.add(
          Diagnostic.ofFile(
              file,
              Code.IMPORT_UNREADABLE,
              "The archive is damaged at this file, or a password keeps it.",
              "Download the export again; or unpack it yourself, and give the folder."));
    }
  }

  /**
   * The text of a file: UTF-8, else by its byte order mark, else as older Windows programs save it.
   */
  String text(String file) throws IOException {
    byte[] bytes = bytes(file);
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /** The beginning of a file, for telling what it is. */
  String start(String file) throws IOException {
    try (InputStream in = files.get(file).open()) {
      return new String(in.readNBytes(4096), StandardCharsets.UTF_8);
    } catch (ZipException | EOFException e) {
      damaged(file);
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    if (archive.isPresent()) {
      archive.get().close();
    }
  }
}
