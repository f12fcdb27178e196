package doorlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import doorlight.serve.ServedSite.Events;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What pages are told while a writer edits. */
@Timeout(ServedSite.PATIENCE_SECONDS * 2)
class LiveReloadTest {
  @TempDir Path temp;

  private ServedSite serve() throws IOException {
    return ServedSite.of(ServedSite.twoArticles(temp.resolve("site")));
  }

  private static List<String> changed(JsonNode state) {
    return List.copyOf(state.get("changed").propertyNames());
  }

  @Test
  void anEditIsToldWithThePagesThatItChanges() throws Exception {
    try (ServedSite site = serve();
        Events events = site.events(site.since("/"))) {
      assertThat(events.response.headers().firstValue("Content-Type"))
          .hasValue("text/event-stream; charset=utf-8");
      assertThat(changed(events.next())).isEmpty();

      site.write("content/posts/two.md", ServedSite.article("Going Numb", "It takes time."));

      JsonNode state = events.next();
      assertThat(state.get("good").asBoolean()).isTrue();
      // The page, and the other one, which said where it is explored further; no third.
      assertThat(changed(state)).contains("blog/two/index.html", "blog/one/index.html");
      assertThat(changed(state)).doesNotContain("about/index.html", "assets/css/site.css");
      assertThat(site.get("/blog/two/").body()).contains("It takes time.");
    }
  }

  @Test
  void aPageIsToldEverythingSinceItWasLoaded() throws Exception {
    try (ServedSite site = serve()) {
      String since = site.since("/");
      site.write("content/posts/three.md", ServedSite.article("Third", "Third."));
      site.awaitGood();
      site.write("content/posts/four.md", ServedSite.article("Fourth", "Fourth."));
      site.awaitGood();
      try (Events late = site.events(since);
          Events fresh = site.events(site.since("/"));
          Events stranger = site.events("another-7")) {
        assertThat(changed(late.next())).contains("blog/three/index.html", "blog/four/index.html");
        assertThat(changed(fresh.next())).isEmpty();
        assertThat(stranger.next().get("other").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void anErrorIsToldWithItsPlaceWhileTheLastGoodPageStays() throws Exception {
    try (ServedSite site = serve();
        Events events = site.events(site.since("/"))) {
      events.next();
      site.write("content/posts/two.md", "---\ntitle: Oh: no\ndate: 2026-01-01\n---\n\nNew.\n");

      JsonNode failed = events.next();
      assertThat(failed.get("good").asBoolean()).isFalse();
      assertThat(failed.get("count").asString()).isEqualTo("1 error");
      assertThat(failed.get("problems").asString())
          .contains("content/posts/two.md, line 2")
          .contains("title: Oh<mark>:</mark> no");
      assertThat(changed(failed)).isEmpty();
      assertThat(site.get("/blog/two/").body()).contains("it takes time").doesNotContain("New.");

      site.write("content/posts/two.md", ServedSite.article("Oh", "New."));
      JsonNode mended = events.next(state -> state.get("good").asBoolean());
      assertThat(mended.get("count").asString()).isEmpty();
      assertThat(changed(mended)).contains("blog/two/index.html");
      assertThat(site.get("/blog/two/").body()).contains("New.");
    }
  }

  @Test
  void aStyleChangesNoPage() throws Exception {
    try (ServedSite site = serve();
        Events events = site.events(site.since("/"))) {
      events.next();
      site.write(ServedSite.STYLE, ServedSite.style("body { color: teal; }"));
      assertThat(changed(events.next())).containsExactly("assets/css/site.css");
    }
  }

  @Test
  void aPictureThatChangedIsTold() throws Exception {
    Path folder = ServedSite.twoArticles(temp.resolve("site"));
    Files.createDirectories(folder.resolve("content/files"));
    Files.writeString(folder.resolve("content/files/handout.pdf"), "first");
    try (ServedSite site = ServedSite.of(folder);
        Events events = site.events(site.since("/"))) {
      events.next();
      site.write("content/files/handout.pdf", "second");
      assertThat(changed(events.next())).containsExactly("files/handout.pdf");
    }
  }

  @Test
  void draftsAndDaysToComeAreMarked() throws Exception {
    try (ServedSite site = serve();
        Events events = site.events(site.since("/"))) {
      assertThat(events.next().get("marks").isEmpty()).isTrue();
      site.write(
          "content/posts/draft.md",
          "---\ntitle: Draft\ndate: 2026-01-01\ndraft: yes\n---\n\nNot yet.\n");
      JsonNode draft = events.next().get("marks").get("/blog/draft/");
      assertThat(draft.get("label").asString()).isEqualTo("Draft");
      site.write(
          "content/posts/later.md", "---\ntitle: Later\ndate: 2026-12-01\n---\n\nNot yet.\n");
      JsonNode later = events.next().get("marks").get("/blog/later/");
      assertThat(later.get("label").asString()).isEqualTo("From 1 December 2026");
      assertThat(later.get("sentence").asString())
          .isEqualTo("Scheduled: readers see this page from 1 December 2026 on.");
      assertThat(site.get("/blog/later/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aSiteThatNeverWasGoodShowsItsProblemsAndRecovers() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("empty"));
    try (ServedSite site = ServedSite.of(folder);
        Events events = site.events(site.since("/"))) {
      assertThat(site.get("/").statusCode()).isEqualTo(503);
      assertThat(site.get("/").body()).contains("has no site-config.yaml");
      assertThat(events.next().get("site").asBoolean()).isFalse();

      ServedSite.twoArticles(folder);
      events.next(state -> state.get("site").asBoolean());
      assertThat(site.get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoHasGoneHoldsNoThread() throws Exception {
    Preview preview = new Preview(temp, output -> null, failure -> List.of());
    LiveReload live = new LiveReload(preview::state, 20);
    CountDownLatch ended = new CountDownLatch(1);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try {
            live.tell(exchange, "");
          } catch (IOException gone) {
            ended.countDown();
          }
        });
    ExecutorService thread = Executors.newSingleThreadExecutor();
    server.setExecutor(thread);
    server.start();
    try {
      try (Socket socket = new Socket("127.0.0.1", server.getAddress().getPort())) {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      assertThat(ended.await(ServedSite.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.stop(0);
      thread.shutdownNow();
    }
  }
}
