package doorlight;

import static doorlight.PictureFiles.SECRET;
import static doorlight.PictureFiles.ascii;
import static doorlight.PictureFiles.encoded;
import static doorlight.PictureFiles.photograph;
import static doorlight.PictureFiles.redAndBlue;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files in content/images. */
class PicturesTest {
  private static final String CONFIG = "title: A\nbase_url: https://name.github.io/blog/\n";
  private static final String HEAD = "---\ntitle: \"%s\"\ndate: 2026-01-01\n%s---\n\n%s\n";

  @TempDir Path temp;

  @Test
  void aPhotographIsPublishedUprightInSeveralSizesAndWithoutItsPlace() throws IOException {
    Path site =
        site("![A door](../images/door.jpg)", Map.of("door.jpg", photograph(2000, 1000, 6)));

    SortedMap<String, byte[]> files = build(site);

    assertThat(size(files.get("images/door.jpg"))).isEqualTo("1000 x 2000");
    assertThat(size(files.get("assets/images/320/door.jpg"))).isEqualTo("320 x 640");
    assertThat(size(files.get("assets/images/640/door.jpg"))).isEqualTo("640 x 1280");
    assertThat(size(files.get("assets/images/960/door.jpg"))).isEqualTo("960 x 1920");
    assertThat(files).doesNotContainKey("assets/images/1280/door.jpg");
    BufferedImage upright = image(files.get("assets/images/320/door.jpg"));
    assertThat(isRed(upright.getRGB(160, 100))).isTrue();
    assertThat(isRed(upright.getRGB(160, 540))).isFalse();
    assertNothingTold(files);
    Element picture = page(files, "blog/a/index.html").selectFirst("article img");
    assertThat(picture.attr("width")).isEqualTo("1000");
    assertThat(picture.attr("height")).isEqualTo("2000");
    assertThat(picture.attr("srcset"))
        .matches(
            "/blog/assets/images/320/door.jpg\\?v=(\\w{8}) 320w, .*640w, .*960w,"
                + " /blog/images/door.jpg\\?v=\\1 1000w");
    assertThat(picture.attr("sizes")).isNotEmpty();
    assertThat(picture.attr("loading")).isEqualTo("lazy");
    assertThat(Crawler.crawl(site.resolve("public"), "https://name.github.io/blog/").problems())
        .isEmpty();
    Document feed = Jsoup.parse(new String(files.get("feed.xml"), StandardCharsets.UTF_8));
    assertThat(feed.text()).contains("src=\"https://name.github.io/blog/images/door.jpg\"");
  }

  @Test
  void aWidePhotographIsMadeNarrowerAndOneThatFitsKeepsItsPixels() throws IOException {
    byte[] fitting = photograph(400, 200, 1);
    Path site = site("", Map.of("wide.jpg", photograph(2400, 600, 1), "fitting.jpg", fitting));

    SortedMap<String, byte[]> files = build(site);

    assertThat(size(files.get("images/wide.jpg"))).isEqualTo("1600 x 400");
    assertThat(size(files.get("images/fitting.jpg"))).isEqualTo("400 x 200");
    assertThat(files.get("images/fitting.jpg").length).isLessThan(fitting.length);
    assertNothingTold(files);
  }

