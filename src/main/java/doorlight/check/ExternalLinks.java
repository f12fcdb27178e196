package doorlight.check;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import doorlight.build.CacheFolder;
import doorlight.data.JsonReader;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Whether the addresses elsewhere that a site links to still answer. Each is asked once, politely:
 * where robots.txt (RFC 9309) allows it, a host once a second, with HEAD first.
 */
final class ExternalLinks {
  private static final String FILE = "external-links.json";
  private static final int HOSTS_AT_ONCE = 4;
  private static final int MOST_REDIRECTS = 5;
  private static final int TRIES = 3;
  private static final long LONGEST_WAIT = 30;
  private static final int ROBOTS_BYTES = 500 << 10;

  /** A link to an address elsewhere, and where it stands. */
  record Outside(String url, SourceText source, Span span) {}

  /** How to wait; tests do not. */
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  private enum Kind {
    GOOD,
    BROKEN,
    MOVED,
    NO_HOST,
    LEFT_OUT
  }

  /** {@code text} is why, or where to. */
  private record Verdict(Kind kind, String text) {}

  /** What a host lets programs ask for; {@code status} is that of its robots.txt. */
  private record Robots(SimpleRobotRules rules, int status) {}

  private final Web web;
  private final Clock clock;
  private final Pause pause;
  private final Map<String, Instant> nextTurn = new ConcurrentHashMap<>();
  private final Map<String, Robots> robots = new ConcurrentHashMap<>();

