package doorlight.authoring;

import doorlight.diagnostic.SourceText;
import java.util.List;

/**
 * What a new title changes in one file.
 *
 * @param newFile its new path from the site's folder, or the one that it has
 * @param edits in the order of the text
 */
public record RenamedFile(SourceText source, String newFile, List<RenameEdit> edits) {
  public RenamedFile {
    edits = List.copyOf(edits);
  }

  /** Whether the file gets another name. */
  public boolean moves() {
    return !newFile.equals(source.file());
  }

  /** The same without what is only a matter of wording. */
  RenamedFile neededOnly() {
    return new RenamedFile(source, newFile, edits.stream().filter(RenameEdit::needed).toList());
  }

  List<Edit> plainEdits() {
    return edits.stream().map(RenameEdit::edit).toList();
  }

  SourceText edited() {
    return new SourceText(newFile, ArticleFile.edit(source.text(), plainEdits()));
  }
}
