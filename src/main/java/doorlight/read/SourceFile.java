package doorlight.read;

import doorlight.article.Article;
import doorlight.diagnostic.SourceText;

/** An article's file as it was found: its kind, by the folder it lies in, and its text. */
public record SourceFile(Article.Kind kind, SourceText source) {

  /** The file's name without folder and ending. */
  public String baseName() {
    String name = source.file().substring(source.file().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
