package doorlight.page;

import doorlight.article.Article;
import doorlight.article.Part;
import doorlight.base.PercentEncoding;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.reference.Resolution;
import doorlight.reference.Resolution.Address;
import doorlight.site.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks whether every address within the site that somebody typed ({@code /about/}, {@code
 * /blog/article/#part}) is one that the site will have.
 */
public final class AddressCheck {
  private static final int MOST_LOOKS = 100;

  private final Set<String> addresses = new HashSet<>();
  private final Map<String, Article> articles = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int checked;
  private int looks;

  private AddressCheck() {}

  /** What was found, and how many links were looked at. */
  public record Result(List<Diagnostic> diagnostics, int checked) {}

  /** Checks the links of articles, and those of the settings. */
  public static Result check(
      Site site, SitePlan plan, Collection<String> files, Map<String, Resolution> resolutions) {
    AddressCheck check = new AddressCheck();
    plan.pages().forEach(page -> check.addresses.add(page.path()));
    plan.redirects().forEach(redirect -> check.addresses.add(redirect.from()));
    files.forEach(file -> check.addresses.add(file.substring("content".length())));
    check.addresses.addAll(AddressBook.FILES);
    site.articles().forEach(article -> check.articles.put(article.url(), article));
    site.articles()
        .forEach(article -> check.checkArticle(article, resolutions.get(article.file())));
    check.checkConfig(site.config());
    return new Result(List.copyOf(check.diagnostics), check.checked);
  }

  private void checkArticle(Article article, Resolution resolution) {
    article.frontMatter().contentNoteSkipTo().ifPresent(heading -> checkSkip(article, heading));
    checked += resolution.checked();
    for (Address address : resolution.addresses()) {
      if (address.picture()) {
        checkPicture(article.source(), address);
      } else {
        checkAddress(article.source(), address.target(), address.source());
      }
    }
  }

  private void checkSkip(Article article, Placed<String> heading) {
    checked++;
    if (article.heading(heading.value()).isEmpty()) {
      List<String> near =
          nearest(heading.value(), article.headings().map(Part.Heading::text).toList());
      diagnostics.add(
          Diagnostic.at(
              article.source(),
              heading.span(),
              Code.LINK_TARGET_MISSING,
              "The text has no heading \"" + heading.value() + "\" that stays where it was typed.",
              NearestName.hint(
                  near,
                  "Write the words of a heading after the passage, no question and no Quick Answer."),
              near));
    }
  }

  private void checkPicture(SourceText source, Address image) {
    String path = PercentEncoding.decode(image.target());
    if (path.startsWith("/") && !addresses.contains(path)) {
      List<String> near = nearest(path, addresses);
      diagnostics.add(
          Diagnostic.at(
              source,
              image.source(),
              Code.IMAGE_MISSING,
              "There is no picture at " + path + ".",
              "Put it into content/images; it then stands at /images/ and its name.",
              near));
    }
  }

  private void checkConfig(SiteConfig config) {
    List<Placed<String>> urls = new ArrayList<>(config.addresses());
    config.linkPhrases().stream()
        .map(SiteConfig.LinkPhrase::page)
        .filter(page -> page.value().startsWith("/") || page.value().matches("[A-Za-z]+:\\S.*"))
        .forEach(urls::add);
    for (Placed<String> url : urls) {
      if (url.value().startsWith("/") || url.value().matches("(https?|mailto|tel|sms):.+")) {
        checked++;
        checkAddress(config.source(), url.value(), url.span());
      } else {
        diagnostics.add(
            Diagnostic.at(
                config.source(),
                url.span(),
                Code.LINK_TARGET_MISSING,
                "\"" + url.value() + "\" is not an address.",
                "Begin an address of this site with a slash, /about/, and any other with https://"));
      }
    }
  }

  private void checkAddress(SourceText source, String target, Span at) {
    if (!target.startsWith("/")) {
      return;
    }
    String[] pathAndPart = target.split("#", 2);
    String path = PercentEncoding.decode(pathAndPart[0].split("\\?", 2)[0]);
    if (!addresses.contains(path)) {
      report(source, at, "Nothing of this site stands at " + path + ".", path, addresses);
    } else if (pathAndPart.length == 2 && articles.containsKey(path)) {
      Set<String> anchors = articles.get(path).anchors();
      String part = PercentEncoding.decode(pathAndPart[1]);
      if (!part.isEmpty() && !part.equals("top") && !anchors.contains(part)) {
        report(source, at, "The page " + path + " has no part #" + part + ".", part, anchors);
      }
    }
  }

  private void report(
      SourceText source, Span at, String message, String given, Collection<String> known) {
    List<String> near = known.contains(given + "/") ? List.of(given + "/") : nearest(given, known);
    diagnostics.add(
        Diagnostic.at(
            source,
            at,
            Code.LINK_TARGET_MISSING,
            message,
            NearestName.hint(near, remedy(source, given)),
            near));
  }

  /** Names that were perhaps meant, for the first mistakes of a site: looking costs time. */
  private List<String> nearest(String given, Collection<String> known) {
    return looks++ < MOST_LOOKS ? NearestName.of(given, known) : List.of();
  }

  private static String remedy(SourceText source, String given) {
    if (!source.file().endsWith(".yaml")) {
      return "Look up the address on the page itself, or link to the file: (other-article.md).";
    }
    return "Take this line out, or write the page: content/pages"
        + given.replaceFirst("/$", "")
        + ".md";
  }
}
