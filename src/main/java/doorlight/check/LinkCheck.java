package doorlight.check;

import doorlight.article.Article;
import doorlight.base.PercentEncoding;
import doorlight.config.BaseUrl;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.page.Routes;
import doorlight.site.Site;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether every link of the finished pages lands, however it came there: from an article, the
 * settings or a template. And whether readers find the articles: who refers to none or is referred
 * to by none, and what lies deep.
 */
final class LinkCheck {
  /** Readers on a phone give up early; three clicks and one more for a numbered list. */
  private static final int MOST_CLICKS = 4;

  private final Site site;
  private final BuiltPages built;
  private final BaseUrl base;
  private final Map<String, Article> articles = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int checked;
  private int elsewhere;
  private int other;

  private LinkCheck(Site site, BuiltPages built) {
    this.site = site;
    this.built = built;
    this.base = site.config().base();
    site.articles().forEach(article -> articles.put(article.url(), article));
  }

  /**
   * Checks the links of a site.
   *
   * @param external whether those to other sites are looked at by another check
   */
  static Answer check(Site site, BuiltPages built, boolean external) {
    LinkCheck check = new LinkCheck(site, built);
    check.landings();
    check.neighbours();
    check.depths();
    String leftOut = check.leftOut(external);
    return new Answer(
        "links",
        check.checked
            + " links on "
            + built.pages().size()
            + " pages followed"
            + (leftOut.isEmpty() ? "." : "; left out: " + leftOut + "."),
        check.diagnostics);
  }

  private String leftOut(boolean external) {
    List<String> parts = new ArrayList<>();
    if (elsewhere > 0) {
      parts.add(
          elsewhere
              + " to other sites "
              + (external ? "(see external)" : "(--external asks them)"));
    }
    if (other > 0) {
      parts.add(other + " that dial or write");
    }
    return String.join(", ", parts);
  }

  /** A link that lands nowhere, and the pages that have it. */
  private record Dead(String target, String why, List<BuiltPage> pages) {}

  private void landings() {
    Map<String, Dead> dead = new LinkedHashMap<>();
    for (BuiltPage page : built.pages().values()) {
      List<String> all = new ArrayList<>(page.links());
      all.addAll(page.loads());
      for (String href : all) {
        Optional<String> why = whyDead(page, href);
        why.ifPresent(
            reason ->
                dead.computeIfAbsent(href, h -> new Dead(h, reason, new ArrayList<>()))
                    .pages()
                    .add(page));
      }
    }
    dead.values().forEach(this::report);
  }

  private Optional<String> whyDead(BuiltPage page, String href) {
    if (href.strip().contains(" ")) {
      return Optional.of("an address has no spaces in it");
    }
    Optional<String> within = within(page.address(), href);
    if (within.isEmpty()) {
      return Optional.empty();
    }
    checked++;
    String[] pathAndPart = within.get().split("#", 2);
    String path = PercentEncoding.decode(pathAndPart[0].split("\\?", 2)[0]);
    if (!built.addresses().contains(path)) {
      return Optional.of("nothing of this site stands at " + path);
    }
    BuiltPage target = built.pages().get(path);
    String part = pathAndPart.length == 2 ? PercentEncoding.decode(pathAndPart[1]) : "";
    boolean lands =
        target == null || part.isEmpty() || part.equals("top") || target.ids().contains(part);
    return lands ? Optional.empty() : Optional.of("the page " + path + " has no part #" + part);
  }

  /** Where a link leads within the site, without the base URL's path; empty where it leaves. */
  private Optional<String> within(String page, String href) {
    try {
      URI target = URI.create(base.absolute(page)).resolve(href.strip());
      String absolute = target.toString();
      String home = base.absolute("/");
      if (absolute.startsWith(home)) {
        return Optional.of("/" + absolute.substring(home.length()));
      }
      boolean web = "https".equals(target.getScheme()) || "http".equals(target.getScheme());
      elsewhere += web ? 1 : 0;
      other += web ? 0 : 1;
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      other++;
      return Optional.empty();
    }
  }

  private void report(Dead dead) {
    String target = dead.target();
    BuiltPage first = dead.pages().get(0);
    String message = "A link leads to " + target + ", but " + dead.why() + ".";
    SourceText settings = site.config().source();
    Article article = articles.get(first.address());
    String typed =
        target.startsWith(base.path()) ? "/" + target.substring(base.path().length()) : target;
    for (SourceText source :
        article == null ? List.of(settings) : List.of(article.source(), settings)) {
      int at = source.text().indexOf(typed);
      if (at >= 0) {
        diagnostics.add(
            Diagnostic.at(
                source,
                new Span(at, at + typed.length()),
                Code.LINK_BROKEN,
                message,
                NearestName.hint(
                    NearestName.of(typed, built.addresses()),
                    "Mend the address, or take the link out."),
                List.of()));
        return;
      }
    }
    int pages = dead.pages().size();
    diagnostics.add(
        Diagnostic.ofFile(
            article == null ? "templates" : article.file(),
            Code.LINK_BROKEN,
            message
                + " It stands on "
                + first.address()
                + (pages > 1 ? " and " + (pages - 1) + " more." : "."),
            "It is typed in no article, so a template writes it: mend it there."));
  }

  private void neighbours() {
    if (site.posts().size() < 2) {
      return;
    }
    for (Article post : site.posts()) {
      if (site.links().to(post).isEmpty()) {
        diagnostics.add(
            post.problem(
                Code.ARTICLE_ORPHAN,
                "No other article refers to this one, so readers of your articles do not meet it.",
                "Mention it in one:  As explored in "
                    + post.title()
                    + ", ...  (doorlight links --suggest finds places.)"));
      }
      if (site.links().from(post).isEmpty()) {
        diagnostics.add(
            post.problem(
                Code.ARTICLE_DEAD_END,
                "This article refers to no other article of yours.",
                "Where you touch on a subject of another article, name it: See also ... and its"
                    + " title."));
      }
    }
  }

  private void depths() {
    Map<String, Integer> clicks = new HashMap<>();
    Deque<String> next = new ArrayDeque<>();
    clicks.put(Routes.HOME, 0);
    next.add(Routes.HOME);
    int elsewhereBefore = elsewhere;
    int otherBefore = other;
    while (!next.isEmpty()) {
      String address = next.remove();
      BuiltPage page = built.pages().get(address);
      for (String href : page == null ? List.<String>of() : page.links()) {
        String path =
            within(address, href)
                .map(a -> PercentEncoding.decode(a.split("[#?]", 2)[0]))
                .orElse("");
        if (built.pages().containsKey(path) && !clicks.containsKey(path)) {
          clicks.put(path, clicks.get(address) + 1);
          next.add(path);
        }
      }
    }
    elsewhere = elsewhereBefore;
    other = otherBefore;
    for (Article article : site.articles()) {
      Integer depth = clicks.get(article.url());
      if (depth == null || depth > MOST_CLICKS) {
        diagnostics.add(
            article.problem(
                Code.CLICK_DEPTH,
                depth == null
                    ? "No link leads from the home page to this one, over however many pages."
                    : "This is " + depth + " clicks away from the home page.",
                "Put it into the menu or footer of site-config.yaml, or refer to it in an article"
                    + " that is read often."));
      }
    }
  }
}
