package doorlight.authoring.importer;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Html;
import doorlight.article.Section;
import doorlight.base.Characters;
import doorlight.page.HtmlWriter;
import doorlight.page.LinkStyle;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A page that shows each article as it was beside what became of it. It loads nothing and runs
 * nothing, whatever stood in the source.
 */
final class ComparisonPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>What was imported</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 90rem; padding: 0 1rem; }
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
      .pair > section { border: 1px solid GrayText; border-radius: .5rem; padding: 1rem; overflow-wrap: anywhere; min-width: 0; }
      .pair h3 { margin-top: 0; }
      pre { white-space: pre-wrap; font: inherit; margin: 0; }
      table { border-collapse: collapse; } td, th { border: 1px solid GrayText; padding: .2rem .5rem; }
      @media (max-width: 50rem) { .pair { grid-template-columns: 1fr; } }
      </style>
      </head>
      <body>
      <h1>What was imported</h1>
      """;

  /** How deep the source's elements may nest; beyond 512 browsers do not follow. */
  private static final int DEEPEST = 400;

  private ComparisonPage() {}

  /** The page; empty where there is nothing to compare. */
  static String of(List<ImportReport.Pair> pairs) {
    if (pairs.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(HEAD);
    if (pairs.size() > 1) {
      out.append("<ol>\n");
      for (int i = 0; i < pairs.size(); i++) {
        out.append("<li><a href=\"#a").append(i).append("\">");
        Html.escape(pairs.get(i).file().title(), out);
        out.append("</a></li>\n");
      }
      out.append("</ol>\n");
    }
    for (int i = 0; i < pairs.size(); i++) {
      pair(pairs.get(i), i, out);
    }
    return Characters.publishable(out.append("</body>\n</html>\n").toString());
  }

  private static void pair(ImportReport.Pair pair, int number, StringBuilder out) {
    NewFile file = pair.file();
    out.append("<h2 id=\"a").append(number).append("\">");
    Html.escape(file.title(), out);
    out.append("</h2>\n");
    notes(file.notes(), out);
    out.append("<div class=\"pair\">\n<section>\n<h3>As it was: ");
    Html.escape(file.found().origin(), out);
    out.append("</h3>\n");
    FoundArticle.FoundText text = file.found().text();
    if (text.format() == FoundArticle.FoundText.Format.HTML) {
      out.append(harmless(text.shown()));
    } else {
      out.append("<pre>");
      Html.escape(text.shown(), out);
      out.append("</pre>");
    }
    out.append("\n</section>\n<section>\n<h3>As it is now: ");
    Html.escape(file.file(), out);
    out.append("</h3>\n");
    StringBuilder now = new StringBuilder();
    article(pair.article(), now);
    out.append(withOwnNames(now.toString(), "a" + number + "-"));
    out.append("</section>\n</div>\n");
  }

  /** Notes and headings of two articles may have one name, which a page cannot have twice. */
  private static String withOwnNames(String html, String prefix) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    page.select("[id]").forEach(named -> named.attr("id", prefix + named.id()));
    page.select("a[href^=#]")
        .forEach(link -> link.attr("href", "#" + prefix + link.attr("href").substring(1)));
    return written(page);
  }

  /** Pictures would be asked for elsewhere, and their words say enough here. */
  private static String harmless(String html) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    page.select("img[alt]")
        .forEach(
            img -> img.replaceWith(new Element("em").text("[picture: " + img.attr("alt") + "]")));
    Document clean = new Cleaner(Safelist.relaxed().removeTags("img")).clean(page);
    // Read anew, since what was left out may leave an element where it cannot stand. Not made
    // pretty, for which jsoup's time grows with the square of what is left.
    Document settled = Jsoup.parseBodyFragment(plain(clean));
    // Where elements nest too deep for it, jsoup leaves one link inside another.
    settled.select("a a").unwrap();
    return written(settled);
  }

  /**
   * The only characters that jsoup writes as codes are controls and halves, which no page may have.
   */
  private static String written(Document page) {
    return plain(page).replaceAll("&#x(?:1?[0-9a-f]|d[89a-f][0-9a-f]{2});", " ");
  }

  private static String plain(Document page) {
    page.outputSettings().prettyPrint(false);
    return page.body().html();
  }

  private static void notes(List<Note> notes, StringBuilder out) {
    if (!notes.isEmpty()) {
      out.append("<ul>\n");
      for (Note note : notes) {
        String kind = note.kind().name().toLowerCase(Locale.ROOT);
        out.append("<li><strong>").append(kind).append("</strong>: ");
        Html.escape(note.what(), out);
        out.append("</li>\n");
      }
      out.append("</ul>\n");
    }
  }

  private static void article(Article article, StringBuilder out) {
    for (Section section : article.sections()) {
      section.heading().ifPresent(heading -> HtmlWriter.write(heading, LinkStyle.PLAIN, out));
      write(section.opening(), out);
      boolean list =
          section.kind() == Section.Kind.CHECKLIST || section.kind() == Section.Kind.REFERENCES;
      out.append(list ? "<ul>\n" : "");
      for (Section.Entry entry : section.entries()) {
        out.append(list ? "<li>" : "<p><strong>");
        write(entry.label(), out);
        out.append(list ? "</li>\n" : "</strong></p>\n");
        write(entry.body(), out);
      }
      out.append(list ? "</ul>\n" : "");
      write(section.closing(), out);
    }
  }

  private static void write(Body body, StringBuilder out) {
    StringBuilder html = new StringBuilder();
    HtmlWriter.write(body, LinkStyle.PLAIN, html);
    out.append(
            html.toString()
                .replaceAll("<img[^>]*?\\balt=\"([^\"]*)\"[^>]*>", "<em>[picture: $1]</em>"))
        .append('\n');
  }
}
