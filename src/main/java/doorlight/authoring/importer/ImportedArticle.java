package doorlight.authoring.importer;

import java.util.List;

/**
 * What became of one article.
 *
 * @param isNew false where the site has it already, so that nothing is written
 * @param file where it lies, from the site's folder
 * @param origin the file that it was found in
 * @param kept how much of each kind of thing came: "812 words", "6 headings"
 * @param changed what came in another form
 * @param missing for what a stand-in was put
 * @param lost what did not come
 */
public record ImportedArticle(
    boolean isNew,
    String title,
    String file,
    String origin,
    List<String> kept,
    List<String> changed,
    List<String> missing,
    List<String> lost) {
  public ImportedArticle {
    kept = List.copyOf(kept);
    changed = List.copyOf(changed);
    missing = List.copyOf(missing);
    lost = List.copyOf(lost);
  }

  /** Whether there are pictures of it that only the network has. */
  public boolean leavesPictures() {
    return lost.stream().anyMatch(what -> what.startsWith(Pictures.ELSEWHERE));
  }
}
