package doorlight.authoring.importer;

import doorlight.config.Wording;
import doorlight.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A kind of thing that articles can be brought from. */
interface Source {
  /** What it is called, in a sentence: "a WordPress export". */
  String called();

  /**
   * Whether a file of what was given is such a thing, or where such a thing begins.
   *
   * @throws IOException when the machine cannot read it
   */
  boolean recognises(Bundle bundle, String file) throws IOException;

  /**
   * Adds the articles in it to what was found.
   *
   * @return the files that were read, and are not to be looked at by other sources
   * @throws IOException when the machine cannot read it
   */
  Set<String> read(Bundle bundle, String file, Findings findings) throws IOException;

  /**
   * What was found so far, and what is known for all sources.
   *
   * @param wording the headings by which the site knows its sections
   */
  record Findings(
      Wording wording,
      PublishedDay days,
      List<FoundArticle> articles,
      List<Diagnostic> diagnostics) {
    Findings(Wording wording, PublishedDay days) {
      this(wording, days, new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The ending of a file's name, in small letters, without its dot. */
  static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** The folder that a file lies in, with a slash at its end; empty at the top. */
  static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The name of a file without its folder and its ending. */
  static String baseName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
