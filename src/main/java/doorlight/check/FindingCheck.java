package doorlight.check;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What helps a reader to find an article and her way in it: titles, descriptions, headings, and
 * words for pictures.
 */
final class FindingCheck {
  /** Search engines and tabs cut titles somewhere near here. */
  private static final int LONGEST_TITLE = 70;

  private static final int SHORTEST_DESCRIPTION = 50;
  private static final int LONGEST_DESCRIPTION = 200;

  /** Titles from here on are easily taken for one another. */
  private static final double SIMILAR = 0.85;

  /** A word in more titles than this tells nothing about two of them. */
  private static final int COMMON = 30;

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i).*\\.(jpe?g|png|gif|webp|avif|svg|heic)|(img|dsc|dscn|pxl|image|picture|photo)[ _-]?\\d+\\w*");

  private static final Pattern LEVEL_ONE = Pattern.compile(" {0,3}#(?!#).*");

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int headings;
  private int pictures;

  private FindingCheck() {}

  /** Checks the articles of a site. */
  static Answer check(Site site) {
    FindingCheck check = new FindingCheck();
    List<Article> articles = site.articles();
    articles.forEach(check::article);
    check.similarTitles(articles);
    return new Answer(
        "finding",
        articles.size()
            + " titles and descriptions, "
            + check.headings
            + " headings and "
            + check.pictures
            + " pictures looked at.",
        check.diagnostics);
  }

  private void article(Article article) {
    title(article);
    description(article);
    headings(article);
    lead(article);
    Prose.tokens(article)
        .forEach(
            token -> {
              if (token instanceof Inline.Image image) {
                words(article.source(), image.source(), image.alt(), image.target());
              }
            });
  }

  private void title(Article article) {
    int length = article.title().codePointCount(0, article.title().length());
    if (length > LONGEST_TITLE) {
      diagnostics.add(
          article.problem(
              Code.TITLE_LENGTH,
              "The title has " + length + " characters; search engines and phones cut it.",
              "Keep it within "
                  + LONGEST_TITLE
                  + ", with what matters first. (doorlight rename"
                  + " changes a title and breaks nothing.)"));
    }
  }

  private void description(Article article) {
    String description = article.frontMatter().description();
    int length = description.codePointCount(0, description.length());
    boolean answers =
        article.sections().stream().anyMatch(s -> s.kind() == Section.Kind.QUICK_ANSWER);
    if (length == 0 && answers) {
      return;
    }
    if (length == 0) {
      diagnostics.add(
          article.problem(
              Code.DESCRIPTION_MISSING,
              "The article has no description, so lists and search engines show its first words.",
              "Add one or two sentences:  description: \"...\""));
    } else if (length < SHORTEST_DESCRIPTION || length > LONGEST_DESCRIPTION) {
      diagnostics.add(
          article.problem(
              Code.DESCRIPTION_LENGTH,
              "The description has " + length + " characters.",
              "Lists and search engines show "
                  + SHORTEST_DESCRIPTION
                  + " to "
                  + LONGEST_DESCRIPTION
                  + " of them well: one or two sentences."));
    }
  }

  private void headings(Article article) {
    int last = 1;
    for (Part part : Prose.parts(article)) {
      if (!(part instanceof Part.Heading heading) || !heading.topLevel()) {
        continue;
      }
      headings++;
      Span span = span(heading, article);
      if (heading.level() > last + 1) {
        diagnostics.add(
            Diagnostic.at(
                article.source(),
                span,
                Code.HEADING_LEVEL_SKIPPED,
                "This heading is of level "
                    + heading.level()
                    + " under one of level "
                    + last
                    + ", so readers who listen miss a step.",
                "Write it with "
                    + (last + 1)
                    + " signs:  "
                    + "#".repeat(last + 1)
                    + " "
                    + heading.text()));
      }
      if (LEVEL_ONE.matcher(article.source().lineAt(span.start())).matches()) {
        diagnostics.add(
            Diagnostic.at(
                article.source(),
                span,
                Code.HEADING_LEVEL_ONE,
                "This heading is written as one of level 1, which the title is already.",
                "Write it with two signs:  ## " + heading.text()));
      }
      last = heading.level();
    }
  }

  /** Where the words of a heading stand; a heading without words of its own, at the title. */
  private static Span span(Part.Heading heading, Article article) {
    for (Inline inline : heading.inlines()) {
      if (inline instanceof Inline.Text text) {
        return text.source();
      } else if (inline instanceof Inline.Link link) {
        return link.source();
      }
    }
    return article.frontMatter().title().span();
  }

  private void lead(Article article) {
    article
        .frontMatter()
        .image()
        .ifPresent(
            image ->
                words(
                    article.source(),
                    image.span(),
                    article.frontMatter().imageAlt(),
                    image.value()));
  }

  private void words(SourceText source, Span at, String alt, String target) {
    pictures++;
    String file = target.substring(target.lastIndexOf('/') + 1);
    String stem = file.replaceFirst("\\.\\w+$", "");
    boolean joined = alt.contains("-") || alt.contains("_");
    boolean isFileName =
        joined && alt.equalsIgnoreCase(stem) || FILE_NAME.matcher(alt.strip()).matches();
    if (!alt.isBlank() && isFileName) {
      diagnostics.add(
          Diagnostic.at(
              source,
              at,
              Code.IMAGE_ALT_FILE_NAME,
              "\""
                  + alt
                  + "\" is the name of a file, and tells nothing to readers who do not see"
                  + " the picture.",
              "Say in a few words what it shows."));
    }
  }

  private void similarTitles(List<Article> articles) {
    Map<String, List<Article>> byWord = new HashMap<>();
    for (Article article : articles) {
      for (String word : article.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (word.length() > 2) {
          List<Article> same = byWord.computeIfAbsent(word, w -> new ArrayList<>());
          if (same.isEmpty() || same.get(same.size() - 1) != article) {
            same.add(article);
          }
        }
      }
    }
    Set<String> compared = new HashSet<>();
    for (Article article : articles) {
      for (String word : article.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        List<Article> others = byWord.getOrDefault(word, List.of());
        for (Article other : others.size() > COMMON ? List.<Article>of() : others) {
          boolean earlier = other.file().compareTo(article.file()) < 0;
          if (earlier && compared.add(article.file() + "\n" + other.file())) {
            similar(article, other);
          }
        }
      }
    }
  }

  private void similar(Article article, Article other) {
    // The same title twice is for references to say, since no reference could tell them apart.
    boolean same = article.title().equalsIgnoreCase(other.title());
    if (!same && NearestName.similarity(article.title(), other.title()) >= SIMILAR) {
      diagnostics.add(
          article.problem(
              Code.TITLE_SIMILAR,
              "The title is nearly that of \"" + other.title() + "\" (" + other.file() + ").",
              "Let each say what only it is about, so that readers and references can tell them"
                  + " apart."));
    }
  }
}
