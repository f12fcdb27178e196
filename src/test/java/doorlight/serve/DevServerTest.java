package doorlight.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorlight.CommandRun;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview answers, and to whom. */
class DevServerTest {
  @TempDir Path temp;
  private ServedSite site;

  @BeforeEach
  void serve() throws IOException {
    Path folder = ServedSite.twoArticles(temp.resolve("site"));
    Files.createDirectories(folder.resolve("content/files"));
    Files.writeString(folder.resolve("content/files/talk.mp3"), "0123456789");
    Files.writeString(temp.resolve("secret.txt"), "secret");
    site = ServedSite.of(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200, text/html; charset=utf-8",
    "/blog/one/, 200, text/html; charset=utf-8",
    "/blog/one/?from=elsewhere, 200, text/html; charset=utf-8",
    "/assets/css/site.css?v=01234567, 200, text/css; charset=utf-8",
    "/assets/icons/icon.svg, 200, image/svg+xml",
    "/feed.xml, 200, application/xml",
    "/feed.json, 200, application/json",
    "/files/talk.mp3, 200, audio/mpeg",
    "/404, 200, text/html; charset=utf-8",
    "/nothing-here/, 404, text/html; charset=utf-8",
  })
  void everyFileOfTheSiteHasItsType(String path, int status, String type) throws Exception {
    HttpResponse<String> response = site.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void anAddressWithoutItsLastSlashLeadsOn() throws Exception {
    HttpResponse<String> response = site.get("/blog/one?x=1");
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).hasValue("/blog/one/?x=1");
  }

  @Test
  void linksAreMadeForThePreviewWhateverTheSiteSays() throws Exception {
    assertThat(site.get("/blog/two/").body())
        .contains("class=\"cross-reference\" href=\"/blog/one/\"")
        .doesNotContain("example.org");
  }

  @Test
  void aPageHasOneScriptMoreThanIsPublishedAndNothingElse() throws Exception {
    String page = site.get("/blog/one/").body();
    String script = "<script src=\"/__doorlight/preview.js\"[^>]*></script>\n";
    assertThat(page).containsPattern(script + "</head>");
    assertThat(site.get("/__doorlight/preview.js").statusCode()).isEqualTo(200);
    assertThat(site.get("/__doorlight/preview.css").statusCode()).isEqualTo(200);
    assertThat(site.get("/__doorlight/labels.css").statusCode()).isEqualTo(200);
    assertThat(site.get("/__doorlight/other.js").statusCode()).isEqualTo(404);

    CommandRun build =
        CommandRun.of("build", site.folder, "--base-url", site.base(), "--as-of", "2026-11-22");
    assertThat(build.status()).isZero();
    assertThat(page.replaceFirst(script, ""))
        .isEqualTo(Files.readString(site.folder.resolve("public/blog/one/index.html")));
  }

  @Test
  void headIsGetWithoutABody() throws Exception {
    HttpResponse<String> head =
        site.send(site.request("/feed.xml").method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(site.get("/feed.xml").body().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"})
  void nothingButLookingIsAllowed(String method) throws Exception {
    HttpResponse<String> response =
        site.send(site.request("/").method(method, BodyPublishers.ofString("x")).build());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:PORT, 200",
    "localhost:PORT, 200",
    "LocalHost:PORT, 200",
    "[::1]:PORT, 200",
    "127.0.0.1, 403",
    "127.0.0.1:1, 403",
    "evil.example:PORT, 403",
    "localhost.evil.example:PORT, 403",
    "evil.example, 403",
    "0.0.0.0:PORT, 403",
    "user@localhost:PORT, 403",
  })
  void onlyThisMachineByItsOwnNames(String host, int status) throws IOException {
    String port = Integer.toString(site.server.port());
    assertThat(site.raw("GET / HTTP/1.1\r\nHost: " + host.replace("PORT", port) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void aRequestWithoutAHostOrWithTwoIsRefused() throws IOException {
    String host = "Host: 127.0.0.1:" + site.server.port() + "\r\n";
    assertThat(site.raw("GET / HTTP/1.0\r\n\r\n")).contains(" 403 ");
    assertThat(site.raw("GET / HTTP/1.1\r\n" + host + host + "\r\n")).contains(" 403 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/../../secret.txt",
        "/files/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%2f..%2fsecret.txt",
        "/..%5c..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/files/..;/secret.txt",
        "//secret.txt",
        "/%00",
        "/files/talk.mp3%00.html",
        "/%c0%ae%c0%ae/secret.txt",
        "/site-config.yaml",
        "/content/posts/one.md",
        "/C:/Windows/win.ini",
        "/__doorlight/../secret.txt",
        "/__doorlight/%2e%2e/DevServer.class",
      })
  void noPathLeadsOutOfTheSite(String path) throws IOException {
    assertThat(
            site.raw(
                "GET " + path + " HTTP/1.1\r\nHost: localhost:" + site.server.port() + "\r\n\r\n"))
        .startsWith("HTTP/1.1 40");
  }

  @Test
  void anAddressInFullIsNoPathOfTheSite() throws IOException {
    String host = "localhost:" + site.server.port();
    assertThat(site.raw("GET http://evil.example/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void aFileThatBecameALinkOutOfTheSiteIsNotFollowed() throws Exception {
    Path file = site.folder.resolve("content/files/talk.mp3");
    Files.delete(file);
    Files.createSymbolicLink(file, temp.resolve("secret.txt"));
    assertThat(site.get("/files/talk.mp3").body()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=7-, 206, 789, bytes 7-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=5-100, 206, 56789, bytes 5-9/10",
    "'bytes=0-1,3-4', 200, 0123456789,",
    "lines=1-2, 200, 0123456789,",
    "bytes=4-2, 200, 0123456789,",
  })
  void aPlayerMayAskForAPart(String range, int status, String body, String part) throws Exception {
    HttpResponse<String> response =
        site.send(site.request("/files/talk.mp3").header("Range", range).build());
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.headers().firstValue("Content-Range").orElse(null)).isEqualTo(part);
  }

  @Test
  void aPartBeyondTheEndIsNotThere() throws Exception {
    HttpResponse<String> response =
        site.send(site.request("/files/talk.mp3").header("Range", "bytes=10-").build());
    assertThat(response.statusCode()).isEqualTo(416);
    assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes */10");
  }

  @Test
  void aPortIsTakenOnce() {
    assertThatThrownBy(() -> DevServer.bind(site.server.port()).close())
        .isInstanceOf(BindException.class);
  }
}
