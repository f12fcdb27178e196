package doorlight.authoring;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.diagnostic.Span;
import doorlight.reference.FileLinks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites links to an article's file or address, in articles whose references are unresolved. */
final class LinkEdits {
  private static final String BEFORE = "(?<=[(</\"'\\s:])";
  private static final String AFTER = "(?=[)>#?\"'\\s]|$)";

  private final FileLinks files;
  private final Article target;
  private final String newFile;
  private final String newUrl;

  LinkEdits(FileLinks files, Article target, String newFile, String newUrl) {
    this.files = files;
    this.target = target;
    this.newFile = newFile;
    this.newUrl = newUrl;
  }

  /** The edits of one article, those of its own links to itself included. */
  List<Edit> in(Article article) {
    Set<Edit> edits = new LinkedHashSet<>();
    String text = article.source().text();
    for (Inline.Link link : links(article)) {
      String typed = link.target();
      if (FileLinks.isFile(typed)) {
        boolean meant =
            files
                .article(article.file(), typed)
                .filter(a -> a.file().equals(target.file()))
                .isPresent();
        if (meant && !newFile.equals(target.file())) {
          edits.addAll(edits(text, link.source(), name(target.file()), name(newFile)));
        }
      } else if (FileLinks.pathOf(typed).equals(target.url()) && !newUrl.equals(target.url())) {
        edits.addAll(edits(text, link.source(), target.url(), newUrl));
      }
    }
    return List.copyOf(edits);
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** In the link itself, or else where the label of {@code [words][label]} is defined. */
  private static List<Edit> edits(String text, Span link, String old, String other) {
    Pattern address = Pattern.compile(BEFORE + "(?:" + spellings(old) + ")" + AFTER);
    List<Edit> edits = new ArrayList<>();
    Matcher inLink = address.matcher(text).region(link.start(), link.end());
    inLink.useTransparentBounds(true);
    while (inLink.find()) {
      edits.add(new Edit(new Span(inLink.start(), inLink.end()), like(inLink.group(), other)));
    }
    if (edits.isEmpty()) {
      Matcher label =
          Pattern.compile("(?m)^[ \\t>*+-]*+\\[[^\\]\\n]+\\]:\\s*+[^\\s]+").matcher(text);
      while (label.find()) {
        Matcher defined = address.matcher(text).region(label.start(), label.end());
        defined.useTransparentBounds(true);
        while (defined.find()) {
          edits.add(
              new Edit(new Span(defined.start(), defined.end()), like(defined.group(), other)));
        }
      }
    }
    return edits;
  }

  /** As it is, and as an address has it. */
  private static String spellings(String name) {
    return Pattern.quote(name)
        + "|"
        + Pattern.quote(name.replace(" ", "%20"))
        + "|"
        + Pattern.quote(encoded(name));
  }

  private static String like(String typed, String other) {
    return typed.contains("%") ? encoded(other) : other;
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static List<Inline.Link> links(Article article) {
    List<Inline.Link> links = new ArrayList<>();
    for (Section section : article.sections()) {
      section.heading().ifPresent(heading -> collect(heading.inlines(), links));
      section.bodies().forEach(body -> body.parts().forEach(part -> collect(part, links)));
    }
    return links;
  }

  private static void collect(Part part, List<Inline.Link> links) {
    if (part instanceof Part.Prose prose) {
      collect(prose.inlines(), links);
    } else if (part instanceof Part.Heading heading) {
      collect(heading.inlines(), links);
    }
  }

  private static void collect(List<Inline> inlines, List<Inline.Link> links) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Link link) {
        if (link.kind() == Inline.Link.Kind.ADDRESS) {
          links.add(link);
        }
        collect(link.content(), links);
      }
    }
  }
}
