package doorlight.authoring.importer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A document of Google Docs, downloaded as a web page: its emphasis is in classes of its own style
 * sheet, its nested lists stand one after another, and its comments at the end.
 */
final class GoogleDoc implements Source {
  private static final Pattern RULE = Pattern.compile("\\.([A-Za-z][\\w-]*)\\s*\\{([^}]*)\\}");
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)(?:font-weight|font-style|text-decoration|vertical-align)\\s*:\\s*[^;]+");
  private static final Pattern LEVEL = Pattern.compile("lst-(\\w+)-(\\d)(?!\\d)");

  @Override
  public String called() {
    return "a document of Google Docs (web page)";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) throws IOException {
    String start = bundle.start(file);
    return Set.of("html", "htm").contains(Source.ending(file))
        && (start.contains("themes.googleusercontent.com")
            || start.contains("lst-kix")
            || start.contains("doc-content"));
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    Document page = Jsoup.parse(bundle.text(file));
    Element body = page.body();
    styles(page);
    comments(body);
    nestLists(body);
    Element title = body.selectFirst("p.title, h1.title");
    if (title == null) {
      Element first = body.selectFirst("h1");
      title = first != null && body.select("h1").size() == 1 ? first : null;
    }
    String words = title == null ? page.title() : title.text();
    Element subtitle = body.selectFirst("p.subtitle");
    String description = subtitle == null ? "" : subtitle.text();
    for (Element above : new Element[] {title, subtitle}) {
      if (above != null) {
        above.remove();
      }
    }
    findings
        .articles()
        .add(
            FoundArticle.in(file, FoundArticle.FoundText.html(body.html(), file))
                .title(words)
                .description(description)
                .found());
    return Set.of(file);
  }

  /** Puts what the classes say into the elements. */
  private static void styles(Document page) {
    Map<String, String> rules = new LinkedHashMap<>();
    Matcher rule =
        RULE.matcher(page.select("style").stream().map(Element::data).reduce("", String::concat));
    while (rule.find()) {
      Matcher telling = TELLING.matcher(rule.group(2));
      StringBuilder style = new StringBuilder();
      while (telling.find()) {
        style.append(telling.group()).append(';');
      }
      rules.merge(rule.group(1), style.toString(), String::concat);
    }
    for (Element element : page.select("span[class], a[class]")) {
      StringBuilder style = new StringBuilder(element.attr("style"));
      element.classNames().forEach(name -> style.append(';').append(rules.getOrDefault(name, "")));
      element.attr("style", style.toString());
    }
  }

  /** What others wrote in the margin is not for readers. */
  private static void comments(Element body) {
    for (Element mark : body.select("a[id^=cmnt_ref]")) {
      Element outer =
          mark.parent() != null && mark.parent().normalName().equals("sup") ? mark.parent() : mark;
      outer.remove();
    }
    for (Element mark : body.select("a[id^=cmnt]")) {
      Element box = mark.closest("div");
      if (box != null && box != body) {
        box.remove();
      } else if (mark.closest("p") != null) {
        mark.closest("p").remove();
      }
    }
  }

  /** The list of a deeper level belongs into the last item above it. */
  private static void nestLists(Element body) {
    for (Element list : body.select("ul, ol")) {
      int level = level(list);
      Element above = list.previousElementSibling();
      if (level == 0 || above == null || !above.normalName().matches("ul|ol")) {
        continue;
      }
      Element into = above;
      while (level(into) < level - 1 && deepest(into) != null) {
        into = deepest(into);
      }
      if (level(into) >= level) {
        // The same level goes on after a deeper one.
        continue;
      }
      Element last = into.lastElementChild();
      if (last != null) {
        last.appendChild(list);
      }
    }
    for (Element list : body.select("ul, ol")) {
      Element next = list.nextElementSibling();
      while (next != null
          && next.normalName().equals(list.normalName())
          && level(next) == level(list)
          && isOneList(list, next)) {
        Element more = next;
        next = next.nextElementSibling();
        more.children().forEach(list::appendChild);
        more.remove();
      }
    }
  }

  private static Element deepest(Element list) {
    Element item = list.lastElementChild();
    return item == null
        ? null
        : item.children().stream()
            .filter(c -> c.normalName().matches("ul|ol"))
            .reduce((a, b) -> b)
            .orElse(null);
  }

  private static boolean isOneList(Element one, Element other) {
    return name(one).equals(name(other)) && !other.hasClass("start");
  }

  private static String name(Element list) {
    Matcher found = LEVEL.matcher(list.className());
    return found.find() ? found.group(1) : "";
  }

  private static int level(Element list) {
    Matcher found = LEVEL.matcher(list.className());
    return found.find() ? Integer.parseInt(found.group(2)) : 0;
  }
}
