package doorlight.serve;

import doorlight.article.Html;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages as the preview answers them: one script more, which the server itself answers, so that a
 * page whose policy allows scripts and connections of its own origin needs no exception.
 */
final class ServedPage {
  private static final Pattern PLACE = Pattern.compile("(?i)</head\\s*>");

  /** Such a page leads on at once, and allows no script. */
  private static final Pattern LEADS_ON =
      Pattern.compile("(?i)<meta\\s[^>]*http-equiv=[\"']?refresh");

  private ServedPage() {}

  /**
   * A page of the site with the preview's script in it.
   *
   * @param file the page's path in the site
   */
  static byte[] of(byte[] page, String file, PreviewState state) {
    String html = new String(page, StandardCharsets.UTF_8);
    Matcher place = PLACE.matcher(html);
    if (LEADS_ON.matcher(html).find()) {
      return page;
    }
    int at = place.find() ? place.start() : html.length();
    String with = html.substring(0, at) + script(file, state) + "\n" + html.substring(at);
    return with.getBytes(StandardCharsets.UTF_8);
  }

  /** What is shown while no site has been built yet: the problems, and nothing else. */
  static byte[] ofProblems(PreviewState state) {
    String html =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>The site cannot be built yet</title>
        <link rel="stylesheet" href="/__doorlight/preview.css">
        %s
        </head>
        <body class="doorlight-problems">
        <main>
        <h1>The site cannot be built yet</h1>
        <p>Correct what is listed here and save: the site appears by itself.</p>
        <div id="doorlight_problems" role="status">%s</div>
        </main>
        </body>
        </html>
        """;
    return String.format(
            html, script("", state), ProblemList.html(state.problems(), state.trouble()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String script(String file, PreviewState state) {
    return "<script src=\"/__doorlight/preview.js\" data-since=\""
        + state.name()
        + "\" data-file=\""
        + Html.escape(file)
        + "\" defer></script>";
  }
}
