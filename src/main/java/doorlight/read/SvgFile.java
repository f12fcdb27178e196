package doorlight.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/**
 * Whether an SVG drawing is nothing but a drawing. Opened by itself, an SVG is a document that may
 * hold scripts and fetch things from elsewhere (SVG 2, chapters 2.7 and 15), so it is read as
 * browsers do, as XML with namespaces, and whatever may be more than a drawing is refused: what is
 * not well-formed, what declares entities or attributes, style sheets and transformations of its
 * own (xml-stylesheet), HTML, elements and attributes that run something, and addresses that name a
 * scheme or a host. Nothing outside the file is opened (OWASP: XML external entities).
 */
final class SvgFile {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** Those that every browser reads as the parser here does. */
  private static final Set<String> ENCODINGS =
      Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE");

  private static final Set<String> ACTIVE_ELEMENTS =
      Set.of(
          "script",
          "foreignobject",
          "handler",
          "listener",
          "iframe",
          "embed",
          "object",
          "audio",
          "video");

  /** A picture of dots inside the drawing, which runs nothing. */
  private static final Pattern INNER_PICTURE =
      Pattern.compile("data:image/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=]*+");

  /** A backslash is a slash in an address, and hides any letter in a style. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:javascript|vbscript|data|https?|ftp|file|blob):|//|\\\\|@import"
              + "|url\\((?![\"']?#)");

  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

  /** What a browser leaves out of an address. */
  private static final Pattern BLANK = Pattern.compile("[\\x00-\\x20]+");

  private SvgFile() {}

  /** Whether the bytes may be more than a drawing; so they are where they cannot be read. */
  static boolean isActive(byte[] bytes) {
    try {
      XMLReader reader = reader();
      Drawing drawing = new Drawing();
      reader.setContentHandler(drawing);
      reader.setDTDHandler(drawing);
      reader.setErrorHandler(drawing);
      reader.setEntityResolver(drawing);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", drawing);
      reader.setProperty("http://xml.org/sax/properties/declaration-handler", drawing);
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return false;
    } catch (SAXException | IOException e) {
      return true;
    }
  }

  private static XMLReader reader() throws SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the reading with an exception at the first thing that is no drawing. */
  private static final class Drawing extends DefaultHandler2 {
    private Locator2 place;
    private int depth;
    private boolean inStyle;
    private final StringBuilder style = new StringBuilder();

    @Override
    public void setDocumentLocator(Locator locator) {
      place = (Locator2) locator;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes)
        throws SAXException {
      if (depth++ == 0) {
        refuseIf(!name.equals("svg"));
        String encoding = place.getEncoding();
        refuseIf(encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT)));
        refuseIf("1.1".equals(place.getXMLVersion()));
      }
      refuseIf(space.equals(XHTML) || ACTIVE_ELEMENTS.contains(name.toLowerCase(Locale.ROOT)));
      for (int i = 0; i < attributes.getLength(); i++) {
        attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
      }
      inStyle |= name.equalsIgnoreCase("style");
    }

    private static void attribute(String space, String name, String value) throws SAXException {
      String key = name.toLowerCase(Locale.ROOT);
      refuseIf(key.startsWith("on"));
      // Drawing programs keep notes in spaces of their own, which mean nothing to a browser.
      if (space.isEmpty() || space.equals(XLINK) || space.equals(XMLConstants.XML_NS_URI)) {
        String plain = plain(value);
        boolean address = key.equals("href") || key.equals("src") || key.equals("base");
        refuseIf(ELSEWHERE.matcher(plain).find());
        refuseIf(address && SCHEME.matcher(plain).matches());
        refuseIf(key.equals("attributename") && isActiveAttribute(plain));
      }
    }

    /** Whether an animation would change where something leads, or what it does. */
    private static boolean isActiveAttribute(String qualified) {
      String name = qualified.substring(qualified.indexOf(':') + 1);
      return name.equals("href") || name.equals("src") || name.startsWith("on");
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (inStyle) {
        style.append(text, start, length);
      }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
      depth--;
      if (name.equalsIgnoreCase("style")) {
        refuseIf(ELSEWHERE.matcher(plain(style.toString())).find());
        style.setLength(0);
        inStyle = false;
      }
    }

    private static String plain(String value) {
      String plain = BLANK.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
      return INNER_PICTURE.matcher(plain).replaceAll("#");
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
      refuseIf(target.equalsIgnoreCase("xml-stylesheet"));
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
      // The document type that a drawing names is never opened, neither here nor by a browser.
      refuseIf(!name.equals("[dtd]"));
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
      refuseIf(true);
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId)
        throws SAXException {
      refuseIf(true);
    }

    @Override
    public void unparsedEntityDecl(String name, String publicId, String systemId, String notation)
        throws SAXException {
      refuseIf(true);
    }

    @Override
    public void attributeDecl(String element, String name, String type, String mode, String value)
        throws SAXException {
      refuseIf(true);
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String base, String systemId)
        throws SAXException {
      throw new SAXException("Nothing outside the file is opened.");
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    private static void refuseIf(boolean active) throws SAXException {
      if (active) {
        throw new SAXException("This is more than a drawing.");
      }
    }
  }
}
