package doorlight.authoring;

import doorlight.article.Article;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.Span;
import doorlight.reference.Reference;
import doorlight.reference.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites a title where other articles refer to it by its words. */
final class WordEdits {
  private static final Pattern TITLE_LINK =
      Pattern.compile("\\[\\[([^\\[\\]|\\\\]+)(?:(\\\\?\\|)([^\\[\\]]*))?\\]\\]");

  /** What has a meaning in Markdown; such a title is not put into prose. */
  private static final Pattern MARKUP = Pattern.compile("[*_`\\[\\]<>\\\\|~#]|&\\w+;|^\\d+[.)]");

  private final List<String> titles = new ArrayList<>();
  private final String newTitle;

  WordEdits(Article target, String newTitle) {
    titles.add(target.title());
    target.frontMatter().formerTitles().stream().map(Placed::value).forEach(titles::add);
    this.newTitle = newTitle;
  }

  /**
   * The edit of one reference; empty where the words are the writer's own, or markup is in them.
   */
  Optional<Edit> of(Reference reference, Article from) {
    String text = from.source().text();
    Span span = reference.source();
    String typed = text.substring(span.start(), span.end());
    return switch (reference.kind()) {
      case CROSS_REFERENCE -> prose(text, span, typed);
      case TITLE -> titleLink(span, typed);
      default -> Optional.empty();
    };
  }

  private Optional<Edit> prose(String text, Span span, String typed) {
    if (MARKUP.matcher(typed).find() || MARKUP.matcher(newTitle).find()) {
      return Optional.empty();
    }
    String next = text.substring(span.end(), Math.min(text.length(), span.end() + 1));
    return wording(typed).map(words -> new Edit(span, withoutMarkBefore(next, words)));
  }

  /** "As explored in What Is Rest?, ..." is written without the mark, which may be missing. */
  private static String withoutMarkBefore(String next, String title) {
    return next.matches("[,.;:?!]") ? title.replaceFirst("[?!.…]+$", "") : title;
  }

  private Optional<Edit> titleLink(Span span, String typed) {
    Matcher link = TITLE_LINK.matcher(typed);
    if (!link.matches() || newTitle.matches(".*[\\[\\]|\\\\].*")) {
      return Optional.empty();
    }
    String bar = link.group(2);
    String words = bar == null ? "" : bar + wording(link.group(3)).orElse(link.group(3));
    String title = bar == null ? wording(link.group(1)).orElse(newTitle) : newTitle;
    return Optional.of(new Edit(span, "[[" + title + words + "]]"));
  }

  /** What stands for a title or its shortened form now; empty for other words. */
  private Optional<String> wording(String typed) {
    for (String title : titles) {
      if (Titles.same(title, typed)) {
        return Optional.of(newTitle);
      }
    }
    for (String title : titles) {
      if (Titles.shortened(title).filter(shorter -> Titles.same(shorter, typed)).isPresent()) {
        return Optional.of(Titles.shortened(newTitle).orElse(newTitle));
      }
    }
    return Optional.empty();
  }
}