  @Test
  void leadPicturesAreLoadedFirstAndTheOthersWhenTheyAreNear() throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("lead"),
            CONFIG
                + "author: me\nauthors: {me: {name: Me, image: images/me.png}}\n"
                + "theme: {logo: images/me.png}\n",
            "content/posts/a.md",
            HEAD.formatted("A", "image: images/door.jpg\nimage_alt: A door\n", "Words."));
    put(site, "door.jpg", photograph(1000, 500, 1));
    put(site, "me.png", encoded(redAndBlue(200, 200, BufferedImage.TYPE_INT_RGB), "png"));

    SortedMap<String, byte[]> files = build(site);

    Document article = page(files, "blog/a/index.html");
    Element lead = article.selectFirst(".lead-picture img");
    assertThat(lead.attr("fetchpriority")).isEqualTo("high");
    assertThat(lead.hasAttr("loading")).isFalse();
    assertThat(lead.attr("srcset")).contains(" 320w").contains(" 1000w");
    assertThat(article.selectFirst(".author-picture").attr("loading")).isEqualTo("lazy");
    assertThat(page(files, "index.html").selectFirst(".teaser-picture").attr("srcset"))
        .contains(" 320w");
    for (String name : List.of("index.html", "blog/a/index.html", "authors/me/index.html")) {
      for (Element picture : page(files, name).select("img")) {
        assertThat(picture.attr("width")).as(picture.toString()).isNotEmpty();
        assertThat(picture.attr("height")).as(picture.toString()).isNotEmpty();
      }
    }
    assertThat(article.select("meta[property=og:image]").attr("content"))
        .startsWith("https://name.github.io/blog/images/door.jpg?v=");
    assertThat(article.select("meta[property=og:image:width]").attr("content")).isEqualTo("1000");
    assertThat(article.select("script[type=application/ld+json]").html())
        .contains("\"width\":1000,\"height\":500");
  }

  @Test
  void drawingsKeepTheirTransparencyAndTheirGreys() throws IOException {
    IndexColorModel palette =
        new IndexColorModel(
            1, 2, new byte[] {0, -1}, new byte[] {0, 0}, new byte[] {0, 0}, new byte[] {0, -1});
    BufferedImage clear = new BufferedImage(700, 700, BufferedImage.TYPE_BYTE_INDEXED, palette);
    clear.getRaster().setSample(699, 699, 0, 1);
    BufferedImage deep = new BufferedImage(700, 700, BufferedImage.TYPE_USHORT_GRAY);
    int[] grey = new int[700 * 700];
    Arrays.fill(grey, 100 << 8);
    deep.getRaster().setPixels(0, 0, 700, 700, grey);
    Path site =
        site(
            "",
            Map.of(
                "clear.png", encoded(clear, "png"),
                "deep.png", encoded(deep, "png"),
                "icon.png", encoded(redAndBlue(16, 16, BufferedImage.TYPE_INT_ARGB), "png")));

    SortedMap<String, byte[]> files = build(site);

    assertThat(image(files.get("assets/images/320/clear.png")).getRGB(10, 10) >>> 24).isZero();
    assertThat(image(files.get("assets/images/320/deep.png")).getRGB(10, 10) & 0xFF)
        .isBetween(98, 102);
    assertThat(size(files.get("images/icon.png"))).isEqualTo("16 x 16");
    assertThat(files.keySet()).noneMatch(path -> path.matches("assets/images/.*/icon.png"));
  }

  @Test
  void whatIsNotDecodedLosesWhatItTellsOfItsAuthor() throws IOException {
    byte[] png = encoded(redAndBlue(700, 70, BufferedImage.TYPE_INT_RGB), "png");
    Path site =
        site(
            "![a](../images/a.gif) ![b](../images/b.webp) ![c](../images/c.png)"
                + " ![d](../images/d.avif)",
            Map.of(
                "a.gif",
                PictureFiles.gif(),
                "b.webp",
                PictureFiles.webp(),
                "c.png",
                PictureFiles.withChunk(
                    PictureFiles.withChunk(png, "tEXt", ascii("Place\0" + SECRET)),
                    "acTL",
                    new byte[8]),
                "d.avif",
                PictureFiles.avif()));

    CommandRun run = CommandRun.of("build", site, "--format", "json");

    assertThat(run.places()).containsExactly("content/images/d.avif:1:1 image-metadata-kept");
    SortedMap<String, byte[]> files = CommandRun.files(site.resolve("public"));
    assertNothingTold(without(files, "images/d.avif"));
    assertThat(size(files.get("images/a.gif"))).isEqualTo("20 x 10");
    assertThat(files.get("images/c.png")).contains(ascii("acTL"));
    byte[] webp = files.get("images/b.webp");
    assertThat(webp).hasSize(48);
    assertThat(webp[4]).isEqualTo((byte) 40);
    assertThat(webp[20]).as("no flag of EXIF or XMP").isZero();
    assertThat(page(files, "blog/a/index.html").select("article img").eachAttr("width"))
        .containsExactly("20", "40", "700", "64");
  }

  @Test
  void whatCannotBeOpenedIsSaidAndNothingIsPublished() throws IOException {
    byte[] whole = photograph(600, 600, 1);
    byte[] printing = photograph(60, 60, 1);
    for (int i = 0; i < printing.length - 9; i++) {
      if ((printing[i] & 0xFF) == 0xFF && (printing[i + 1] & 0xFF) == 0xC0) {
        printing[i + 9] = 4;
      }
    }
    Map<String, byte[]> pictures = new TreeMap<>();
    pictures.put("bomb.png", PictureFiles.pngHeader(60_000, 60_000));
    pictures.put("cut.jpg", Arrays.copyOf(whole, whole.length / 2));
    pictures.put("empty.jpg", new byte[0]);
    pictures.put("half.png", PictureFiles.pngHeader(100, 100));
    pictures.put("photo.heic", ascii("\0\0\0\30ftypheic\0\0\0\0heicmif1"));
    pictures.put("printing.jpg", printing);
    pictures.put("words.jpg", ascii("This is a letter."));
    Path site = site("", pictures);

    CommandRun run = CommandRun.of("build", site, "--format", "json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.places())
        .containsExactly(
            "content/images/bomb.png:1:1 image-too-large",
            "content/images/empty.jpg:1:1 image-unreadable",
            "content/images/photo.heic:1:1 image-unreadable",
            "content/images/printing.jpg:1:1 image-unreadable",
            "content/images/words.jpg:1:1 image-unreadable");
    for (String name :
        List.of("bomb.png", "empty.jpg", "photo.heic", "printing.jpg", "words.jpg")) {
      Files.delete(site.resolve("content/images/" + name));
    }
    CommandRun second = CommandRun.of("build", site, "--format", "json");
    assertThat(second.places())
        .containsExactly(
            "content/images/cut.jpg:1:1 image-unreadable",
            "content/images/half.png:1:1 image-unreadable");
    assertThat(run.err() + second.err()).doesNotContain("Exception");
    assertThat(site.resolve("public")).doesNotExist();
  }

  @Test
  void whatWasDrawnIsNotDrawnAgainAndTheCacheChangesNothing() throws IOException {
    Path site = site("Words.", Map.of("door.jpg", photograph(1000, 500, 3)));
    assertThat(drawn(site)).as("a picture and a card").isEqualTo(2);
    SortedMap<String, byte[]> first = CommandRun.files(site.resolve("public"));
    Path cache = site.resolve(".doorlight-cache");
    assertThat(cache.resolve(".gitignore")).hasContent("*");
    assertThat(drawn(site)).isZero();
    assertSame(site, first);

    for (Path entry : entries(cache)) {
      byte[] bytes = Files.readAllBytes(entry);
      bytes[bytes.length - 1]++;
      Files.write(entry, bytes);
    }
    assertThat(drawn(site)).as("damaged entries are none").isEqualTo(2);
    assertSame(site, first);

    for (Path entry : entries(cache)) {
      Files.write(entry, new byte[3]);
    }
    assertThat(drawn(site)).isEqualTo(2);
    try (Stream<Path> all = Files.walk(cache)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    Files.writeString(cache, "no folder can be made here");
    assertThat(drawn(site)).as("no place for a cache").isEqualTo(2);
    assertSame(site, first);
  }

  @Test
  void anotherPictureOfTheSameNameHasOtherAddresses() throws IOException {
    Path site = site("![A](../images/a.jpg)", Map.of("a.jpg", photograph(800, 400, 1)));
    String before = page(build(site), "blog/a/index.html").selectFirst("article img").toString();
    put(site, "a.jpg", photograph(800, 400, 3));
    String after = page(build(site), "blog/a/index.html").selectFirst("article img").toString();
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void picturesWithoutWordsAreWarnedOf() throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("words"),
            CONFIG,
            "content/posts/a.md",
            HEAD.formatted(
                "A",
                "image: images/a.gif\n",
                "Text ![](../images/a.gif) and ![A door](../images/a.gif).\n\n"
                    + "<img src=\"../images/a.gif\">\n\n<img src=\"../images/a.gif\" alt=\"\">"),
            "content/posts/b.md",
            HEAD.formatted("B", "image: images/a.gif\nimage_alt: \"\"\n", "Words."),
            "content/posts/c.md",
            HEAD.formatted("C", "image: images/a.gif\nimage_alt:\n", "Words."));
    put(site, "a.gif", PictureFiles.gif());

    CommandRun run = CommandRun.of("build", site, "--format", "json");

    assertThat(run.status()).isZero();
    assertThat(run.places())
        .containsExactly(
            "content/posts/a.md:4:8 image-alt-missing",
            "content/posts/a.md:7:6 image-alt-missing",
            "content/posts/a.md:9:1 image-alt-missing",
            "content/posts/c.md:4:8 image-alt-missing");
    assertThat(run.diagnostics()).allMatch(d -> !d.get("hint").asString().isBlank());
  }

  @Test
  void aFileOfTheThemeMayNotStandWhereAPictureIsMade() throws IOException {
    Path site = site("", Map.of("door.jpg", photograph(800, 400, 1)));
    Path clash = site.resolve("templates/assets/images/320/Door.jpg");
    Files.createDirectories(clash.getParent());
    Files.write(clash, photograph(10, 10, 1));
    assertThat(CommandRun.of("build", site, "--format", "json").places())
        .containsExactly("templates/assets/images/320/door.jpg:1:1 url-duplicate");
  }

  private Path site(String text, Map<String, byte[]> pictures) throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("site"), CONFIG, "content/posts/a.md", HEAD.formatted("A", "", text));
    for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
      put(site, picture.getKey(), picture.getValue());
    }
    return site;
  }

  private static void put(Path site, String name, byte[] bytes) throws IOException {
    Files.createDirectories(site.resolve("content/images"));
    Files.write(site.resolve("content/images").resolve(name), bytes);
  }

  private static SortedMap<String, byte[]> build(Path site) throws IOException {
    CommandRun run = CommandRun.of("build", site, "--format", "json");
    assertThat(run.places()).isEmpty();
    assertThat(run.status()).isZero();
    return CommandRun.files(site.resolve("public"));
  }

  /** How many pictures and cards a build drew that uses nothing of the site, as it says itself. */
  private static int drawn(Path site) {
    CommandRun run = CommandRun.of("build", site, "--clean", "--verbose");
    assertThat(run.status()).isZero();
    return Integer.parseInt(run.err().replaceAll("(?s).*drew (\\d+) pictures and cards.*", "$1"));
  }

  private static List<Path> entries(Path cache) throws IOException {
    try (var files = Files.list(cache.resolve("pictures"))) {
      return files.toList();
    }
  }

  private static void assertSame(Path site, SortedMap<String, byte[]> expected) throws IOException {
    SortedMap<String, byte[]> actual = CommandRun.files(site.resolve("public"));
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
  }

  private static SortedMap<String, byte[]> without(SortedMap<String, byte[]> files, String path) {
    SortedMap<String, byte[]> others = new TreeMap<>(files);
    assertThat(others.remove(path)).isNotNull();
    return others;
  }

  private static void assertNothingTold(SortedMap<String, byte[]> files) {
    files.forEach(
        (path, bytes) ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as(path)
                .doesNotContain(SECRET)
                .doesNotContain("Exif\0"));
  }

  private static Document page(SortedMap<String, byte[]> files, String path) {
    return Jsoup.parse(new String(files.get(path), StandardCharsets.UTF_8));
  }

  private static BufferedImage image(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static String size(byte[] bytes) throws IOException {
    BufferedImage image = image(bytes);
    return image.getWidth() + " x " + image.getHeight();
  }

  private static boolean isRed(int rgb) {
    return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60;
  }
}
