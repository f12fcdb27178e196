package doorlight.authoring.importer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * What the parts of a Word document have to do with each other (Open Packaging Conventions,
 * ECMA-376 part 2). They are read with a parser and written anew, so that whoever reads them next
 * sees what was looked at here, and nothing else.
 */
final class WordRelationships {
  /** How a name begins that stands for an address; no program can open it. */
  static final String ASIDE = "doorlight-link:";

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private WordRelationships() {}

  /**
   * The relationships, in UTF-8, with a name in the place of every target that is an address. What
   * kind they say they are does not matter: Mammoth opens a link, too, when a picture names it.
   *
   * @param addresses gets the addresses; a name ends with the index of its own
   * @throws XMLStreamException where they are no well-formed XML, or have a document type
   */
  static byte[] inside(byte[] part, List<String> addresses) throws XMLStreamException {
    XMLStreamReader xml =
        XmlDocument.factory().createXMLStreamReader(new ByteArrayInputStream(part));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLStreamWriter out =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    out.writeStartElement("Relationships");
    out.writeDefaultNamespace(NAMESPACE);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type", xml.getLocation());
      }
      if (event == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")
          && NAMESPACE.equals(xml.getNamespaceURI())) {
        out.writeEmptyElement("Relationship");
        out.writeAttribute("Id", attribute(xml, "Id"));
        out.writeAttribute("Type", attribute(xml, "Type"));
        out.writeAttribute("Target", target(xml, addresses));
      }
    }
    out.writeEndElement();
    out.close();
    return bytes.toByteArray();
  }

  /** A name of a part has no colon, and an address that can be opened has one after its scheme. */
  private static String target(XMLStreamReader xml, List<String> addresses) {
    String target = attribute(xml, "Target");
    boolean external = attribute(xml, "TargetMode").strip().equalsIgnoreCase("External");
    if (!external && target.indexOf(':') < 0) {
      return target;
    }
    addresses.add(target);
    return ASIDE + (addresses.size() - 1);
  }

  /** An attribute of no namespace; asked for by name alone, one of another could come instead. */
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && (namespace == null || namespace.isEmpty())) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
