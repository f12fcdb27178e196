package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The sample site, with which the repository begins. */
class SampleSiteTest extends RepositorySite {
  SampleSiteTest() {
    super(".");
  }

  @Override
  int fewestQuestions() {
    return 31;
  }

  @Override
  int fewestCitations() {
    return 31;
  }

  @Test
  void itHasThePagesOfAPractice() {
    assertThat(summary().get("pages").asInt()).isEqualTo(3);
  }

  @Test
  void theSitemapSaysWhenAPageHasChanged() throws Exception {
    Element urlset = xml("sitemap.xml");
    assertThat(lastModified(urlset, "")).isEqualTo("2026-10-05T00:00:00-04:00");
    assertThat(lastModified(urlset, "blog/learning-to-rest/")).startsWith("2026-05-30");
  }

  /** The lastmod of a page in the sitemap. */
  private static String lastModified(Element urlset, String path) {
    NodeList pages = urlset.getElementsByTagName("url");
    for (int i = 0; i < pages.getLength(); i++) {
      Element page = (Element) pages.item(i);
      if (page.getElementsByTagName("loc").item(0).getTextContent().equals(BASE + path)) {
        return page.getElementsByTagName("lastmod").item(0).getTextContent();
      }
    }
    return "";
  }
}
