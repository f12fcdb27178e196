package doorlight.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every file that is written, whatever the writer wrote. */
final class PageLaws {
  private static final SAXParserFactory XML = SAXParserFactory.newDefaultInstance();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset");
  private static final Set<String> ACTIVE = Set.of("iframe", "object", "embed", "base", "applet");

  private PageLaws() {}

  /**
   * A page is HTML without a mistake (the parser of the Nu checker), no id stands twice, and the
   * only scripts are files of the theme, and data.
   *
   * @throws AssertionError when it is not so
   */
  static void checkHtml(String name, byte[] page) throws IOException {
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setStreamabilityViolationPolicy(XmlViolationPolicy.ALLOW);
    Reader reader = new Reader();
    parser.setContentHandler(reader);
    parser.setErrorHandler(reader);
    InputSource source = new InputSource(new ByteArrayInputStream(page));
    source.setEncoding("UTF-8");
    try {
      parser.parse(source);
    } catch (SAXException e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * A feed or map is well-formed XML.
   *
   * @throws AssertionError when it is not so
   */
  static void checkXml(String name, byte[] file) throws IOException {
    try {
      XML.newSAXParser().parse(new ByteArrayInputStream(file), new DefaultHandler());
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * A file is JSON.
   *
   * @throws AssertionError when it is not so
   */
  static void checkJson(String name, String text) {
    try {
      JSON.readTree(text);
    } catch (JacksonException e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
  }

  private static final class Reader extends DefaultHandler {
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder data = new StringBuilder();
    private boolean inData;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      if (name.equals("script")) {
        inData = "application/ld+json".equals(attributes.getValue("type"));
        String file = attributes.getValue("src");
        if (!inData && (file == null || !file.contains("/assets/js/"))) {
          throw new SAXException("a script that is no file of the theme");
        }
      }
      if (ACTIVE.contains(name)) {
        throw new SAXException("<" + name + ">");
      }
      for (int i = 0; i < attributes.getLength(); i++) {
        check(name, attributes.getLocalName(i), attributes.getValue(i));
      }
    }

    private void check(String element, String attribute, String value) throws SAXException {
      if (attribute.startsWith("on") || attribute.equals("srcdoc")) {
        throw new SAXException("<" + element + " " + attribute + ">");
      }
      if (attribute.equals("id") && !ids.add(value)) {
        throw new SAXException("the id \"" + value + "\" stands twice");
      }
      // What browsers pass over when they look for the scheme.
      String address = value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
      if (ADDRESSES.contains(attribute)
          && (address.startsWith("javascript:")
              || address.startsWith("vbscript:")
              || address.startsWith("data:"))) {
        throw new SAXException("<" + element + " " + attribute + "=\"" + value + "\">");
      }
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (inData) {
        data.append(text, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (inData) {
        checkJson("structured data", data.toString());
        data.setLength(0);
        inData = false;
      }
    }

    @Override
    public void error(SAXParseException mistake) throws SAXException {
      throw mistake;
    }

    @Override
    public void fatalError(SAXParseException mistake) throws SAXException {
      throw mistake;
    }
  }
}
