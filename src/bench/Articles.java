import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a made-up site for measuring: {@code java src/bench/Articles.java FOLDER COUNT [SEED]}.
 *
 * <p>Each article has about 2,200 words with everything that articles use: a quick answer,
 * contents, lists, quotations, notes, a table, footnotes, questions, sources, sometimes a
 * checklist, and references to 4.5 others on average. The same count and seed give the same bytes.
 */
final class Articles {
  private static final String[] DOINGS =
      """
      Learning Carrying Holding Leaving Finding Keeping Naming Meeting Mending Trusting Losing Hearing
      Facing Sharing Telling Reading Walking Sleeping Resting Returning Waiting Choosing Asking Breathing
      Growing Starting Ending Living Working Staying Coming Going Feeling Thinking Speaking Writing
      Noticing Softening Grounding Remembering"""
          .split("\\s+");
  private static final String[] THINGS =
      """
      Anger Shame Grief Fear Silence Sleep Safety Memory Trust Touch Hope Worry Numbness Panic Tenderness
      Loneliness Closeness Distance Guilt Blame Courage Boundaries Calm Danger Dreams Family Friendship
      Home Kindness Loss Love Need Noise Patience Peace Play Rest Sadness Strength Tears"""
          .split("\\s+");
  private static final String[] JOINTS = {
    "After", "Before", "Without", "Beside", "Beyond", "Between", "Under", "Through", "Against",
    "With"
  };
  private static final String[] LEAD_INS = {
    "As explored in %s, ",
    "As I discussed more fully in *%s*, ",
    "As described in \u201c%s,\u201d ",
    "In the way outlined in %s, ",
    "As we mentioned in our earlier article %s, ",
    "As I wrote in [[%s]], "
  };
  private static final String[] TAGS =
      """
      anger anxiety attachment body boundaries childhood couples dissociation dreams families fear
      flashbacks friendship grief grounding healing hope loneliness loss memory mourning numbness panic
      parenting patience rest safety shame sleep trust"""
          .split("\\s+");

  /** The most frequent first, as in any language. */
  private static final String[] WORDS =
      """
      the of and to a in that it is you for with as on not are this be have at or they from when your
      what one there we can which more about body time some people may who so if will them how after out
      feel know up old only than then day safe would before where other into has been still its just
      because first like her his their do no was all by an but here most over such these even back long
      own while small much through both way same each many might quiet slow alarm nerve breath chest
      heart hand hands room door window chair night morning evening voice sound silence memory moment
      story past present future childhood parent mother father sister brother friend partner child
      therapist practice session week month year years body's warning signal danger threat guard watch
      rest sleep dream wake tremble shake freeze flee fight hide hold reach touch lean settle soften
      notice name wait stay leave return remember forget learn teach trust doubt hope fear anger shame
      grief sorrow worry panic calm peace ease comfort warmth cold pain ache tired heavy light gentle
      careful patient steady sudden familiar strange ordinary private honest tender brave afraid alone
      together near far early late often seldom always never perhaps slowly quickly kindly plainly
      enough almost again another between during against without within toward under above below beside
      beyond until since though although however therefore meanwhile instead otherwise indeed rather
      question answer reason feeling thought word sentence letter page list note step path road river
      water stone garden house kitchen table bread cup coat shoe street corner light shadow winter
      summer spring autumn weather storm rain snow wind fire smoke field forest tree leaf root seed"""
          .split("\\s+");

  private static final String[] SYLLABLES =
      "ba den fil gor hes jan kel lum mor nev pra quil res sto tam ulen vor wes yar zel".split(" ");

  private final int count;
  private final Random random;