  private ExternalLinks(Web web, Clock clock, Pause pause) {
    this.web = web;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Asks for every address.
   *
   * @param site the site's folder, in whose cache good answers are kept for a day
   * @throws IOException when it is interrupted
   */
  static Answer check(List<Outside> links, Path site) throws IOException {
    return check(
        links,
        site,
        new HttpWeb(HttpWeb::isPublic),
        Clock.systemUTC(),
        time -> Thread.sleep(time.toMillis()));
  }

  static Answer check(List<Outside> links, Path site, Web web, Clock clock, Pause pause)
      throws IOException {
    CacheFolder cache = CacheFolder.of(site);
    Map<String, Long> good = new TreeMap<>();
    long dayAgo = clock.instant().minus(Duration.ofDays(1)).getEpochSecond();
    cache
        .read(FILE)
        .flatMap(JsonReader::readObject)
        .ifPresent(
            json ->
                json.forEach(
                    (url, at) -> {
                      String text = String.valueOf(at);
                      if (text.matches("\\d{1,15}") && Long.parseLong(text) > dayAgo) {
                        good.put((String) url, Long.parseLong(text));
                      }
                    }));
    Set<String> urls =
        links.stream().map(l -> address(l.url())).collect(Collectors.toCollection(TreeSet::new));
    Map<String, Verdict> verdicts = new TreeMap<>();
    good.keySet().stream()
        .filter(urls::contains)
        .forEach(url -> verdicts.put(url, new Verdict(Kind.GOOD, "")));
    int remembered = verdicts.size();
    urls.removeAll(verdicts.keySet());
    verdicts.putAll(new ExternalLinks(web, clock, pause).askAll(urls));
    verdicts.forEach(
        (url, verdict) -> {
          if (verdict.kind() == Kind.GOOD) {
            good.putIfAbsent(url, clock.instant().getEpochSecond());
          }
        });
    cache.keep(FILE, JsonWriter.write(good));
    return answer(links, verdicts, remembered);
  }

  /** An address as a server sees it: without the part after #. */
  private static String address(String url) {
    return url.strip().replaceFirst("#.*$", "");
  }

  private static Answer answer(List<Outside> links, Map<String, Verdict> verdicts, int remembered) {
    // Where nobody answered at all, this machine is offline, and that is no mistake of a link.
    boolean offline =
        verdicts.values().stream()
            .allMatch(v -> v.kind() == Kind.NO_HOST || v.kind() == Kind.LEFT_OUT);
    Map<String, Integer> leftOut = new TreeMap<>();
    for (Verdict verdict : verdicts.values()) {
      if (verdict.kind() == Kind.LEFT_OUT) {
        leftOut.merge(verdict.text(), 1, Integer::sum);
      } else if (verdict.kind() == Kind.NO_HOST && offline) {
        leftOut.merge("no host was found at all; is this machine online?", 1, Integer::sum);
      }
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Outside link : links) {
      report(link, verdicts.get(address(link.url())), offline).ifPresent(diagnostics::add);
    }
    int count = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder looked = new StringBuilder();
    looked.append(verdicts.size() - count).append(" addresses elsewhere checked");
    if (remembered > 0) {
      looked.append(", ").append(remembered).append(" of them within the last day");
    }
    leftOut.forEach((why, n) -> looked.append("; ").append(n).append(" left out: ").append(why));
    return new Answer("external", looked.toString(), diagnostics);
  }

  private static Optional<Diagnostic> report(Outside link, Verdict verdict, boolean offline) {
    boolean broken = verdict.kind() == Kind.BROKEN || verdict.kind() == Kind.NO_HOST && !offline;
    if (broken) {
      return Optional.of(
          Diagnostic.at(
              link.source(),
              link.span(),
              Code.LINK_EXTERNAL_BROKEN,
              "The link to " + link.url() + " is broken: " + verdict.text() + ".",
              "Look for its new address, link to another source, or take the link out."));
    }
    return verdict.kind() == Kind.MOVED
        ? Optional.of(
            Diagnostic.at(
                link.source(),
                link.span(),
                Code.LINK_EXTERNAL_MOVED,
                link.url() + " has moved to " + verdict.text() + ".",
                "Look at what stands there, and write the new address."))
        : Optional.empty();
  }

  private Map<String, Verdict> askAll(Set<String> urls) throws IOException {
    Map<String, List<String>> byHost =
        urls.stream().collect(Collectors.groupingBy(ExternalLinks::hostOf));
    Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
    try {
      List<Future<?>> asked = new ArrayList<>();
      for (List<String> ofHost : byHost.values()) {
        asked.add(
            threads.submit(
                () -> {
                  for (String url : ofHost) {
                    verdicts.put(url, verdict(url));
                  }
                  return null;
                }));
      }
      for (Future<?> future : asked) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The check was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IOException("The check of links was broken off: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
    return verdicts;
  }

  private static String hostOf(String url) {
    try {
      return String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private Verdict verdict(String url) throws InterruptedException {
    try {
      return ask(URI.create(url));
    } catch (IllegalArgumentException e) {
      return new Verdict(Kind.LEFT_OUT, "not written as an address is");
    } catch (UnknownHostException e) {
      return new Verdict(Kind.NO_HOST, "there is no such site");
    } catch (ProtocolException e) {
      return new Verdict(Kind.LEFT_OUT, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof CertificateException) {
          return new Verdict(Kind.BROKEN, "its certificate is not valid");
        }
      }
      return new Verdict(Kind.LEFT_OUT, "no answer came");
    }
  }

  private Verdict ask(URI start) throws IOException, InterruptedException {
    URI address = start;
    boolean forGood = true;
    URI moved = start;
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (!Set.of("http", "https").contains(scheme) || address.getHost() == null) {
        return new Verdict(Kind.LEFT_OUT, "neither http nor https");
      }
      Robots rules = robotsOf(address);
      if (!rules.rules().isAllowed(address.toString())) {
        return new Verdict(
            Kind.LEFT_OUT,
            rules.status() >= 500
                ? "its robots.txt cannot be read"
                : "its robots.txt asks programs to stay away");
      }
      Web.Reply reply = send("HEAD", address, 0);
      if (Set.of(403, 404, 405, 501).contains(reply.status())) {
        reply = send("GET", address, 0);
      }
      int status = reply.status();
      if (Set.of(301, 302, 303, 307, 308).contains(status) && reply.location().isPresent()) {
        address = address.resolve(reply.location().get());
        forGood &= status == 301 || status == 308;
        moved = forGood ? address : moved;
      } else if (status == 404 || status == 410) {
        return new Verdict(Kind.BROKEN, "it answers " + status + ", which means gone");
      } else if (status / 100 == 2) {
        return moved.equals(start)
            ? new Verdict(Kind.GOOD, "")
            : new Verdict(Kind.MOVED, moved.toString());
      } else {
        return new Verdict(Kind.LEFT_OUT, "the answer was " + status);
      }
    }
    return new Verdict(Kind.LEFT_OUT, "it leads on more than five times");
  }

  private Robots robotsOf(URI address) throws IOException, InterruptedException {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    Robots known = robots.get(origin);
    if (known == null) {
      URI file = URI.create(origin + "/robots.txt");
      Web.Reply reply = send("GET", file, ROBOTS_BYTES);
      for (int i = 0; i < MOST_REDIRECTS && reply.status() / 100 == 3; i++) {
        if (reply.location().isEmpty()) {
          break;
        }
        file = file.resolve(reply.location().get());
        reply = send("GET", file, ROBOTS_BYTES);
      }
      SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
      SimpleRobotRules rules =
          reply.status() / 100 == 2
              ? parser.parseContent(
                  file.toString(),
                  reply.body(),
                  "text/plain",
                  List.of(HttpWeb.AGENT.toLowerCase(Locale.ROOT)))
              // RFC 9309, section 2.3.1: what is not there forbids nothing; what fails, all.
              : new SimpleRobotRules(
                  reply.status() >= 500 || reply.status() == 429
                      ? SimpleRobotRules.RobotRulesMode.ALLOW_NONE
                      : SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
      known = new Robots(rules, reply.status());
      robots.put(origin, known);
    }
    return known;
  }

  /** Sends in turn, again after a while where the host is busy. */
  private Web.Reply send(String method, URI address, int most)
      throws IOException, InterruptedException {
    if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))
        || address.getHost() == null) {
      throw new ProtocolException("neither http nor https");
    }
    for (int attempt = 1; ; attempt++) {
      awaitTurn(address.getHost());
      long wait = 1L << attempt;
      try {
        Web.Reply reply = web.send(method, address, most);
        boolean busy = reply.status() == 429 || reply.status() / 100 == 5 && reply.status() != 501;
        wait =
            reply.retryAfter().filter(t -> t.matches("\\d{1,9}")).map(Long::valueOf).orElse(wait);
        if (!busy || attempt == TRIES || wait > LONGEST_WAIT) {
          return reply;
        }
      } catch (HttpTimeoutException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
      pause.of(Duration.ofSeconds(wait));
    }
  }

  private void awaitTurn(String host) throws InterruptedException {
    Instant now = clock.instant();
    Instant next =
        nextTurn.merge(
            host.toLowerCase(Locale.ROOT),
            now.plusSeconds(1),
            (turn, first) -> turn.isAfter(now) ? turn.plusSeconds(1) : first);
    Duration wait = Duration.between(now, next.minusSeconds(1));
    if (wait.toMillis() > 0) {
      pause.of(wait);
    }
  }
}
