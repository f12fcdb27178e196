package doorlight.authoring.importer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** What sites put into the HTML of an article that is no part of it. */
final class HtmlFurniture {
  /** By what it is. */
  private static final String BY_KIND =
      "script, style, noscript, template, form, button, input:not([type=checkbox]), select, textarea,"
          + " nav, dialog, svg, canvas, link, meta, [hidden], [role=navigation], [role=search],"
          + " [role=complementary], .screen-reader-text, .sr-only, .visually-hidden";

  /**
   * By what the programs of the trade call it: WordPress and its plugins, Substack, Ghost, Wix,
   * Squarespace.
   */
  private static final String BY_NAME =
      "#comments, .comments, .comments-area, .comment-respond, .sharedaddy, .jp-relatedposts, .jp-like,"
          + " .addtoany_share_save_container, .addtoany_content, .social-share, .share-buttons, .share-links,"
          + " .post-share, .sqs-block-social-links, .sqs-block-newsletter, .newsletter-form, .newsletter-block,"
          + " .mc4wp-form, .mc_embed_signup, #mc_embed_signup, .wp-block-jetpack-subscriptions,"
          + " .subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget,"
          + " .subscription-widget, p.button-wrapper, .captioned-button-wrap, .paywall-jump, .poll-embed,"
          + " .community-chat, .install-substack-app-embed, .kg-signup-card, .kg-email-card,"
          + " #toc_container, #ez-toc-container, .ez-toc-container, .lwptoc, .wp-block-table-of-contents,"
          + " .wp-block-yoast-seo-table-of-contents, .yoast-table-of-contents, .rank-math-toc-block,"
          + " .post-navigation, .nav-links, .item-pagination, .pagination, .breadcrumbs, .breadcrumb,"
          + " .related-posts, .author-box, .wpcf7, .wpforms-container, .cookie-notice, .header-anchor,"
          + " .anchorjs-link, .headerlink, [data-hook=post-footer], [data-hook=post-main-actions__social-share],"
          + " [data-testid=subscribe-widget], .js-postMetaLockup, .graf--empty";

  private HtmlFurniture() {}

  /** Takes it out; what a reader would miss becomes a link, and is noted. */
  static void remove(Element body, List<Note> notes) {
    body.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            return node instanceof Comment ? FilterResult.REMOVE : FilterResult.CONTINUE;
          }
        });
    pictures(body);
    embeds(body, notes);
    int newsletters = body.select(".subscription-widget-wrap, .newsletter-form, form").size();
    body.select(BY_KIND).remove();
    body.select(BY_NAME).remove();
    if (newsletters > 0) {
      notes.add(Note.changed("Left out: a form, such as one for a newsletter"));
    }
  }

  /** Pictures that a script would load are where the script finds them. */
  private static void pictures(Element body) {
    for (Element hidden : body.select("noscript")) {
      // Its content is plain text to some parsers.
      Element shown =
          org.jsoup.Jsoup.parseBodyFragment(
                  hidden.wholeText().isBlank() ? hidden.html() : hidden.wholeText())
              .body();
      Element image = shown.selectFirst("img[src]");
      Element beside =
          Stream.of(hidden.previousElementSibling(), hidden.nextElementSibling())
              .filter(e -> e != null && e.normalName().equals("img"))
              .findFirst()
              .orElse(null);
      if (image != null && beside != null) {
        beside.attr("src", image.attr("src"));
      } else if (image != null) {
        hidden.before(image);
      }
    }
    for (Element image : body.select("img")) {
      for (String where :
          List.of("data-orig-file", "data-src", "data-lazy-src", "data-original", "data-image")) {
        if (!image.attr(where).isBlank()) {
          image.attr("src", image.attr(where));
          break;
        }
      }
      if (image.attr("src").isBlank() && !image.attr("srcset").isBlank()) {
        image.attr("src", image.attr("srcset").strip().split("\\s")[0]);
      }
      boolean pixel = image.attr("width").matches("0|1") || image.attr("height").matches("0|1");
      if (image.hasClass("wp-smiley") || image.hasClass("emoji")) {
        image.replaceWith(new org.jsoup.nodes.TextNode(image.attr("alt")));
      } else if (pixel || image.attr("src").isBlank()) {
        image.remove();
      }
    }
  }

  private static void embeds(Element body, List<Note> notes) {
    for (Element embed : body.select("iframe, video, audio, embed, object")) {
      if (embed.parent() == null) {
        continue;
      }
      String address = embed.attr("src");
      for (String where : List.of("data-src", "data", "data-lazy-src")) {
        address = address.isBlank() ? embed.attr(where) : address;
      }
      Element source = embed.selectFirst("source[src]");
      address = (address.isBlank() && source != null ? source.attr("src") : address).strip();
      if (address.startsWith("//")) {
        address = "https:" + address;
      }
      if (address.toLowerCase(Locale.ROOT).startsWith("http")) {
        String shown = video(address);
        String title = embed.attr("title").isBlank() ? "" : ": " + embed.attr("title").strip();
        notes.add(Note.lost("Something that plays in the page is a link now: " + shown));
        embed.before(
            new Element("p")
                .appendChild(new Element("a").attr("href", shown).text("Watch or listen" + title)));
      } else {
        notes.add(
            Note.lost("Something that plays in the page, without an address that could be linked"));
      }
      embed.remove();
    }
  }

  /** The page of a video, rather than what other pages embed of it. */
  private static String video(String address) {
    return address
        .replaceFirst(
            "(?i)^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*",
            "https://www.youtube.com/watch?v=$1")
        .replaceFirst("(?i)^https?://player\\.vimeo\\.com/video/(\\d+).*", "https://vimeo.com/$1");
  }
}
