package doorlight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;

/** The Nu HTML checker, of the W3C and WHATWG. */
final class HtmlChecker {
  private HtmlChecker() {}

  /** How many pages were judged, and all that there is to say of them. */
  record Result(int pages, String messages) {}

  /** Judges pages, given by their paths. */
  static Result check(Map<String, byte[]> pages) throws Exception {
    SourceCode sourceCode = new SourceCode();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    MessageEmitterAdapter messages =
        new MessageEmitterAdapter(
            null,
            sourceCode,
            false,
            new ImageCollector(sourceCode),
            0,
            false,
            new TextMessageEmitter(said, false));
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema(
        "http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
    validator.setUpValidatorAndParsers(messages, true, false);
    messages.start(null);
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      InputSource source = new InputSource(new ByteArrayInputStream(page.getValue()));
      source.setSystemId("https://example.org/" + page.getKey());
      source.setEncoding("UTF-8");
      validator.checkHtmlInputSource(source);
    }
    messages.end("", "", "");
    String text = said.toString(StandardCharsets.UTF_8).strip();
    return new Result(pages.size(), text);
  }
}
