package doorlight.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to other sites: what is said of each answer, and how politely is asked. */
class ExternalLinksTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir Path site;
  private final Map<String, Web.Reply> replies = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void whatIsGoneIsBrokenAndWhatAnswersIsNot() throws IOException {
    reply("https://a.example/here", 200, "", "");
    Answer answer = check("https://a.example/here", "https://a.example/gone");
    assertThat(codes(answer)).containsExactly("link-external-broken https://a.example/gone");
    assertThat(answer.looked()).isEqualTo("2 addresses elsewhere checked");
  }

  @Test
  void onlyAMoveForGoodIsSaid() throws IOException {
    reply("https://a.example/new", 200, "", "");
    reply("https://a.example/for-good", 301, "/new", "");
    reply("https://a.example/for-now", 302, "/new", "");
    Answer answer = check("https://a.example/for-good", "https://a.example/for-now");
    assertThat(codes(answer)).containsExactly("link-external-moved https://a.example/for-good");
    assertThat(answer.diagnostics().get(0).message())
        .endsWith("has moved to https://a.example/new.");
  }

  @Test
  void whatRobotsTxtForbidsIsLeftOutAndSaid() throws IOException {
    reply("https://a.example/robots.txt", 200, "", "User-agent: *\nDisallow: /private/\n");
    reply("https://a.example/open", 200, "", "");
    Answer answer = check("https://a.example/private/x", "https://a.example/open");
    assertThat(answer.diagnostics()).isEmpty();
    assertThat(answer.looked())
        .isEqualTo(
            "1 addresses elsewhere checked; 1 left out: its robots.txt asks programs to stay away");
    assertThat(asked).doesNotContain("HEAD https://a.example/private/x");
  }

  @Test
  void aBusyHostIsAskedThreeTimesThenLeftOut() throws IOException {
    reply("https://a.example/busy", 503, "", "");
    Answer answer = check("https://a.example/busy");
    assertThat(answer.looked()).endsWith("1 left out: the answer was 503");
    assertThat(asked.stream().filter(a -> a.endsWith("/busy"))).hasSize(3);
    assertThat(waits).contains(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aHostIsUnknownOrThisMachineIsOffline() throws IOException {
    reply("https://a.example/here", 200, "", "");
    assertThat(codes(check("https://unknown.example/", "https://a.example/here")))
        .containsExactly("link-external-broken https://unknown.example/");
    Answer offline = check("https://unknown.example/");
    assertThat(offline.diagnostics()).isEmpty();
    assertThat(offline.looked()).contains("is this machine online?");
  }

  @Test
  void anAddressIsAskedOnceADayWhereItIsGood() throws IOException {
    reply("https://a.example/here", 200, "", "");
    check("https://a.example/here", "https://a.example/here#part");
    assertThat(asked)
        .containsExactly("GET https://a.example/robots.txt", "HEAD https://a.example/here");
    assertThat(waits).containsExactly(Duration.ofSeconds(1));
    asked.clear();
    assertThat(check("https://a.example/here").looked()).endsWith("within the last day");
    assertThat(asked).isEmpty();
  }

  @Test
  void overTheNetworkAndNeverIntoOnesOwn() throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean refused =
              exchange.getRequestMethod().equals("HEAD")
                  || exchange.getRequestURI().getPath().equals("/robots.txt");
          exchange.sendResponseHeaders(refused ? 404 : 200, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
      assertThat(check(new HttpWeb(HttpWeb::isPublic), url).looked())
          .endsWith("1 left out: it lies in a private network");
      assertThat(check(new HttpWeb(machine -> true), url).looked())
          .isEqualTo("1 addresses elsewhere checked");
    } finally {
      server.stop(0);
    }
  }

  private void reply(String url, int status, String location, String body) {
    replies.put(
        url,
        new Web.Reply(
            status,
            Optional.of(location).filter(l -> !l.isEmpty()),
            Optional.empty(),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer check(String... urls) throws IOException {
    Web web =
        (method, address, most) -> {
          if (address.getHost().startsWith("unknown")) {
            throw new UnknownHostException(address.getHost());
          }
          synchronized (asked) {
            asked.add(method + " " + address);
          }
          return replies.getOrDefault(
              address.toString(),
              new Web.Reply(404, Optional.empty(), Optional.empty(), new byte[0]));
        };
    return check(web, urls);
  }

  private Answer check(Web web, String... urls) throws IOException {
    SourceText source = new SourceText("content/posts/a.md", "text");
    List<ExternalLinks.Outside> links =
        Stream.of(urls).map(url -> new ExternalLinks.Outside(url, source, new Span(0, 4))).toList();
    return ExternalLinks.check(links, site, web, CLOCK, waits::add);
  }

  private static List<String> codes(Answer answer) {
    return answer.diagnostics().stream()
        .map(
            d ->
                d.code().label()
                    + " "
                    + d.message().replaceFirst(".*?(https://\\S+?)(?: is| has).*", "$1"))
        .toList();
  }
}
