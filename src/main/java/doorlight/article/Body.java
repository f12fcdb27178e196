package doorlight.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A flow of text: HTML with readable prose in it. Pure data; it holds no tree of any parser. */
public record Body(List<Part> parts) {
  public static final Body EMPTY = new Body(List.of());

  public Body {
    parts = List.copyOf(parts);
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** A body of one stretch of prose, such as a list item that is no paragraph. */
  public static Body ofProse(List<Inline> inlines) {
    return new Body(List.of(new Part.Prose(inlines)));
  }

  /** What a person reads of its prose and headings, a space between the parts. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Prose prose) {
        prose.inlines().forEach(inline -> text.append(inline.text()));
        text.append(' ');
      } else if (part instanceof Part.Heading heading) {
        text.append(heading.text()).append(' ');
      }
    }
    return withSingleSpaces(text);
  }

  /** How many words {@link #text} has. */
  public int words() {
    int words = 0;
    boolean inWord = false;
    for (Part part : parts) {
      List<Inline> inlines = List.of();
      if (part instanceof Part.Prose prose) {
        inlines = prose.inlines();
      } else if (part instanceof Part.Heading heading) {
        inlines = heading.inlines();
      }
      for (Inline inline : inlines) {
        String text = inline.text();
        for (int i = 0; i < text.length(); i++) {
          boolean space = isSpace(text.charAt(i));
          words += !space && !inWord ? 1 : 0;
          inWord = !space;
        }
      }
      inWord = false;
    }
    return words;
  }

  /** Most characters are letters, which need not be looked up. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c < ' ' || c > '~') && Character.isWhitespace(c);
  }

  private static String withSingleSpaces(CharSequence text) {
    StringBuilder single = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        single.append(c);
      } else if (single.length() > 0 && single.charAt(single.length() - 1) != ' ') {
        single.append(' ');
      }
    }
    int length = single.length();
    single.setLength(length > 0 && single.charAt(length - 1) == ' ' ? length - 1 : length);
    return single.toString();
  }

  /** The headings, in order. */
  public List<Part.Heading> headings() {
    List<Part.Heading> headings = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Heading heading) {
        headings.add(heading);
      }
    }
    return headings;
  }

  /** The same body with other prose and headings. */
  public Body map(UnaryOperator<Part> change) {
    List<Part> changed = new ArrayList<>(parts.size());
    parts.forEach(part -> changed.add(change.apply(part)));
    return new Body(changed);
  }
}
