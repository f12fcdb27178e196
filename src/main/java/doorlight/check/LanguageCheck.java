package doorlight.check;

import doorlight.article.Article;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.config.SiteConfig.ReadingLevels;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.site.Site;
import eu.crydee.syllablecounter.SyllableCounter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether articles can be read by somebody who is tired or frightened, and whether their words hurt
 * or promise. It knows English; of other languages it only counts the words of sentences.
 */
final class LanguageCheck {
  /** What makes a promise none: "there is no cure", "nobody can guarantee". */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(no|not|never|nobody|none|nothing|neither|nor|without|cannot|beware|claims?|promises?"
              + "|\\w+n't)\\b(?:\\W+\\w+){0,4}\\W*$");

  private final ReadingLevels levels;
  private final PhraseList avoid;
  private final PhraseList promises;
  private final SyllableCounter syllables = new SyllableCounter();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int words;
  private int foreign;

  private LanguageCheck(ReadingLevels levels, PhraseList avoid, PhraseList promises) {
    this.levels = levels;
    this.avoid = avoid;
    this.promises = promises;
  }

  /**
   * Reads the articles of a site.
   *
   * @param folder the site's folder, which may have lists of words of its own
   * @throws IOException when those cannot be read
   */
  static Answer check(Site site, Path folder) throws IOException {
    Outcome<PhraseList> avoid = PhraseList.read(folder, "words-to-avoid.yaml");
    Outcome<PhraseList> promises = PhraseList.read(folder, "promises.yaml");
    LanguageCheck check =
        new LanguageCheck(
            site.config().readingLevels(),
            avoid.value().orElseThrow(),
            promises.value().orElseThrow());
    check.diagnostics.addAll(avoid.diagnostics());
    check.diagnostics.addAll(promises.diagnostics());
    for (Article article : site.articles()) {
      String own = article.frontMatter().lang();
      check.article(article, Locale.forLanguageTag(own.isEmpty() ? site.config().language() : own));
    }
    return new Answer(
        "language",
        site.articles().size()
            + " articles and pages read, "
            + check.words
            + " words"
            + (check.foreign > 0
                ? "; left out: grade and words of " + check.foreign + " that are not in English."
                : "."),
        check.diagnostics);
  }

  private void article(Article article, Locale language) {
    boolean english = language.getLanguage().equals("en");
    foreign += english ? 0 : 1;
    List<Passage> passages = passages(article);
    sentences(article, passages, language, english);
    article.headings().forEach(heading -> passages.add(new Passage(heading.inlines())));
    if (english) {
      for (PhraseList.Entry entry : avoid.entries()) {
        first(passages, entry, false)
            .ifPresent(
                found ->
                    report(
                        article,
                        found,
                        Code.WORDS_TO_AVOID,
                        "\"" + found.words() + "\" hurts some of those who read it.",
                        better(entry)));
      }
      for (PhraseList.Entry entry : promises.entries()) {
        first(passages, entry, true)
            .ifPresent(
                found ->
                    report(
                        article,
                        found,
                        Code.PROMISE,
                        "\"" + found.words() + "\" can be read as a promise that nobody can keep.",
                        better(entry)));
      }
    }
  }

  private static String better(PhraseList.Entry entry) {
    return entry.instead().isEmpty() ? "Look for other words." : "Better: " + entry.instead() + ".";
  }

  /** The prose of an article, without what others wrote: quotations and works. */
  private static List<Passage> passages(Article article) {
    List<Passage> passages = new ArrayList<>();
    int quotations = 0;
    for (Part part :
        Prose.parts(article, List.of(Section.Kind.REFERENCES, Section.Kind.CONTENTS))) {
      if (part instanceof Part.Html html) {
        quotations += occurrences(html.html(), "<blockquote");
        quotations -= occurrences(html.html(), "</blockquote");
      } else if (part instanceof Part.Prose prose && quotations == 0) {
        passages.add(new Passage(prose.inlines()));
      }
    }
    return passages;
  }

  private static int occurrences(String text, String of) {
    return text.split(Pattern.quote(of), -1).length - 1;
  }

  /**
   * The school grade that a text asks for: 0.39 words a sentence + 11.8 syllables a word - 15.59
   * (Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas for Navy
   * Enlisted Personnel, Research Branch Report 8-75, 1975).
   */
  static double grade(int words, int sentences, int syllables) {
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  private void sentences(
      Article article, List<Passage> passages, Locale language, boolean english) {
    int count = 0;
    int inAll = 0;
    int sounds = 0;
    int longest = 0;
    Passage.Sentence longestSentence = null;
    Passage of = null;
    for (Passage passage : passages) {
      for (Passage.Sentence sentence : passage.sentences(language)) {
        int length = sentence.words().size();
        count++;
        inAll += length;
        if (length > longest) {
          longest = length;
          longestSentence = sentence;
          of = passage;
        }
        for (String word : english ? sentence.words() : List.<String>of()) {
          sounds += Math.max(1, syllables.count(word));
        }
      }
    }
    words += inAll;
    if (count == 0) {
      return;
    }
    double mean = (double) inAll / count;
    double grade = english ? grade(inAll, count, sounds) : 0;
    String figures =
        String.format(
            Locale.ROOT, "%.0f words a sentence on average, %d in the longest", mean, longest);
    if (grade > levels.grade() + 0.5) {
      diagnostics.add(
          article.problem(
              Code.READING_GRADE,
              String.format(
                  Locale.ROOT,
                  "The text reads like one for grade %.0f of school: %s.",
                  grade,
                  figures),
              "Shorter sentences and plainer words help readers who are tired or frightened: grade "
                  + levels.grade()
                  + " or less. (reading_levels sets it.)"));
    } else if (mean > levels.meanSentence()) {
      diagnostics.add(
          article.problem(
              Code.SENTENCES_LONG,
              "The sentences are long: " + figures + ".",
              "Make two of one where you can, down to "
                  + levels.meanSentence()
                  + " words on average. (reading_levels sets it.)"));
    }
    if (longest > levels.longestSentence()) {
      diagnostics.add(
          Diagnostic.at(
              article.source(),
              of.span(longestSentence.start(), longestSentence.end()),
              Code.SENTENCE_TOO_LONG,
              "This sentence has " + longest + " words.",
              "Make two or three of it. (reading_levels sets how long one may be.)"));
    }
  }

  /** A phrase in an article. */
  private record Found(Passage passage, int start, int end, String words) {}

  private static Optional<Found> first(
      List<Passage> passages, PhraseList.Entry entry, boolean mayBeDenied) {
    for (Passage passage : passages) {
      for (MatchResult match : passage.find(entry.pattern())) {
        if (!mayBeDenied || !DENIED.matcher(passage.before(match.start())).find()) {
          return Optional.of(new Found(passage, match.start(), match.end(), match.group()));
        }
      }
    }
    return Optional.empty();
  }

  private void report(Article article, Found found, Code code, String message, String hint) {
    diagnostics.add(
        Diagnostic.at(
            article.source(),
            found.passage().span(found.start(), found.end()),
            code,
            message,
            hint));
  }
}
