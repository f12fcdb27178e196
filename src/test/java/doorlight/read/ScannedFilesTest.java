package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorlight.article.Article;
import doorlight.base.Checksum;
import doorlight.base.FileStamp;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a site's folder is an article, what is published as it is, and what is neither. */
class ScannedFilesTest {
  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void site() throws IOException {
    site = Files.createDirectory(temp.resolve("site"));
  }

  private Path write(String file, String text) throws IOException {
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private ContentScanner.Content scan() throws IOException {
    return ContentScanner.scan(site);
  }

  @Test
  void articlesAndFilesAreFoundInOrder() throws IOException {
    write("content/posts/b.md", "b");
    write("content/posts/2026/a.MARKDOWN", "a");
    write("content/pages/about.md", "about");
    write("content/images/door.png", "pixels");
    write("content/files/sheet.pdf", "sheet");
    assertThat(scan().articles())
        .extracting(found -> found.kind() + " " + found.file())
        .containsExactly(
            "PAGE content/pages/about.md",
            "POST content/posts/2026/a.MARKDOWN",
            "POST content/posts/b.md");
    assertThat(scan().files())
        .containsOnlyKeys("content/files/sheet.pdf", "content/images/door.png");
    assertThat(scan().without(Set.of("content/images/door.png")).files())
        .containsOnlyKeys("content/files/sheet.pdf");
    assertThat(scan().diagnostics()).isEmpty();
  }

  @Test
  void aSiteWithoutContentHasNone() throws IOException {
    assertThat(scan().articles()).isEmpty();
    assertThat(scan().diagnostics()).isEmpty();
  }

  @Test
  void whatNothingIsReadFromIsSaid() throws IOException {
    write("content/notes.txt", "mine");
    write("content/drafts/a.md", "a");
    write("content/posts/picture.png", "pixels");
    write("content/.DS_Store", "");
    assertThat(said())
        .containsExactlyInAnyOrder(
            "content/drafts file-ignored",
            "content/notes.txt file-ignored",
            "content/posts/picture.png file-ignored");
  }

  @Test
  void namesThatBeginWithADotArePassedOver() throws IOException {
    write("content/posts/.a.md", "a");
    write("content/posts/.git/b.md", "b");
    write("content/images/.thumbs/door.png", "pixels");
    assertThat(scan().articles()).isEmpty();
    assertThat(scan().files()).isEmpty();
    assertThat(scan().diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "a.HTM",
        "a.js",
        "a.mjs",
        "a.xml",
        "a.svgz",
        "a.swf",
        "a.php",
        "a.xht",
        "a.shtml",
        "a.xsd",
        "a.mhtml",
        "a.wasm",
        "a.woff2",
        "a.pdf.html",
        "a.unheard-of",
        "pdf",
        "a.pdf/b"
      })
  void aFileOfAnotherKindThanIsPublishedMayRunCode(String name) throws IOException {
    write("content/files/" + name, "x");
    assertThat(scan().files()).isEmpty();
    assertThat(said()).containsExactly("content/files/" + name + " file-active");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><script>x</script></svg>",
        "<svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script/></svg>",
        "<svg xmlns:a-b=\"http://www.w3.org/2000/svg\"><a-b:script>x</a-b:script></svg>",
        "<svg onload = \"x\"/>",
        "<svg><a href=\"javascript:x\"/></svg>",
        "<svg><a href=\"java&#115;cript:x\"/></svg>",
        "<svg><a href=\"view-source:x\"/></svg>",
        "<svg><foreignObject/></svg>",
        "<svg><p xmlns=\"http://www.w3.org/1999/xhtml\"/></svg>",
        "<svg><style>@import 'a.css';</style></svg>",
        "<?xml version='1.1'?><svg></svg>",
        "<?xml version='1.0' encoding='Shift_JIS'?><svg></svg>",
        "<svg><image src='javascript:x()'/></svg>",
        "<svg xml:base='javascript:x()'></svg>",
        "<svg><style>@import url(https://example.org/a.css);</style></svg>",
        "<svg><style>@\\69mport 'a.css';</style></svg>",
        "<svg><path style=\"fill: url(a.svg#b)\"/></svg>",
        "<svg><image href=\"https://example.org/a.png\"/></svg>",
        "<svg><image href=\" /&#10;/example.org/a.png\"/></svg>",
        "<svg><image href=\"data:image/svg+xml,a\"/></svg>",
        "<svg><animate values=\"java&#9;script:x\"/></svg>",
        "<svg xmlns:l=\"x\"><set attributeName=\"l:href\" to=\"a\"/></svg>",
        "<?xml-stylesheet type=\"text/xsl\" href=\"a.pdf\"?><svg/>",
        "<?xml version=\"1.0\" encoding=\"IBM037\"?><svg/>",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
        "<!DOCTYPE svg [<!ENTITY % a \"b\">]><svg/>",
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x\">]><svg/>",
        "<!DOCTYPE svg SYSTEM \"a.dtd\"><svg>&a;</svg>",
        "<svg>&a;</svg>",
        "<html/>",
        "<svg>",
        ""
      })
  void aDrawingThatMayBeMoreIsNotPublished(String svg) throws IOException {
    write("content/images/a.SVG", svg);
    assertThat(scan().files()).isEmpty();
    assertThat(said()).containsExactly("content/images/a.SVG file-active");
  }

