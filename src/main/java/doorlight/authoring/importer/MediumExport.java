package doorlight.authoring.importer;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An archive of Medium: posts/2019-03-04_Title-id.html, each marked up as an h-entry. */
final class MediumExport implements Source {
  @Override
  public String called() {
    return "an export of Medium (zip)";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) throws IOException {
    return file.matches("(?:.*/)?posts/[^/]+\\.html") && bundle.start(file).contains("h-entry");
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    Document page = Jsoup.parse(bundle.text(file));
    Element body = page.selectFirst("[data-field=body], .e-content");
    if (body == null) {
      return done(bundle, file);
    }
    String title = page.select(".p-name").text();
    Element repeated = body.selectFirst(".graf--title");
    if (repeated != null) {
      repeated.remove();
    }
    Element subtitle = body.selectFirst(".graf--subtitle");
    if (subtitle != null) {
      subtitle.remove();
    }
    body.select("hr.section-divider").remove();
    String address = page.select(".p-canonical").attr("href");
    boolean draft = file.substring(file.lastIndexOf('/') + 1).startsWith("draft_");
    FoundArticle.Builder article =
        FoundArticle.in(file, FoundArticle.FoundText.html(body.html(), address))
            .title(title)
            .description(page.select("[data-field=subtitle], .p-summary").text())
            .date(findings.days().of(page.select(".dt-published").attr("datetime")))
            .author(page.select(".p-author").text())
            .draft(draft)
            .address(address);
    if (title.isBlank()) {
      article.note(Note.changed("It may be an answer to another's article, since it has no title"));
    }
    findings.articles().add(article.found());
    return done(bundle, file);
  }

  /** A post, and what the archive tells of the account, such as where it was used from. */
  private static Set<String> done(Bundle bundle, String file) {
    String posts = Source.folder(file);
    String root = posts.substring(0, posts.length() - "posts/".length());
    Set<String> done = new HashSet<>(Set.of(file));
    if (bundle.has(root + "README.html") || bundle.has(root + "profile/profile.html")) {
      bundle.files().stream()
          .filter(other -> other.startsWith(root) && !other.startsWith(posts))
          .forEach(done::add);
    }
    return done;
  }
}
