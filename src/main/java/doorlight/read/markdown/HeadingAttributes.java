package doorlight.read.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in braces at the end of a heading: {@code ## The window {#window}}. Of attributes
 * only the id counts.
 *
 * @param typedId the id that is asked for, whether or not it can be had
 * @param wordsEnd where the words of the heading end, an offset into the body
 */
public record HeadingAttributes(Optional<String> typedId, int wordsEnd) {
  /** Ids with an underscore are those of the page itself, its numbered entries and footnotes. */
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+");

  /** The id that is asked for, if a heading can have it: letters, digits and hyphens. */
  public Optional<String> id() {
    return typedId.filter(id -> ID.matcher(id).matches());
  }

  /** Those of one heading. */
  public static HeadingAttributes of(Heading heading) {
    BasedSequence typed = heading.getText();
    String text = typed.toString().stripTrailing();
    HeadingAttributes none = new HeadingAttributes(Optional.empty(), typed.getEndOffset());
    int open = text.endsWith("}") ? text.lastIndexOf('{') : -1;
    if (open < 0 || open > 0 && text.charAt(open - 1) == '\\') {
      return none;
    }
    Optional<String> id = Optional.empty();
    for (String attribute : text.substring(open + 1, text.length() - 1).strip().split("\\s+")) {
      if (attribute.matches("#[^\\s#{}\"'<>&=]+")) {
        id = id.isPresent() ? id : Optional.of(attribute.substring(1));
      } else if (!attribute.matches("\\.[\\w-]+|[\\w:-]+=\\S+")) {
        return none;
      }
    }
    int end = text.substring(0, open).stripTrailing().length();
    return new HeadingAttributes(
        id, end == 0 ? typed.getStartOffset() : typed.getIndexOffset(end - 1) + 1);
  }
}
