package doorlight.data;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 into {@link YamlNode}s with their places.
 *
 * <p>Every scalar stays the text that was written; what it means is decided by who asks for it.
 * Tags, anchors and aliases are refused, so nothing can be constructed or multiplied; so is nesting
 * deeper than {@value #DEEPEST}.
 */
public final class YamlReader {
  /** Most levels of lists and keys within one another. */
  public static final int DEEPEST = 20;

  /** Most UTF-16 units of front matter or settings: 64 Ki. */
  public static final int LONGEST = 64 * 1024;

  private static final Pattern TAB = Pattern.compile("\\s*(?:[\\w-]+:\\s*)?\\t");
  private static final Pattern NO_SPACE = Pattern.compile("([A-Za-z_]+):([^\\s/:].*)");
  private static final Pattern APOSTROPHE =
      Pattern.compile("([A-Za-z_]+): +'([^']*\\p{L}'\\p{L}[^']*)'\\s*");

  private static final YAMLFactory YAML = new YAMLFactory();

  /** The parser mistakes a character of two units for an end where its buffer ends between them. */
  private static final YAMLFactory YAML_IN_ONE_BUFFER =
      YAMLFactory.builder()
          .loadSettings(LoadSettings.builder().setBufferSize(LONGEST + 1).build())
          .build();

  private final SourceText source;
  private final Span slice;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final int[] offsets;

  private YamlReader(SourceText source, Span slice, String yaml) {
    this.source = source;
    this.slice = slice;
    this.offsets = offsetsOfCodePoints(yaml);
  }

  /**
   * Reads the YAML that stands in {@code slice} of a file, a mapping at its top. An empty document
   * is an empty mapping. On a mistake the outcome has no value, and says where YAML gave up; keys
   * given twice are reported, and the first one counts.
   */
  public static Outcome<YamlNode.Mapping> read(SourceText source, Span slice) {
    String yaml = source.text().substring(slice.start(), slice.end());
    if (yaml.length() > LONGEST) {
      return Outcome.failed(
          List.of(
              Diagnostic.at(
                  source,
                  new Span(slice.start(), slice.start()),
                  Code.FILE_TOO_LARGE,
                  "These settings are longer than 64 KB.",
                  "Move long text into the article itself.")));
    }
    return new YamlReader(source, slice, yaml).readDocument(yaml);
  }

  private Outcome<YamlNode.Mapping> readDocument(String yaml) {
    boolean twoUnits = yaml.chars().anyMatch(c -> Character.isSurrogate((char) c));
    YAMLFactory factory = twoUnits ? YAML_IN_ONE_BUFFER : YAML;
    try (YAMLParser parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return Outcome.of(new YamlNode.Mapping(List.of(), slice), diagnostics);
      }
      YamlNode root = readNode(parser, 1);
      if (root instanceof YamlNode.Scalar scalar && scalar.isNull()) {
        return Outcome.of(new YamlNode.Mapping(List.of(), slice), diagnostics);
      }
      if (!(root instanceof YamlNode.Mapping mapping)) {
        if (reportUsualSlip()) {
          return Outcome.failed(diagnostics);
        }
        report(
            root.span(),
            Code.YAML_INVALID,
            "Settings are lines of the form \"key: value\", but here stands " + root.kind() + ".",
            "Begin with a line such as \"title: My Title\".");
        return Outcome.failed(diagnostics);
      }
      if (parser.nextToken() != null) {
        report(
            spanFrom(parser.currentTokenLocation()),
            Code.YAML_INVALID,
            "A second document begins here; only the first would be read.",
            "Remove the line \"---\" before it.");
      }
      return Outcome.of(mapping, diagnostics);
    } catch (Refused refused) {
      return Outcome.failed(diagnostics);
    } catch (JacksonException e) {
      reportSyntax(e.getMessage(), spanFrom(e.getLocation()));
    } catch (YamlEngineException e) {
      reportSyntax(e.getMessage(), new Span(slice.start(), slice.start()));
    }
    return Outcome.failed(diagnostics);
  }

  private YamlNode readNode(YAMLParser parser, int depth) {
    Span start = spanFrom(parser.currentTokenLocation());
    refuseWhatConstructs(parser, start);
    if (depth > DEEPEST) {
      throw refuse(
          start,
          "Settings are nested more than " + DEEPEST + " levels deep here.",
          "Use fewer levels.");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return readMapping(parser, start, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(readNode(parser, depth + 1));
      }
      return new YamlNode.Sequence(items, start.to(spanFrom(parser.currentLocation())));
    }
    String text = parser.getString();
    Span span = start.to(spanFrom(parser.currentLocation()));
    String written = source.text().substring(span.start(), span.end());
    if (written.startsWith("&")) {
      throw refuseAnchor(span);
    }
    boolean quoted = !written.isEmpty() && "\"'|>".indexOf(written.charAt(0)) >= 0;
    return new YamlNode.Scalar(text == null ? "" : text, quoted, span);
  }

  private YamlNode.Mapping readMapping(YAMLParser parser, Span start, int depth) {
    List<YamlNode.Mapping.Entry> entries = new ArrayList<>();
    Map<String, Span> seen = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Span keySpan = spanFrom(parser.currentTokenLocation()).to(spanFrom(parser.currentLocation()));
      refuseWhatConstructs(parser, keySpan);
      parser.nextToken();
      YamlNode value = readNode(parser, depth + 1);
      Span earlier = seen.putIfAbsent(key, keySpan);
      if (earlier == null) {
        entries.add(new YamlNode.Mapping.Entry(key, keySpan, value));
      } else {
        report(
            keySpan,
            Code.YAML_DUPLICATE_KEY,
            "\""
                + key
                + "\" is given twice; it stands in line "
                + source.placeOf(earlier.start()).line()
                + " already.",
            "Keep one of the two lines.");
      }
    }
    return new YamlNode.Mapping(entries, start.to(spanFrom(parser.currentLocation())));
  }

  private void refuseWhatConstructs(YAMLParser parser, Span at) {
    if (parser.isCurrentAlias()) {
      throw refuse(
          at,
          "A value that begins with * is an alias in YAML, which Doorlight does not use.",
          "If it is text, put it in quotes: \"*like this*\".");
    }
    if (parser.getObjectId() != null) {
      throw refuseAnchor(at);
    }
    if (parser.getTypeId() != null) {
      throw refuse(
          at,
          "A value that begins with ! is a tag in YAML, which Doorlight does not use.",
          "If it is text, put it in quotes: \"!like this\".");
    }
  }

  private Refused refuseAnchor(Span at) {
    return refuse(
        at,
        "A value that begins with & is an anchor in YAML, which Doorlight does not use.",
        "If it is text, put it in quotes: \"&like this\".");
  }

  private Refused refuse(Span at, String message, String hint) {
    report(at, Code.YAML_NOT_ALLOWED, message, hint);
    return new Refused();
  }

  private void report(Span at, Code code, String message, String hint) {
    diagnostics.add(Diagnostic.at(source, at, code, message, hint));
  }

  /** Says in a writer's words what the parser says in its own. */
  private void reportSyntax(String problem, Span at) {
    if (reportUsualSlip()) {
      return;
    }
    String line = source.lineAt(at.start());
    Optional<String> quotedLine = lineWithQuotes(line);
    if (problem.contains("mapping values are not allowed") && quotedLine.isPresent()) {
      report(
          at,
          Code.YAML_INVALID,
          "A value with a colon in it needs quotes round it.",
          "Write it as:  " + quotedLine.get());
    } else if (problem.contains("found unexpected end of stream")
        || problem.contains("while scanning a quoted scalar")) {
      report(
          at,
          Code.YAML_INVALID,
          "A quotation mark opens a value here or above and is never closed.",
          "Close it, or write a quotation mark inside the value as \\\".");
    } else if (problem.contains("expected <block end>") && quotedLine.isPresent()) {
      report(
          at,
          Code.YAML_INVALID,
          "There is more on this line after the value's closing quotation mark, or the line is"
              + " indented differently from those above.",
          "Begin every key at the same column; inside quotes write a quotation mark as \\\".");
    } else {
      report(
          at,
          Code.YAML_INVALID,
          "This is not YAML: " + firstSentence(problem) + ".",
          "Each line is \"key: value\"; put a value with special characters in quotes.");
    }
  }

  /** The slips after which the parser gives up somewhere else, each looked for on its own line. */
  private boolean reportUsualSlip() {
    int start = slice.start();
    for (String line : source.text().substring(slice.start(), slice.end()).split("\\R", -1)) {
      int tab = TAB.matcher(line).lookingAt() ? line.indexOf('\t') : -1;
      Matcher stuck = NO_SPACE.matcher(line);
      Matcher apostrophe = APOSTROPHE.matcher(line);
      if (tab >= 0) {
        report(
            new Span(start + tab, start + tab + 1),
            Code.YAML_INVALID,
            "A tab stands here, where YAML wants spaces.",
            "Put spaces in its place.");
        return true;
      } else if (stuck.matches()) {
        report(
            new Span(start, start + line.length()),
            Code.YAML_INVALID,
            "There is no space after the colon.",
            "Write it as:  " + stuck.group(1) + ": " + stuck.group(2));
        return true;
      } else if (apostrophe.matches()) {
        report(
            new Span(start, start + line.length()),
            Code.YAML_INVALID,
            "There is an apostrophe inside single quotes, which ends them.",
            "Use double quotes:  " + apostrophe.group(1) + ": \"" + apostrophe.group(2) + "\"");
        return true;
      }
      start = Math.min(slice.end(), start + line.length() + lineEndAt(start + line.length()));
    }
    return false;
  }

  private int lineEndAt(int offset) {
    return source.text().startsWith("\r\n", offset) ? 2 : 1;
  }

  private static Optional<String> lineWithQuotes(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String value = line.substring(colon + 1).strip().replace("\\", "\\\\").replace("\"", "\\\"");
    return Optional.of(line.substring(0, colon).strip() + ": \"" + value + "\"");
  }

  private static String firstSentence(String problem) {
    int end = problem.indexOf('\n');
    String first = (end < 0 ? problem : problem.substring(0, end)).strip();
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private Span spanFrom(TokenStreamLocation location) {
    long index = location == null ? 0 : Math.max(0, location.getCharOffset());
    int offset = slice.start() + offsets[(int) Math.min(index, offsets.length - 1)];
    return new Span(offset, offset);
  }

  /** The parser counts code points; files are counted in UTF-16 units. */
  private static int[] offsetsOfCodePoints(String yaml) {
    int[] offsets = new int[yaml.codePointCount(0, yaml.length()) + 1];
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      if (offset < yaml.length()) {
        offset += Character.charCount(yaml.codePointAt(offset));
      }
    }
    return offsets;
  }

  /** Leaves the reading at once; the reason is among the diagnostics already. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }
}
