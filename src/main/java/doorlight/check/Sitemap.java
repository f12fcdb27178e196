package doorlight.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One file of the protocol of sitemaps.org.
 *
 * @param index whether its addresses are those of further sitemaps
 */
record Sitemap(boolean index, List<String> addresses) {
  private static final int MOST_ADDRESSES = 50_000;

  /**
   * Reads a file; document types and outside entities are not.
   *
   * @param name what to call it in a message
   * @throws IOException when it is no sitemap
   */
  static Sitemap read(String name, byte[] xml) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      reader.nextTag();
      String root = reader.getLocalName();
      if (!root.equals("urlset") && !root.equals("sitemapindex")) {
        throw new IOException(name + " is no sitemap: it begins with <" + root + ">.");
      }
      String space = reader.getNamespaceURI();
      List<String> addresses = new ArrayList<>();
      while (reader.hasNext() && addresses.size() < MOST_ADDRESSES) {
        boolean element = reader.next() == XMLStreamConstants.START_ELEMENT;
        if (element
            && reader.getLocalName().equals("loc")
            && Objects.equals(space, reader.getNamespaceURI())) {
          addresses.add(reader.getElementText().strip());
        }
      }
      return new Sitemap(root.equals("sitemapindex"), addresses);
    } catch (XMLStreamException e) {
      throw new IOException(name + " is no sitemap: it is not XML.", e);
    }
  }
}
