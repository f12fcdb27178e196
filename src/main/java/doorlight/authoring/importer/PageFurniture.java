package doorlight.authoring.importer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that sites put round an article, by which they are known where nothing else is left.
 */
final class PageFurniture {
  private static final Set<String> ABOVE =
      Set.of(
          "top of page",
          "skip to content",
          "skip to main content",
          "search",
          "search...",
          "log in",
          "login",
          "sign in",
          "sign up",
          "menu",
          "home",
          "about",
          "blog",
          "all posts",
          "contact",
          "services",
          "book now",
          "back to blog",
          "back",
          "open menu",
          "close menu",
          "cart",
          "0",
          "subscribe",
          "share",
          "listen",
          "follow");

  /** From such a line on there is nothing more of the article. */
  private static final Pattern BELOW =
      Pattern.compile(
          "(?i)bottom of page|(?:\\d+ )?comments?|comments? \\(\\d+\\)|write a comment\\.*"
              + "|leave a (?:reply|comment)|recent posts?|related posts?|see all"
              + "|post not marked as liked|previous post|next post|share this(?: post)?:?"
              + "|like this:?|you (?:may|might) also (?:like|enjoy):?|more from .{1,60}"
              + "|subscribe to (?:our|my|the) .{1,60}|join (?:our|my) (?:mailing list|newsletter)"
              + "|thanks for (?:subscribing|submitting)!?|(?:©|copyright\\b).{0,120}");

  private static final Pattern METADATA =
      Pattern.compile(
          "(?i)\\d+ min(?:ute)?s? read|[\\d,.]+ (?:views?|likes?|comments?)|share|listen|follow|save"
              + "|facebook|twitter|x|linkedin|pinterest|email|copy link|updated|\\|");

  /** A picture is pasted as the words that stand for it. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?:An?|The|Two|Three|Several|Photo(?:graph)? of|Illustration of|Image of|Close-up|Woman|Man|Person)"
              + "\\b[^.!?]*\\b(?:represent(?:ing|s)|symboli[sz](?:ing|es)|depict(?:ing|s|ed)|illustrat(?:ing|es)"
              + "|viewed from|seen (?:from|through)|silhouette\\w*|in the background|sits? (?:on|by|at|in)"
              + "|stands? (?:on|by|at|in|before))\\b[^.!?]*[.]?");

  private static final Pattern CALL =
      Pattern.compile(
          "(?i)(?=.{1,220}$)(?:book|schedule|request|call|contact|reach out)\\b.*"
              + "(?:consult\\w*|session|appointment|call|\\d{3}[ .-]?\\d{4}).*");

  private PageFurniture() {}

  /** What is said of a paragraph that calls the reader to act; empty for another. */
  static Optional<Note> call(String paragraph) {
    return CALL.matcher(paragraph).matches()
        ? Optional.of(
            Note.changed(
                "A call to action stays as it is typed; take it out where the one of"
                    + " site-config.yaml, which stands after every article, says the same: \""
                    + paragraph
                    + "\""))
        : Optional.empty();
  }

  /** Whether a line is part of the menu above an article. */
  static boolean isAbove(String line) {
    return ABOVE.contains(line.toLowerCase(Locale.ROOT));
  }

  /** Whether what begins with this line is the part of the page below an article. */
  static boolean isBelow(String line) {
    return BELOW.matcher(line).matches();
  }

  /** Whether a line between title and text says nothing of the article that is kept. */
  static boolean isMetadata(String line) {
    return METADATA.matcher(line).matches();
  }

  /** Whether a paragraph between byline and text are the words for a picture. */
  static boolean isPicture(String paragraph) {
    return PICTURE.matcher(paragraph).matches();
  }
}