  @Test
  void aScriptIsSeenInEveryEncoding() throws IOException {
    Path path = write("content/images/a.svg", "");
    for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE")) {
      Files.write(path, "\uFEFF<svg><script/></svg>".getBytes(charset));
      assertThat(said()).as(charset).containsExactly("content/images/a.svg file-active");
      Files.write(path, "<?xml version=\"1.0\"?><svg><script/></svg>".getBytes(charset));
      assertThat(said()).as(charset).containsExactly("content/images/a.svg file-active");
    }
    Files.write(path, "<svg><path/></svg>".getBytes(StandardCharsets.UTF_16));
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><path d=\"M0 0\"/></svg>",
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><svg><text>One &#38; two</text></svg>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
            + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>",
        "<svg><style>.a { fill: url( '#b' ) }</style><use href=\"#b\"/></svg>",
        "<svg><image href=\"data:image/png;base64,iVBO//8\n+Rw0=\"/></svg>",
        "<svg><animate attributeName=\"opacity\" values=\"0;1\"/></svg>",
        "<svg xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><metadata>"
            + "<r:type r:resource=\"http://purl.org/dc/dcmitype/StillImage\"/></metadata></svg>"
      })
  void aDrawingIsPublished(String svg) throws IOException {
    write("content/images/a.svg", svg);
    assertThat(scan().files()).containsOnlyKeys("content/images/a.svg");
    assertThat(said()).isEmpty();
  }

  @Test
  void aLinkWithinTheContentIsFollowedAndNoOther() throws IOException {
    Path door = write("content/images/door.png", "pixels");
    Path hidden = write("content/images/.hidden/key.png", "pixels");
    Path config = write("site-config.yaml", "title: A Site");
    Path secret = Files.writeString(temp.resolve("secret.png"), "secret");
    Path images = site.resolve("content/images");
    Files.createSymbolicLink(images.resolve("same.png"), door);
    Files.createSymbolicLink(images.resolve("away.png"), secret);
    Files.createSymbolicLink(images.resolve("hid.png"), hidden);
    Files.createSymbolicLink(images.resolve("config.png"), config);
    Files.createSymbolicLink(images.resolve("nowhere.png"), images.resolve("none.png"));
    Files.createSymbolicLink(images.resolve("folder"), site.resolve("content"));
    assertThat(scan().files())
        .containsOnlyKeys("content/images/door.png", "content/images/same.png");
    assertThat(said())
        .containsExactlyInAnyOrder(
            "content/images/away.png file-outside-site",
            "content/images/hid.png file-outside-site",
            "content/images/config.png file-outside-site",
            "content/images/nowhere.png file-outside-site",
            "content/images/folder file-outside-site");
  }

  @Test
  void anArticleIsReadAsUtf8WithoutItsByteOrderMark() throws IOException {
    assertThat(text("\uFEFFÉlan \uFFFD".getBytes(StandardCharsets.UTF_8))).isEqualTo("Élan \uFFFD");
    assertThat(text(new byte[0])).isEmpty();
  }

  @Test
  void whatIsNoTextSaysWhere() throws IOException {
    assertUnreadable("One\nÉl\u00e9".getBytes(StandardCharsets.ISO_8859_1), 2, 1);
    assertUnreadable("One\ntwo\n\ud83d\ude42\u0000".getBytes(StandardCharsets.UTF_8), 3, 2);
    assertUnreadable(new byte[] {(byte) 0xFF}, 1, 1);
    assertUnreadable(new byte[] {0, 'a'}, 1, 1);
    assertUnreadable(new byte[] {'a', (byte) 0xE2, (byte) 0x80}, 1, 2);
  }

  private void assertUnreadable(byte[] bytes, int line, int column) throws IOException {
    assertThat(read(bytes).value()).isEmpty();
    assertThat(read(bytes).diagnostics())
        .extracting(d -> d.code() + " " + d.line() + ":" + d.column())
        .containsExactly(Code.FILE_UNREADABLE + " " + line + ":" + column);
  }

  @Test
  void anArticleHasASize() throws IOException {
    write("content/posts/a.md", "a".repeat((int) ContentScanner.LARGEST_ARTICLE));
    assertThat(ContentScanner.read(scan().articles().get(0)).value()).isPresent();
    write("content/posts/a.md", "a".repeat((int) ContentScanner.LARGEST_ARTICLE + 1));
    Outcome<SourceFile> outcome = ContentScanner.read(scan().articles().get(0));
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.FILE_TOO_LARGE);
  }

  @Test
  void anArticleThatIsKnownIsReadWhenItsTextIsAskedForUnlessItChanged() throws IOException {
    Path path = write("content/posts/a.md", "\uFEFFOne");
    ContentScanner.Found found = scan().articles().get(0);
    long sum = Checksum.of(Files.readAllBytes(path));
    assertThat(ContentScanner.known(found, sum).source().text()).isEqualTo("One");
    SourceFile later = ContentScanner.known(found, sum);
    Files.writeString(path, "Two");
    assertThatThrownBy(() -> later.source().text())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("content/posts/a.md was changed");
  }

  private String text(byte[] bytes) throws IOException {
    return read(bytes).value().orElseThrow().source().text();
  }

  private Outcome<SourceFile> read(byte[] bytes) throws IOException {
    Path path = write("content/posts/a.md", "");
    Files.write(path, bytes);
    ContentScanner.Found found =
        new ContentScanner.Found(
            Article.Kind.POST, "content/posts/a.md", path, FileStamp.at(path).orElseThrow());
    return ContentScanner.read(found);
  }

  private List<String> said() throws IOException {
    return scan().diagnostics().stream().map(d -> d.file() + " " + d.code().label()).toList();
  }
}
