package doorlight.authoring.importer;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import org.zwobble.mammoth.DocumentConverter;

/**
 * A Word document (.docx, Office Open XML). Its styles say what is a heading or a quotation.
 *
 * <p>Mammoth 1.7 opens whatever address a relationship of the document names as the place of a
 * picture, a file of the writer's own included (CVE-2025-11849 in its sister libraries). So it is
 * given a copy in which nothing lies outside: addresses of links are kept aside, under names that
 * no program can open, and put back into the HTML.
 */
final class WordDocument implements Source {
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_PARTS = 10_000;

  private static final String STYLES =
      """
      p[style-name='Title'] => p.title:fresh
      p[style-name='Subtitle'] => p.subtitle:fresh
      p[style-name='Quote'] => blockquote > p:fresh
      p[style-name='Intense Quote'] => blockquote > p:fresh
      u => u
      strike => s
      comment-reference =>
      """;

  @Override
  public String called() {
    return "a Word document (.docx)";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    // Word keeps a file of this name while a document is open.
    return Source.ending(file).equals("docx") && !name.startsWith("~$");
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    List<String> addresses = new ArrayList<>();
    Optional<byte[]> safe = safe(bundle.bytes(file), file, addresses, findings.diagnostics());
    if (safe.isPresent()) {
      Optional<String> html = html(safe.get(), file, findings.diagnostics());
      html.ifPresent(text -> findings.articles().add(article(text, file, addresses)));
    }
    return Set.of(file);
  }

  private static Optional<String> html(byte[] docx, String file, List<Diagnostic> diagnostics) {
    try {
      return Optional.of(
          new DocumentConverter()
              .addStyleMap(STYLES)
              .convertToHtml(new ByteArrayInputStream(docx))
              .getValue());
    } catch (IOException | RuntimeException e) {
      // Nothing lies outside its bytes, so whatever fails is theirs: an encoding nobody knows, too.
      diagnostics.add(damaged(file));
      return Optional.empty();
    }
  }

  private static Diagnostic damaged(String file) {
    return Diagnostic.ofFile(
        file,
        Code.IMPORT_UNREADABLE,
        "This is no Word document, or it is damaged.",
        "Open it in Word, and save it again as .docx; or save it as a web page, and import that.");
  }

  private static FoundArticle article(String html, String file, List<String> addresses) {
    Document page = Jsoup.parseBodyFragment(html);
    page.select("a[href^=" + WordRelationships.ASIDE + "]")
        .forEach(
            link -> link.attr("href", addresses.get(number(link.attr("href"), addresses.size()))));
    Element body = page.body();
    Element title = body.selectFirst("p.title");
    if (title == null && body.select("h1").size() == 1) {
      title = body.selectFirst("h1");
    }
    Element subtitle = body.selectFirst("p.subtitle");
    String words = title == null ? "" : title.text();
    String description = subtitle == null ? "" : subtitle.text();
    for (Element above : new Element[] {title, subtitle}) {
      if (above != null) {
        above.remove();
      }
    }
    return FoundArticle.in(file, FoundArticle.FoundText.html(body.html(), file))
        .title(words)
        .description(description)
        .found();
  }

  private static int number(String link, int many) {
    String digits = link.substring(WordRelationships.ASIDE.length()).replaceFirst("#.*", "");
    int number = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    return Math.min(number, many - 1);
  }

  /** A copy in which nothing lies outside the document. */
  private static Optional<byte[]> safe(
      byte[] docx, String file, List<String> addresses, List<Diagnostic> diagnostics) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    long total = 0;
    int parts = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream out = new ZipOutputStream(copy)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readNBytes((int) Bundle.LARGEST_FILE + 1);
        total += bytes.length;
        if (bytes.length > Bundle.LARGEST_FILE || total > MOST_BYTES || ++parts > MOST_PARTS) {
          diagnostics.add(unsafe(file, "This document unpacks to more than any article needs."));
          return Optional.empty();
        }
        String name = entry.getName();
        boolean relationships = name.endsWith(".rels");
        boolean xml = name.endsWith(".xml");
        String text = xml || relationships ? new String(bytes, StandardCharsets.UTF_8) : "";
        if (text.contains("<!DOCTYPE")
            || text.contains("<!ENTITY")
            || xml && text.indexOf('\0') >= 0) {
          diagnostics.add(
              unsafe(
                  file,
                  "This document defines entities, by which a file can make a program read others."));
          return Optional.empty();
        }
        if (xml) {
          requireXml(bytes);
        }
        out.putNextEntry(new ZipEntry(name));
        out.write(relationships ? WordRelationships.inside(bytes, addresses) : bytes);
        out.closeEntry();
      }
    } catch (IOException | SAXException | XMLStreamException | IllegalArgumentException e) {
      diagnostics.add(damaged(file));
      return Optional.empty();
    }
    if (parts == 0) {
      diagnostics.add(damaged(file));
      return Optional.empty();
    }
    return Optional.of(copy.toByteArray());
  }

  /**
   * Beforehand, since Mammoth's parser prints what is wrong, past whoever reports it; so do the
   * stream readers of Java where a byte is wrong.
   */
  private static void requireXml(byte[] part) throws IOException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new ByteArrayInputStream(part), new DefaultHandler());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Diagnostic unsafe(String file, String message) {
    return Diagnostic.ofFile(
        file,
        Code.IMPORT_UNSAFE,
        message,
        "Open it in Word, copy the text into a new document, and import that.");
  }
}
