package doorlight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import doorlight.Archive;
import doorlight.CommandRun;
import doorlight.ProgramProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to harm: it is refused with a sentence, or does nothing. */
class HostileImportTest {
  private static final Path WORD = Path.of("src/test/resources/import/word/source.docx");
  private static final String POST =
      "<article class=\"h-entry\"><h1 class=\"p-name\">A</h1><section data-field=\"body\"><p>B</p></section></article>";

  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void aSite() throws IOException {
    site =
        CommandRun.site(
            temp.resolve("site"),
            "title: S\nbase_url: https://example.org\n",
            "content/pages/a.md",
            "---\ntitle: A\n---\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.html",
        "posts/../../outside.html",
        "/etc/outside.html",
        "C:\\outside.html",
        "..\\outside.html"
      })
  void anArchiveThatWouldLieOutsideIsRefused(String name) throws IOException {
    Path archive =
        archive(
            Map.of(
                "posts/2020-01-01_A-b.html",
                POST.getBytes(StandardCharsets.UTF_8),
                name,
                new byte[] {1}));

    assertRefused(archive, "import-unsafe");
  }

  @Test
  void anArchiveThatUnpacksToThousandTimesItsSizeIsRefused() throws IOException {
    Path archive = archive(Map.of("posts/2020-01-01_A-b.html", new byte[8 << 20]));

    assertRefused(archive, "import-unsafe");
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    Path archive = Files.writeString(temp.resolve("export.zip"), "PK, or so it says");

    assertRefused(archive, "import-unreadable");
  }

  @Test
  void whatAnArchiveTellsOfTheAccountIsNoArticle() throws IOException {
    String sessions = "<title>Sessions</title><p>" + "from 203.0.113.7 on a day, ".repeat(20);
    Path archive =
        archive(
            Map.of(
                "posts/2020-01-01_A-b.html",
                POST.replace("A<", "Another<").getBytes(StandardCharsets.UTF_8),
                "README.html",
                "<title>Archive</title>".getBytes(StandardCharsets.UTF_8),
                "sessions/sessions.html",
                sessions.getBytes(StandardCharsets.UTF_8)));

    CommandRun run = run(archive);

    assertThat(run.summary().get("imported").asInt()).as(run.out()).isEqualTo(1);
    assertThat(CommandRun.files(site.resolve("content")))
        .allSatisfy((path, bytes) -> assertThat(new String(bytes)).doesNotContain("203.0.113.7"));
  }

  @Test
  void anArchiveThatIsDamagedWithinIsRefused() throws IOException {
    byte[] post = POST.replace("B", "word ".repeat(2000)).getBytes(StandardCharsets.UTF_8);
    Path archive = archive(Map.of("posts/2020-01-01_A-b.html", post));
    byte[] bytes = Files.readAllBytes(archive);
    for (int i = 60; i < 90; i++) {
      bytes[i] ^= 0x5A;
    }
    Files.write(archive, bytes);

    assertRefused(archive, "import-unreadable");
  }

