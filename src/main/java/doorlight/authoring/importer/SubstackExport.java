package doorlight.authoring.importer;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive of Substack: posts.csv says of each post what it is called and since when it is
 * public, and posts/ID.name.html has its text. What else is in it, such as the addresses of
 * subscribers, is not looked at.
 */
final class SubstackExport implements Source {
  private static final Pattern POST =
      Pattern.compile("(href=\")https?://[^/\"]+/p/([\\w-]+)(?:[?#][^\"]*)?\"");

  @Override
  public String called() {
    return "an export of Substack (zip)";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) throws IOException {
    return file.equals(Source.folder(file) + "posts.csv") && bundle.start(file).contains("post_id");
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    String folder = Source.folder(file);
    List<Map<String, String>> rows = CsvTable.rows(bundle.text(file));
    Set<String> names = new HashSet<>();
    rows.forEach(row -> names.add(name(row)));
    for (Map<String, String> row : rows) {
      String text = folder + "posts/" + row.getOrDefault("post_id", "") + ".html";
      if (bundle.has(text)) {
        findings
            .articles()
            .add(article(row, text, ownLinks(bundle.text(text), names), findings.days()));
      } else if (!row.getOrDefault("title", "").isBlank()) {
        findings.diagnostics().add(Importer.withoutText(file, row.get("title")));
      }
    }
    return Set.copyOf(bundle.files().stream().filter(f -> f.startsWith(folder)).toList());
  }

  private static String name(Map<String, String> row) {
    return row.getOrDefault("post_id", "").replaceFirst("^\\d+\\.", "");
  }

  /**
   * Nothing in the archive says where the posts stood, so links to them are known by their names.
   */
  private static String ownLinks(String html, Set<String> names) {
    return POST.matcher(html)
        .replaceAll(
            link ->
                Matcher.quoteReplacement(
                    names.contains(link.group(2))
                        ? link.group(1) + "/p/" + link.group(2) + "\""
                        : link.group()));
  }

  private static FoundArticle article(
      Map<String, String> row, String file, String html, PublishedDay days) {
    String name = name(row);
    boolean paid = Set.of("only_paid", "founding").contains(row.getOrDefault("audience", ""));
    boolean published =
        row.getOrDefault("is_published", "true").toLowerCase(Locale.ROOT).equals("true");
    FoundArticle.Builder article =
        FoundArticle.in(file, FoundArticle.FoundText.html(html, ""))
            .title(row.getOrDefault("title", ""))
            .description(row.getOrDefault("subtitle", ""))
            .date(days.of(row.getOrDefault("post_date", "")))
            .page(row.getOrDefault("type", "").equals("page"))
            .draft(!published || paid)
            .address("/p/" + name);
    if (paid) {
      article.note(Note.changed("It was for paying readers only, so it is a draft"));
    }
    if (!row.getOrDefault("podcast_url", "").isBlank()) {
      article.note(Note.lost("A recording that belongs to the article: " + row.get("podcast_url")));
    }
    return article.tags(List.of()).found();
  }
}
