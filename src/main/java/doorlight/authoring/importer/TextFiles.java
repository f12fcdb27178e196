package doorlight.authoring.importer;

import java.io.IOException;
import java.util.Set;

/** Plain text, as it is pasted from a published page: an article a file. */
final class TextFiles implements Source {
  @Override
  public String called() {
    return "plain text";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) {
    return Set.of("txt", "text").contains(Source.ending(file));
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    String text = bundle.text(file);
    if (!text.isBlank()) {
      findings.articles().add(PastedText.read(file, text, findings.wording(), findings.days()));
    }
    return Set.of(file);
  }
}
