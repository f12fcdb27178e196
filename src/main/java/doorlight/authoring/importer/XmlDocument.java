package doorlight.authoring.importer;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of others. No document type is read and nothing outside the file is opened (OWASP: XML
 * external entities). Names are as written, with their prefix, since exports are known that use
 * prefixes without saying what they stand for.
 */
final class XmlDocument {
  private static final int DEEPEST = 200;

  private XmlDocument() {}

  /**
   * An element.
   *
   * @param text all its text, that of inner elements not included; of XHTML in a feed, its markup
   * @param line where it begins
   */
  record Element(
      String name, Map<String, String> attributes, String text, List<Element> children, int line) {

    /** The text of the first child of a name; empty where there is none. */
    String text(String child) {
      return children(child).map(Element::text).findFirst().orElse("").strip();
    }

    Stream<Element> children(String child) {
      return children.stream().filter(c -> c.name.equals(child));
    }

    Optional<Element> child(String child) {
      return children(child).findFirst();
    }

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }
  }

  /** The root of a document; without a value it cannot be read, or is refused. */
  static Outcome<Element> read(String file, byte[] given) {
    byte[] bytes = withoutControls(given);
    String start =
        new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1);
    if (start.contains("<!ENTITY")) {
      return Outcome.failed(
          List.of(
              Diagnostic.ofFile(
                  file,
                  Code.IMPORT_UNSAFE,
                  "This file defines entities, by which a file can make a program read others or run on.",
                  "No export of a blog does so. Delete it, and get the export anew from where your blog is.")));
    }
    XMLInputFactory factory = factory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // What stands before the root says nothing.
      }
      return Outcome.of(element(xml, 0), List.of());
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      SourceText text = new SourceText(file, "\n".repeat(line - 1));
      return Outcome.failed(
          List.of(
              Diagnostic.at(
                  text,
                  new Span(line - 1, line - 1),
                  Code.IMPORT_UNREADABLE,
                  "The export is damaged here, so nothing of it was brought.",
                  "Download it again; if it is cut off, export fewer articles at a time.")));
    }
  }

  /** What makes parsers that read no document type, and open nothing outside. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Characters that XML forbids, which some systems write into exports all the same. */
  private static byte[] withoutControls(byte[] bytes) {
    boolean wide =
        bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFF) >= 0xFE);
    if (wide) {
      return bytes;
    }
    byte[] clean = new byte[bytes.length];
    int length = 0;
    for (byte b : bytes) {
      if (b < 0 || b >= ' ' || b == '\t' || b == '\n' || b == '\r') {
        clean[length++] = b;
      }
    }
    return java.util.Arrays.copyOf(clean, length);
  }

  private static Element element(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("too deep", xml.getLocation());
    }
    int line = xml.getLocation().getLineNumber();
    String name = name(xml);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    boolean markup = attributes.getOrDefault("type", "").equals("xhtml");
    StringBuilder text = new StringBuilder();
    List<Element> children = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (markup) {
          markup(xml, text, depth + 1);
        } else {
          children.add(element(xml, depth + 1));
        }
      } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
        text.append(markup ? escaped(xml.getText()) : xml.getText());
      }
    }
    return new Element(name, attributes, text.toString(), children, line);
  }

  private static String name(XMLStreamReader xml) {
    String prefix = xml.getPrefix();
    String local = xml.getLocalName();
    return prefix == null || prefix.isEmpty() || local.contains(":") ? local : prefix + ":" + local;
  }

  private static void markup(XMLStreamReader xml, StringBuilder out, int depth)
      throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("too deep", xml.getLocation());
    }
    String name = xml.getLocalName().replaceFirst("^.*:", "").toLowerCase(Locale.ROOT);
    out.append('<').append(name);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      out.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
      out.append(escaped(xml.getAttributeValue(i)).replace("\"", "&quot;")).append('"');
    }
    out.append('>');
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        markup(xml, out, depth + 1);
      } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
        out.append(escaped(xml.getText()));
      }
    }
    if (!List.of("br", "img", "hr").contains(name)) {
      out.append("</").append(name).append('>');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