  private Articles(int count, Random random) {
    this.count = count;
    this.random = random;
  }

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path posts = Files.createDirectories(site.resolve("content/posts"));
    Path pages = Files.createDirectories(site.resolve("content/pages"));
    // Without a base_url: no social cards are drawn.
    Files.writeString(
        site.resolve("site-config.yaml"),
        """
        title: A Site to Measure
        language: en-US
        author: your-name
        authors:
          your-name: {name: Your Name, credentials: PhD}
        menu:
          - {label: Articles, url: /}
          - {label: About, url: /about/}
        """);
    Files.writeString(
        pages.resolve("about.md"),
        "---\ntitle: About This Practice\n---\n\nA few words about us.\n");
    for (int i = 0; i < count; i++) {
      // An article depends on its own number, the count and the seed only.
      Articles articles = new Articles(count, new Random(seed * 1_000_003 + i));
      Files.writeString(posts.resolve("article-" + i + ".md"), articles.article(i));
    }
  }

  /** A title of its own for each number up to 640,000; neighbours are not alike. */
  private static String title(int number) {
    int all = DOINGS.length * THINGS.length * JOINTS.length * THINGS.length;
    // Odd and no multiple of five, as the number of all is 2 and 5 only: every title comes once.
    int place = (int) ((number * 321_077L) % all);
    String doing = DOINGS[place % DOINGS.length];
    place /= DOINGS.length;
    String first = THINGS[place % THINGS.length];
    place /= THINGS.length;
    String second = THINGS[place % THINGS.length];
    place /= THINGS.length;
    return doing + " " + first + " " + JOINTS[place] + " " + second;
  }

  private String article(int number) {
    LocalDate date = LocalDate.of(2010, 1, 1).plusDays(number % 5_000);
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: \"").append(title(number)).append("\"\n");
    text.append("date: ").append(date).append('\n');
    text.append("updated: ").append(date.plusDays(90)).append('\n');
    if (random.nextInt(2) == 0) {
      text.append("description: ").append(capital(words(18))).append(".\n");
    }
    text.append("tags: ").append(tags()).append("\n---\n\n");
    text.append(paragraph()).append("## Quick Answer: What Helps?\n\n").append(paragraph());
    text.append("## Table of Contents\n\n");
    List<Integer> referring = new ArrayList<>();
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      referring.add(random.nextInt(7));
    }
    for (int section = 0; section < 7; section++) {
      text.append("## ").append(heading()).append("\n\n").append(paragraph());
      for (int place : referring) {
        if (place == section) {
          text.append(reference(number));
        }
      }
      text.append(extra(section)).append(paragraph()).append(paragraph());
    }
    if (random.nextInt(3) == 0) {
      text.append("## Checklist: Does This Sound Like You?\n\nThink of your last few weeks.\n\n");
      text.append(list("- ", 7)).append("If four or more of these fit, go slowly.\n\n");
    }
    text.append("## Frequently Asked Questions\n\n");
    for (int i = 0; i < 3; i++) {
      text.append("### ").append(capital(words(6))).append("?\n\n").append(paragraph());
    }
    text.append("## References\n\n");
    for (int i = 0; i < 4; i++) {
      text.append("- Author, A. (").append(1990 + random.nextInt(30)).append("). ");
      text.append(capital(words(8)))
          .append(". *")
          .append(capital(words(4)))
          .append("*, 12(3), 1-20. ");
      text.append("https://doi.org/10.1000/").append(random.nextInt(100_000)).append('\n');
    }
    return text.append("\n## Explore More\n").toString();
  }

  private String extra(int section) {
    return switch (section) {
      case 0 -> list("- ", 5);
      case 1 -> "> " + sentence() + " " + sentence() + "\n\n";
      case 2 ->
          "### " + heading() + "\n\n" + paragraph() + "### " + heading() + "\n\n" + paragraph();
      case 3 -> "> [!NOTE]\n> " + sentence() + "\n\n";
      case 4 -> "| When | What |\n| --- | --- |\n" + row() + row() + row() + "\n";
      case 5 -> sentence() + "[^1] " + sentence() + "\n\n[^1]: " + sentence() + "\n\n";
      default -> list("1. ", 4);
    };
  }

  /** A sentence that refers to another article, in one of the ways people do. */
  private String reference(int number) {
    int other = count == 1 ? 0 : (number + 1 + random.nextInt(count - 1)) % count;
    String rest = words(9) + ". ";
    if (other == number) {
      return "";
    }
    String leadIn = LEAD_INS[random.nextInt(LEAD_INS.length)];
    return leadIn.formatted(title(other)) + rest + sentence() + "\n\n";
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    while (tags.size() < 3) {
      String tag = TAGS[random.nextInt(TAGS.length)];
      if (!tags.contains(tag)) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private String list(String mark, int items) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < items; i++) {
      list.append(mark).append(capital(words(8))).append('\n');
    }
    return list.append('\n').toString();
  }

  private String row() {
    return "| " + words(3) + " | " + words(6) + " |\n";
  }

  private String heading() {
    return capital(words(4));
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder(sentence());
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      paragraph.append(' ').append(sentence());
    }
    return paragraph.append("\n\n").toString();
  }

  private String sentence() {
    String start = capital(words(5 + random.nextInt(5)));
    String end = words(5 + random.nextInt(5));
    return switch (random.nextInt(12)) {
      case 0 -> start + ", *" + words(3) + "*, " + end + ".";
      case 1 -> start + " **" + words(2) + "** " + end + ".";
      case 2 ->
          start
              + " ["
              + words(2)
              + "](https://example.org/"
              + random.nextInt(999)
              + ") "
              + end
              + ".";
      case 3 -> "\"" + start + ",\" she said, \"" + end + ".\"";
      case 4 -> start + " -- and it isn't easy -- " + end + ".";
      default -> start + ", " + end + ".";
    };
  }

  private String words(int number) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < number; i++) {
      words.append(i == 0 ? "" : " ").append(word());
    }
    return words.toString();
  }

  /** A word: the first of the list far more often than the last, and now and then a rare one. */
  private String word() {
    if (random.nextInt(40) == 0) {
      return syllable() + syllable() + syllable();
    }
    double place = Math.pow(WORDS.length, random.nextDouble()) - 1;
    return WORDS[(int) place];
  }

  private String syllable() {
    return SYLLABLES[random.nextInt(SYLLABLES.length)];
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
