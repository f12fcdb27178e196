package doorlight.check;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.site.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether anybody else learns who reads: addresses of other origins that a page would load, links
 * that say where a reader comes from, and e-mail addresses that programs collect.
 */
final class PrivacyCheck {
  /** Parameters that mark a visitor or a campaign; by those who set them. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "[?&;](utm_\\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_eid|mc_cid|igshid|igsh|twclid"
              + "|ttclid|li_fat_id|yclid|_hsenc|_hsmi|vero_id|mkt_tok|s_cid|oly_enc_id|ref_src)=");

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");

  private final Site site;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int loads;
  private int links;

  private PrivacyCheck(Site site) {
    this.site = site;
  }

  /** Checks the finished pages, and what articles and settings say. */
  static Answer check(Site site, BuiltPages built) {
    PrivacyCheck check = new PrivacyCheck(site);
    check.loads(built);
    site.articles().forEach(check::article);
    check.settings();
    return new Answer(
        "privacy",
        check.loads + " addresses that pages load and " + check.links + " links looked at.",
        check.diagnostics);
  }

  private void loads(BuiltPages built) {
    Map<String, List<String>> remote = new LinkedHashMap<>();
    for (BuiltPage page : built.loading()) {
      for (String address : page.loads()) {
        loads++;
        if (isElsewhere(page.address(), address)) {
          remote.computeIfAbsent(address, a -> new ArrayList<>()).add(page.address());
        }
      }
    }
    remote.forEach(this::report);
  }

  private boolean isElsewhere(String page, String address) {
    String own = site.config().base().origin() + "/";
    String target = address.strip();
    try {
      target = URI.create(site.config().base().absolute(page)).resolve(target).toString();
    } catch (IllegalArgumentException e) {
      // Browsers load it all the same; it is judged as it is written.
    }
    return target.matches("(?is)(https?:)?//.*") && !target.startsWith(own);
  }

  private void report(String address, List<String> pages) {
    Optional<Article> article =
        site.articles().stream()
            .filter(a -> pages.contains(a.url()) && a.source().text().contains(address))
            .findFirst();
    String message =
        "The page "
            + pages.get(0)
            + (pages.size() > 1 ? " and " + (pages.size() - 1) + " more load " : " loads ")
            + address
            + ", so another site learns who reads.";
    if (article.isPresent()) {
      SourceText source = article.get().source();
      int at = source.text().indexOf(address);
      diagnostics.add(
          Diagnostic.at(
              source,
              new Span(at, at + address.length()),
              Code.LOADS_REMOTE,
              message,
              "Save a copy in content/images or content/files, or make it a plain link."));
    } else {
      diagnostics.add(
          Diagnostic.ofFile(
              "templates",
              Code.LOADS_REMOTE,
              message,
              "A template of yours asks for it: put a copy into templates/assets instead."));
    }
  }

  private void article(Article article) {
    for (Part part : Prose.parts(article)) {
      for (Inline inline : Prose.inlines(part)) {
        if (inline instanceof Inline.Link link) {
          links++;
          address(article.source(), link.source(), link.target());
        } else if (inline instanceof Inline.Text text) {
          email(article.source(), text);
        }
      }
    }
  }

  private void settings() {
    SiteConfig config = site.config();
    for (Placed<String> url : config.addresses()) {
      links++;
      address(config.source(), url.span(), url.value());
    }
  }

  private void address(SourceText source, Span at, String address) {
    Matcher tracking = TRACKING.matcher(address);
    if (tracking.find()) {
      diagnostics.add(
          Diagnostic.at(
              source,
              at,
              Code.LINK_TRACKING,
              "The link carries \"" + tracking.group(1) + "\", by which others follow a reader.",
              "Cut it off: most addresses work without all that stands from the ? on."));
    }
    if (address.startsWith("mailto:")
        && !isOfPractice(address.substring("mailto:".length()).replaceFirst("\\?.*", ""))) {
      diagnostics.add(
          Diagnostic.at(
              source,
              at,
              Code.EMAIL_OPEN,
              "An e-mail address in a link is collected by programs that send spam, and mail is"
                  + " not private.",
              "Name a telephone number, or a page that says how to write to you."));
    }
  }

  /** The address that the practice publishes on purpose. */
  private boolean isOfPractice(String email) {
    return site.config().practice().filter(p -> p.email().equalsIgnoreCase(email)).isPresent();
  }

  private void email(SourceText source, Inline.Text text) {
    Matcher email = EMAIL.matcher(text.text());
    while (email.find()) {
      if (isOfPractice(email.group())) {
        continue;
      }
      diagnostics.add(
          Diagnostic.at(
              source,
              text.span(email.start(), email.end()),
              Code.EMAIL_OPEN,
              "The e-mail address "
                  + email.group()
                  + " stands in the open, where programs that send spam collect it.",
              "Name a telephone number, or a page that says how to write to you."));
    }
  }
}
