package doorlight.fuzz;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.SourceText;
import doorlight.reference.References;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is given any bytes at all, and has to keep the laws. */
enum Target {
  /** The lines between the two fences of an article. */
  FRONT_MATTER {
    @Override
    void take(byte[] input) throws IOException {
      checkArticle("---\n", input, "\n---\n\nHow rest comes back.\n\n## Slow\n\nIt takes time.\n");
    }
  },

  /** An article below its front matter. */
  MARKDOWN {
    @Override
    void take(byte[] input) throws IOException {
      checkArticle("---\ntitle: A Title\ndate: 2026-01-01\n---\n\n", input, "");
    }
  },

  /** Two titles, a line each, and a text that may refer to them. */
  REFERENCES {
    @Override
    void take(byte[] input) throws IOException {
      String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 3);
      if (lines.length == 3) {
        checkReferences(List.of(lines[0], lines[1]), lines[2]);
      }
    }
  },

  /** site-config.yaml. */
  SETTINGS {
    @Override
    void take(byte[] input) throws IOException {
      SourceText source =
          new SourceText("site-config.yaml", new String(input, StandardCharsets.UTF_8));
      Optional<SiteConfig> config = SiteConfigReader.read(source, Optional.empty()).value();
      if (config.isPresent()) {
        UnwrittenSite other = SITE.with(config.get());
        other.check(other.link(List.of(article("Rest", "See Slow. What is *rest*?"))));
      }
    }
  },

  /** A letter that says what it is, and a file to import; see {@link Imports}. */
  IMPORT {
    @Override
    void take(byte[] input) throws IOException {
      Imports.check(input);
    }
  };

  static final UnwrittenSite SITE;

  static {
    try {
      SITE =
          UnwrittenSite.of(
              """
              title: A Site
              base_url: https://example.org/blog/
              author: Your Name
              link_phrases:
                slow rest: Rest
                the door: /door/
              """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes any input.
   *
   * @throws AssertionError when a law is broken
   * @throws IOException when the machine cannot read or write
   */
  abstract void take(byte[] input) throws IOException;

  /** The name of its folders. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void checkArticle(String before, byte[] input, String after) throws IOException {
    byte[] head = before.getBytes(StandardCharsets.UTF_8);
    byte[] tail = after.getBytes(StandardCharsets.UTF_8);
    byte[] file = new byte[head.length + input.length + tail.length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(input, 0, file, head.length, input.length);
    System.arraycopy(tail, 0, file, head.length + input.length, tail.length);
    Optional<Article> article = SITE.read("content/posts/an-article.md", file);
    if (article.isPresent()) {
      SITE.check(SITE.link(List.of(article.get())));
    }
  }

  private static void checkReferences(List<String> titles, String text) throws IOException {
    List<Article> articles = new ArrayList<>(List.of(article("This Article", text)));
    for (String title : titles) {
      String front = "---\ntitle: '" + title.strip().replace("'", "''") + "'\ndate: 2026-01-01\n";
      String file = "content/posts/" + articles.size() + ".md";
      SITE.read(file, front + "---\n\nA text.\n").ifPresent(articles::add);
    }
    References linked = SITE.link(articles);
    for (int i = 0; i < articles.size(); i++) {
      List<String> before = words(articles.get(i));
      List<String> after = words(linked.articles().get(i));
      if (!before.equals(after)) {
        throw new AssertionError("linking made of\n" + before + "\nthis:\n" + after);
      }
    }
    SITE.check(linked);
  }

  private static Article article(String title, String text) {
    String front = "---\ntitle: " + title + "\ndate: 2026-01-02\n---\n\n";
    return SITE.read("content/posts/this-article.md", front + text)
        .orElseGet(() -> article(title, ""));
  }

  private static List<String> words(Article article) {
    return article.sections().stream()
        .flatMap(section -> section.bodies().stream())
        .flatMap(body -> body.parts().stream())
        .map(Target::words)
        .toList();
  }

  private static String words(Part part) {
    Stream<Inline> inlines = Stream.empty();
    if (part instanceof Part.Html html) {
      return html.html();
    } else if (part instanceof Part.Prose prose) {
      inlines = prose.inlines().stream();
    } else if (part instanceof Part.Heading heading) {
      inlines = heading.inlines().stream();
    }
    StringBuilder words = new StringBuilder();
    inlines.forEach(inline -> words.append(inline.text()));
    return words.toString();
  }
}