  @Test
  void aTitleWithWhatYamlForbidsIsReadAgain() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("a.html"),
            "<title>\"A\": --- &#xFFFF;&#xFFFE; # x</title><meta name=author content='a: &#xFFFF;b'>"
                + "<article>"
                + "word ".repeat(60)
                + "</article>");

    assertThat(run(page).status()).isZero();
    assertThat(CommandRun.of("build", site).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>&x;</title><description>A</description></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"
      })
  void xmlThatDefinesEntitiesIsRefused(String xml) throws IOException {
    assertRefused(Files.writeString(temp.resolve("feed.xml"), xml), "import-unsafe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>A</title>",
        "<rss><channel><item><title>&unknown;</title></item></channel></rss>"
      })
  void xmlThatIsCutOffOrDamagedIsRefused(String xml) throws IOException {
    assertRefused(Files.writeString(temp.resolve("feed.xml"), xml), "import-unreadable");
  }

  @Test
  void jsonThatNestsWithoutEndIsRefused() throws IOException {
    Path json = Files.writeString(temp.resolve("a.json"), "{\"db\":" + "[".repeat(100_000));

    assertRefused(json, "import-unreadable");
  }

  /**
   * A picture at an address outside the document, which could be read; and ways to write it that
   * are the same to a parser of XML, and another thing to whoever searches the text.
   */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<Relationship Id='rId66' Type='{type}/image' Target='{address}' TargetMode='External'/>",
        "<Relationship Id='rId66' Type='{type}/hyperlink' Target='{address}' TargetMode='External'/>",
        "<Relationship Id='rId66' Type='{type}/image' Target='{address}'/>",
        "<Relationship Id='rId66' x='>' Type='{type}/image' TargetMode='External' Target='{address}'/>",
        "<Relationship Id='rId66' Type='{type}/image' Target='{encoded}'/>",
        "<a-b:Relationship xmlns:a-b='{namespace}' Id='rId66' Type='{type}/image' Target='{address}'/>",
        "<Relationship Id='rId66' x.Target='a' Type='{type}/image' TargetMode='External' Target='{address}'/>",
        "<Relationship Id='rId66' xmlns:x='x' x:Target='a' Type='{type}/image' Target='{address}'/>"
      })
  void aWordDocumentOpensNothingOutside(String relationship) throws IOException {
    byte[] picture = Files.readAllBytes(WORD.resolve("word/media/image1.png"));
    Path secret = Files.write(temp.resolve("secret.png"), picture);
    AtomicInteger asked = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, picture.length);
          exchange.getResponseBody().write(picture);
          exchange.close();
        });
    server.start();
    try {
      String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png";
      for (String address : List.of(secret.toUri().toString(), web)) {
        CommandRun run = run(wordDocument(relationship, address));

        assertThat(run.status()).as(run.out() + run.err()).isIn(0, 1);
        assertThat(CommandRun.files(site.resolve("content")))
            .allSatisfy((path, bytes) -> assertThat(path).endsWith(".md"));
      }
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void aWordDocumentWithDamagedRelationshipsIsRefused() throws IOException {
    assertRefused(wordDocument("<Relationship Id='rId66'", "none"), "import-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"</w:body", "<w:body>\u00ff"})
  void nothingButTheReportSpeaksOfADamagedWordDocument(String damage) throws Exception {
    Path folder = temp.resolve("word");
    CommandRun.copy(WORD, folder);
    Path document = folder.resolve("word/document.xml");
    String latin = Files.readString(document, StandardCharsets.ISO_8859_1);
    Files.writeString(document, latin.replace("<w:body>", damage), StandardCharsets.ISO_8859_1);
    Path docx = Archive.pack(folder, temp.resolve("a.docx"));
    Path said = temp.resolve("said.txt");

    Process program =
        ProgramProcess.of(List.of(), List.of("import", docx.toString(), "--site", site.toString()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(program.waitFor()).isEqualTo(1);
    assertThat(said)
        .content()
        .contains("This is no Word document, or it is damaged.")
        .doesNotContain("Fatal");
  }

  @Test
  void relationshipsInUtf16AreReadAsAnyOther() throws IOException {
    Path folder = temp.resolve("word");
    CommandRun.copy(WORD, folder);
    Path relationships = folder.resolve("word/_rels/document.xml.rels");
    Files.writeString(
        relationships,
        Files.readString(relationships).replace("UTF-8", "UTF-16"),
        StandardCharsets.UTF_16);

    CommandRun run = run(Archive.pack(folder, temp.resolve("a.docx")));

    assertThat(run.summary().get("imported").asInt()).as(run.out()).isEqualTo(1);
    assertThat(CommandRun.files(site.resolve("content")).values())
        .anySatisfy(
            bytes -> assertThat(new String(bytes)).contains("https://example.com/a?b=1&c=2"));
  }

  /** A document whose picture is that of a relationship, and lies in it no more. */
  private Path wordDocument(String relationship, String address) throws IOException {
    Path folder = Files.createTempDirectory(temp, "word");
    CommandRun.copy(WORD, folder);
    String written =
        relationship
            .replace(
                "{type}", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
            .replace("{namespace}", "http://schemas.openxmlformats.org/package/2006/relationships")
            .replace("{address}", address)
            .replace("{encoded}", "&#" + (int) address.charAt(0) + ";" + address.substring(1));
    Path relationships = folder.resolve("word/_rels/document.xml.rels");
    Files.writeString(
        relationships,
        Files.readString(relationships).replace("</Relationships>", written + "</Relationships>"));
    Path document = folder.resolve("word/document.xml");
    Files.writeString(
        document, Files.readString(document).replace("r:embed=\"rId3\"", "r:link=\"rId66\""));
    Files.delete(folder.resolve("word/media/image1.png"));
    return Archive.pack(folder, Path.of(folder + ".docx"));
  }

  @Test
  void aWordDocumentWithEntitiesIsRefused() throws IOException {
    Path folder = temp.resolve("word");
    CommandRun.copy(WORD, folder);
    Path document = folder.resolve("word/document.xml");
    Files.writeString(
        document,
        Files.readString(document)
            .replaceFirst("\\?>", "?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"));

    assertRefused(Archive.pack(folder, temp.resolve("a.docx")), "import-unsafe");
  }

  @Test
  void aLinkInAFolderIsNotFollowed() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("texts"));
    Path secret = Files.writeString(temp.resolve("secret.txt"), "A Secret\n\nThat nobody gave.\n");
    Files.createSymbolicLink(folder.resolve("a.txt"), secret);

    assertRefused(folder, "import-unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<blockquote>", "<em>", "<ul><li>", "<span><b>", "<table><tr><td>"})
  void htmlThatNestsWithoutEndIsRead(String tag) throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("deep.html"),
            "<title>Deep</title><article>" + "word ".repeat(60) + tag.repeat(20_000) + "end of it");

    CommandRun run = run(page);

    assertThat(run.status()).as(run.out() + run.err()).isIn(0, 1);
    assertThat(run.summary().get("imported").asInt()).isEqualTo(1);
  }

  @Test
  void whatALineOfAReportHoldsCannotCommandTheTerminal() throws IOException {
    Path text =
        Files.writeString(
            temp.resolve("a.txt"), "A Title \u001B[31m In Red\n\nA sentence stands here.\n");

    CommandRun run = CommandRun.of("import", text, "--site", site);

    assertThat(run.out() + run.err()).doesNotContain("\u001B");
  }

  @Test
  void theComparisonRunsNothingAndLoadsNothing() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("a.html"),
            "<title>T</title><article>"
                + "word ".repeat(60)
                + "<script>alert(1)</script><p onclick=\"x()\"><img src=\"https://example.com/x.png\" alt=\"&lt;script&gt;\" onerror=\"x()\"></p></article>");

    run(page);

    assertThat(Files.readString(site.resolve("import-comparison.html")))
        .doesNotContain("<script", "onclick", "onerror", "<img");
  }

  private CommandRun run(Path source) {
    return CommandRun.of("import", source, "--site", site, "--format", "json");
  }

  private void assertRefused(Path source, String code) throws IOException {
    var before = CommandRun.files(site);

    CommandRun run = run(source);

    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.diagnostics())
        .anySatisfy(d -> assertThat(d.get("code").asString()).isEqualTo(code));
    assertThat(CommandRun.files(site)).usingRecursiveComparison().isEqualTo(before);
  }

  private Path archive(Map<String, byte[]> files) throws IOException {
    Path archive = temp.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return archive;
  }
}
