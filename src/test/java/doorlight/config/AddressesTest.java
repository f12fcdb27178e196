package doorlight.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the site stands, and where its articles stand on it. */
class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org, https://example.org/about/",
    "https://example.org/, https://example.org/about/",
    "https://Name.GitHub.io/blog, https://name.github.io/blog/about/",
    "http://localhost:8000/a/b/, http://localhost:8000/a/b/about/",
  })
  void aBaseUrlMayEndWithASlashOrNot(String url, String about) {
    assertThat(BaseUrl.parse(url).orElseThrow().absolute("/about/")).isEqualTo(about);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "www.example.org",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://",
        "https://example.org/?a",
        "https://example.org/#a",
        "https://me@example.org/",
        "https://exa mple.org/",
        "https://example.org//evil.example/",
        "https://example.org/a/../b/"
      })
  void whatIsNoAddressOfASite(String url) {
    assertThat(BaseUrl.parse(url)).isEmpty();
  }

  @Test
  void permalinksFillInSlugAndDate() {
    Permalinks permalinks = new Permalinks("/{year}/{month}/{slug}/", "/{slug}/");
    assertThat(permalinks.ofPost("rest", LocalDate.of(2026, 3, 1))).isEqualTo("/2026/03/rest/");
    assertThat(permalinks.ofPage("about")).isEqualTo("/about/");
  }

  @ParameterizedTest
  @CsvSource({
    "/blog/{slug}/, true",
    "/{year}-{month}/{slug}/, true",
    "/{slug}, false",
    "{slug}/, false",
    "/blog/, false",
    "/../{slug}/, false",
    "/{author}/{slug}/, false",
    "//{slug}/, false",
  })
  void aPatternIsAPathWithTheSlugInIt(String pattern, boolean valid) {
    assertThat(Permalinks.isValidForPosts(pattern)).isEqualTo(valid);
  }
}
