package doorlight.check;

import doorlight.base.Resource;
import doorlight.data.FieldReader;
import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.ContentScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases, each with what could stand in its place: a data file in {@code templates/check}, which a
 * site replaces by one of its own.
 *
 * <pre>
 * committed suicide:
 *   also: [commit suicide]
 *   instead: died by suicide
 * </pre>
 */
record PhraseList(List<Entry> entries) {

  /** Any form of a phrase, as whole words in whatever case, and what could be said instead. */
  record Entry(Pattern pattern, String instead) {}

  /**
   * Reads the site's own list, or else the one that is packed into the program. What is wrong with
   * it is said, and the list is as good as it can be.
   *
   * @param site the site's folder
   * @param name of the file: {@code promises.yaml}
   * @throws IOException when the site's file cannot be read
   */
  static Outcome<PhraseList> read(Path site, String name) throws IOException {
    String path = "templates/check/" + name;
    Path own = site.resolve(path);
    Outcome<SourceText> text =
        Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS)
            ? ContentScanner.readText(own, path)
            : Outcome.of(
                new SourceText(path, Resource.text(PhraseList.class, "/" + path)), List.of());
    List<Diagnostic> diagnostics = new ArrayList<>(text.diagnostics());
    List<Entry> entries = new ArrayList<>();
    if (text.value().isPresent()) {
      SourceText source = text.value().get();
      Outcome<YamlNode.Mapping> yaml = YamlReader.read(source, new Span(0, source.text().length()));
      diagnostics.addAll(yaml.diagnostics());
      yaml.value().ifPresent(top -> entries.addAll(entries(source, top, diagnostics)));
    }
    return Outcome.of(new PhraseList(List.copyOf(entries)), diagnostics);
  }

  private static List<Entry> entries(
      SourceText source, YamlNode.Mapping top, List<Diagnostic> diagnostics) {
    List<Entry> entries = new ArrayList<>();
    FieldReader phrases = new FieldReader(source, top, diagnostics);
    for (Placed<String> phrase : phrases.keys()) {
      Optional<FieldReader> fields = phrases.group(phrase.value());
      if (fields.isPresent()) {
        List<String> forms = new ArrayList<>(List.of(phrase.value()));
        fields.get().textList("also").forEach(form -> forms.add(form.value()));
        String instead = fields.get().textOrEmpty("instead");
        fields.get().finish();
        forms.removeIf(String::isBlank);
        if (!forms.isEmpty()) {
          entries.add(new Entry(pattern(forms), instead));
        }
      }
    }
    return entries;
  }

  private static Pattern pattern(List<String> forms) {
    return Pattern.compile(
        forms.stream()
            .map(
                form ->
                    Pattern.quote(form.strip().replace('’', '\''))
                        .replaceAll("\\s+", "\\\\E\\\\s+\\\\Q"))
            .collect(
                Collectors.joining("|", "(?iU)(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  }
}
