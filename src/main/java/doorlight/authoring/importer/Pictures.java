package doorlight.authoring.importer;

import doorlight.article.Slug;
import doorlight.check.HttpWeb;
import doorlight.check.Web;
import doorlight.diagnostic.Outcome;
import doorlight.picture.Picture;
import doorlight.picture.PictureReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the pictures of articles into content/images: from what was given, from inside a page, and
 * from the network where that was asked for. Nothing else is opened, whatever an address says: no
 * file of the writer's own, no machine of her own network.
 */
final class Pictures {
  /** How the remark on a picture begins that nobody asked to be fetched. */
  static final String ELSEWHERE = "A picture is still elsewhere";

  private static final int MOST_MOVES = 4;

  /** No picture that was put up somewhere has a longer one. */
  private static final int LONGEST_ADDRESS = 4_000;

  /** Substack shows pictures through a service whose addresses hold that of the picture. */
  private static final Pattern SUBSTACK =
      Pattern.compile("https://substackcdn\\.com/image/fetch/.*?(https(?:%3A|:).*)");

  private final Bundle bundle;
  private final Optional<Web> web;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> brought = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();

  /** Who may tell whether a file is there already. */
  interface Taken {
    boolean at(String file);
  }

  private final Taken taken;

  /**
   * @param web empty where nothing is to be downloaded
   */
  Pictures(Bundle bundle, Optional<Web> web, Taken taken) {
    this.bundle = bundle;
    this.web = web;
    this.taken = taken;
    for (String file : bundle.files()) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
    }
  }

  /** The new files, by their paths from the site's folder. */
  SortedMap<String, byte[]> files() {
    return files;
  }

  /**
   * What a picture is called from now on.
   *
   * @param at the file or address that the picture stands in
   * @param folder the part of an address that the article has
   * @return {@code images/rest/hills.jpg}, or the address where it stays; empty where it is gone
   * @throws IOException when the machine cannot read what was given
   */
  Optional<String> bring(String address, String at, String folder, List<Note> notes)
      throws IOException {
    String key = folder + " " + OldAddresses.absolute(address, at);
    if (brought.containsKey(key)) {
      return Optional.of(brought.get(key));
    }
    Optional<String> found = find(address.strip(), at, folder, notes);
    found.ifPresent(path -> brought.put(key, path));
    return found;
  }

  private Optional<String> find(String address, String at, String folder, List<Note> notes)
      throws IOException {
    String shown = address.length() > 120 ? address.substring(0, 119) + "…" : address;
    if (address.regionMatches(true, 0, "data:", 0, 5)) {
      return inside(address, folder, notes);
    }
    String whole = OldAddresses.absolute(original(address), at);
    Optional<String> given = given(whole, address, at);
    if (given.isPresent()) {
      return keep(bundle.bytes(given.get()), given.get(), folder, shown, notes);
    }
    if (!OldAddresses.isWeb(whole)) {
      boolean local = whole.matches("(?i)[a-z][a-z0-9+.-]*:.*");
      notes.add(
          Note.lost(
              local
                  ? "A picture was left out, since its address leads to a file or program of one computer: "
                      + shown
                  : "A picture is not among what was given: " + shown));
      return Optional.empty();
    }
    String remote = whole.startsWith("//") ? "https:" + whole : whole;
    if (isOfOwnNetwork(remote)) {
      notes.add(
          Note.lost(
              "A picture was left out, since its address leads into a private network: " + shown));
      return Optional.empty();
    }
    if (web.isEmpty()) {
      notes.add(Note.lost(ELSEWHERE + " (--download-images brings it): " + remote));
      return Optional.of(remote);
    }
    return download(remote, folder, notes);
  }

  private Optional<String> inside(String address, String folder, List<Note> notes) {
    int comma = address.indexOf(',');
    if (comma < 0 || !address.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      notes.add(Note.lost("A picture inside the page is written in a way that is not read"));
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(address.substring(comma + 1));
      return keep(bytes, "picture", folder, "a picture inside the text", notes);
    } catch (IllegalArgumentException e) {
      notes.add(Note.lost("A picture inside the page is damaged"));
      return Optional.empty();
    }
  }

  /** A file of what was given: at its place, or the one whose path ends as the address does. */
  private Optional<String> given(String whole, String address, String at) {
    String path = OldAddresses.path(whole).substring(1);
    String typed = OldAddresses.path(OldAddresses.absolute(address, at)).substring(1);
    for (String file : List.of(path, typed)) {
      if (bundle.has(file)) {
        return Optional.of(file);
      }
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> named = byName.getOrDefault(name, List.of());
    for (String tail = "/" + path; !tail.isEmpty(); tail = shorter(tail)) {
      String end = tail;
      List<String> found = named.stream().filter(file -> ("/" + file).endsWith(end)).toList();
      if (found.size() == 1) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** A path without its first folder; empty when it has none. */
  private static String shorter(String path) {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? "" : path.substring(slash);
  }

  /** The address of a picture as it was put up, rather than of a smaller copy. */
  static String original(String address) {
    if (address.length() > LONGEST_ADDRESS) {
      return address;
    }
    Matcher substack = SUBSTACK.matcher(address);
    if (substack.matches()) {
      return decoded(substack.group(1));
    }
    return address
        .replaceFirst("(https://static\\.wixstatic\\.com/media/[^/?#]+)/v1/.*", "$1")
        .replaceFirst("(https://images\\.squarespace-cdn\\.com/[^?#]+)\\?format=\\w+", "$1")
        .replaceFirst(
            "(/wp-content/uploads/.+?)-\\d{2,4}x\\d{2,4}(\\.\\w{3,4})(?:\\?.*)?$", "$1$2");
  }

  private static boolean isOfOwnNetwork(String address) {
    String host =
        address
            .replaceFirst("(?i)^https?://(?:[^/@]*@)?", "")
            .replaceFirst("[/?#].*$", "")
            .replaceFirst(":\\d+$", "")
            .toLowerCase(Locale.ROOT);
    if (host.equals("localhost")
        || host.matches(".*\\.(?:local|internal|localhost|lan|home)")
        || !host.contains(".") && !host.startsWith("[")) {
      return true;
    }
    boolean number = host.matches("[\\d.]+") || host.startsWith("[") || host.matches("0x.*");
    try {
      // Only of numbers: for a name the network would be asked.
      return number && !HttpWeb.isPublic(InetAddress.getByName(host));
    } catch (IOException e) {
      return true;
    }
  }

  private Optional<String> download(String address, String folder, List<Note> notes) {
    String at = address;
    try {
      for (int move = 0; move <= MOST_MOVES; move++) {
        URI uri = URI.create(at.replace(" ", "%20"));
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("(?i)https?")) {
          break;
        }
        // Letters beyond ASCII, as in "Übung.jpg", are sent as codes.
        URI sent = URI.create(uri.toASCIIString());
        Web.Reply reply = web.get().send("GET", sent, (int) PictureReader.LARGEST_FILE + 1);
        if (reply.status() / 100 == 3 && reply.location().isPresent()) {
          at = uri.resolve(reply.location().get()).toString();
        } else if (reply.status() == 200) {
          return keep(reply.body(), address, folder, address, notes).or(() -> Optional.of(address));
        } else {
          break;
        }
      }
      notes.add(Note.lost("A picture could not be downloaded, and is still at " + address));
    } catch (IOException | IllegalArgumentException e) {
      notes.add(
          Note.lost(
              "A picture could not be downloaded, and is still at "
                  + address
                  + " ("
                  + e.getMessage()
                  + ")"));
    }
    return Optional.of(address);
  }

  private Optional<String> keep(
      byte[] bytes, String name, String folder, String shown, List<Note> notes) {
    Optional<String> ending = ending(bytes);
    if (ending.isEmpty()) {
      notes.add(Note.lost("A picture is of a kind that is not brought, or is damaged: " + shown));
      return Optional.empty();
    }
    String base = Slug.of(Source.baseName(decoded(name)).replace("~mv2", ""));
    base = base.isEmpty() ? "picture" : base;
    for (int number = 1; ; number++) {
      String path =
          "images/" + folder + "/" + base + (number > 1 ? "-" + number : "") + "." + ending.get();
      String file = "content/" + path;
      if (files.containsKey(file) && Arrays.equals(files.get(file), bytes)) {
        return Optional.of(path);
      }
      if (!files.containsKey(file) && !taken.at(file)) {
        Outcome<Picture> read = PictureReader.read(file, bytes);
        if (read.value().isEmpty()) {
          notes.add(
              Note.lost(
                  "A picture was left out: " + shown + ". " + read.diagnostics().get(0).message()));
          return Optional.empty();
        }
        files.put(file, bytes);
        return Optional.of(path);
      }
    }
  }

  private static String decoded(String address) {
    String path = address.replaceFirst("[?#].*$", "");
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** By how it begins; a name may say what it likes. SVG, which can hold programs, is none. */
  private static Optional<String> ending(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of("jpg");
    } else if (start.startsWith("\u0089PNG\r\n")) {
      return Optional.of("png");
    } else if (start.startsWith("GIF8")) {
      return Optional.of("gif");
    } else if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
      return Optional.of("webp");
    } else if (start.startsWith("ftypavif", 4)) {
      return Optional.of("avif");
    }
    return Optional.empty();
  }
}
