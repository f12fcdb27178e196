package doorlight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorlight.CommandRun;
import doorlight.build.BuildOptions;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the addresses of the published sitemap stay. */
class PublishedCheckTest {
  private static final String HOST = "https://example.org/site";

  @TempDir Path temp;
  private BuiltSite built;

  @BeforeEach
  void plan() throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("site"),
            "title: Site\nbase_url: " + HOST + "/\n",
            "content/posts/learning-to-rest.md",
            "---\ntitle: Learning to Rest\ndate: 2026-01-01\naliases: [/old/]\n---\n\nText.\n");
    built = SiteBuilder.plan(BuildOptions.of(site, Map.of())).built().orElseThrow();
  }

  @Test
  void anAddressThatIsGoneIsSaidAtTheNearestArticle() throws IOException {
    Answer answer = check(HOST + "/blog/learning-rest/", HOST + "/blog/learning-to-rest/");
    assertThat(answer.diagnostics()).hasSize(1);
    Diagnostic gone = answer.diagnostics().get(0);
    assertThat(gone.code().label()).isEqualTo("address-gone");
    assertThat(gone.file()).isEqualTo("content/posts/learning-to-rest.md");
    assertThat(gone.message()).startsWith("/blog/learning-rest/ is on the published site");
    assertThat(gone.hint()).contains("/blog/learning-to-rest/", "aliases: [/blog/learning-rest/]");
  }

  @Test
  void withNothingNearItIsSaidAtTheSettings() throws IOException {
    assertThat(check(HOST + "/zzz/").diagnostics().get(0).file()).isEqualTo("site-config.yaml");
  }

  @Test
  void pagesAndRedirectsStayHoweverTheyAreWritten() throws IOException {
    Answer answer =
        check(HOST, HOST + "/", HOST + "/old", HOST + "/blog/learning-to-rest/index.html");
    assertThat(answer.diagnostics()).isEmpty();
    assertThat(answer.looked()).isEqualTo("4 published addresses compared");
    assertThat(check("https://example.org/shop/").looked()).endsWith("1 outside /site/ left out");
  }

  @Test
  void anIndexIsFollowedOnItsOwnHostOnly() throws IOException {
    String index =
        "<sitemapindex><sitemap><loc>https://example.org/a.xml</loc></sitemap>"
            + "<sitemap><loc>https://other.example/b.xml</loc></sitemap></sitemapindex>";
    Map<String, String> files =
        Map.of(
            "https://example.org/i.xml",
            index,
            "https://example.org/a.xml",
            sitemap(HOST + "/old/"));
    Web web =
        (method, address, most) ->
            new Web.Reply(
                200,
                Optional.empty(),
                Optional.empty(),
                files.get(address.toString()).getBytes(StandardCharsets.UTF_8));
    assertThat(PublishedCheck.check("https://example.org/i.xml", built, Set.of(), web).looked())
        .isEqualTo(
            "1 published addresses compared; 1 further sitemaps left out"
                + " (another host, or not there)");
  }

  @Test
  void whatIsNoSitemapIsSaid() throws IOException {
    Path file = Files.writeString(temp.resolve("x.xml"), "<html></html>");
    assertThatThrownBy(() -> PublishedCheck.check(file.toString(), built, Set.of()))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("is no sitemap: it begins with <html>.");
    Path outside =
        Files.writeString(
            temp.resolve("y.xml"),
            "<!DOCTYPE urlset [<!ENTITY e SYSTEM 'x.xml'>]><urlset><url><loc>&e;</loc></url></urlset>");
    assertThatThrownBy(() -> PublishedCheck.check(outside.toString(), built, Set.of()))
        .hasMessageEndingWith("is no sitemap: it is not XML.");
    assertThatThrownBy(() -> PublishedCheck.check("nowhere.xml", built, Set.of()))
        .hasMessage("There is no sitemap at nowhere.xml.");
  }

  private Answer check(String... addresses) throws IOException {
    Path file = Files.writeString(temp.resolve("sitemap.xml"), sitemap(addresses));
    return PublishedCheck.check(file.toString(), built, Set.of());
  }

  private static String sitemap(String... addresses) {
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
        + String.join("</loc></url><url><loc>", addresses)
        + "</loc></url></urlset>";
  }
}
