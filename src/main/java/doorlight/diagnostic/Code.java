package doorlight.diagnostic;

import static doorlight.diagnostic.Severity.ADVICE;
import static doorlight.diagnostic.Severity.ERROR;
import static doorlight.diagnostic.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem that Doorlight reports, with its usual severity and what it means. The
 * names, in lower case with hyphens, are stable: they stand in output, in {@code checks} of
 * site-config.yaml, and in the table of README.md.
 */
public enum Code {
  FILE_UNREADABLE(
      ERROR, "A file cannot be read: it is not UTF-8 text, holds a NUL, or may not be read."),
  FILE_TOO_LARGE(
      ERROR, "An article, its front matter or the settings are larger than Doorlight reads."),
  FILES_TOO_MANY(ERROR, "The folder content holds more files than Doorlight reads."),
  FILE_ACTIVE(
      ERROR, "A file in content may run code in the reader's browser, or is of an unknown kind."),
  FILE_IGNORED(ADVICE, "A file in content is neither an article nor a picture; it is not used."),
  FILE_HELD_BACK(
      ADVICE, "A picture or file that only a draft, or the like, names is held back with it."),
  FILE_NAME_INVALID(ERROR, "A file in content has a name that not every system can hold."),
  FILE_OUTSIDE_SITE(ERROR, "A symbolic link leads out of the site's folder."),

  YAML_INVALID(ERROR, "Front matter or settings are not YAML."),
  YAML_DUPLICATE_KEY(ERROR, "A key is given twice."),
  YAML_NOT_ALLOWED(ERROR, "YAML tags, anchors and aliases are not allowed, nor very deep nesting."),
  FRONT_MATTER_MISSING(ERROR, "An article does not begin with front matter."),
  FRONT_MATTER_UNCLOSED(ERROR, "Front matter begins but does not end."),

  QUOTES_CURLY(
      ADVICE, "A value stands in curly quotes, which are no quotes to YAML; they are part of it."),
  KEY_UNKNOWN(WARNING, "A key that Doorlight does not know; it is ignored."),
  KEY_MISSING(ERROR, "A key that is required is missing."),
  VALUE_INVALID(ERROR, "A value has the wrong type, or is not one that this key can have."),
  DATE_INVALID(ERROR, "A date is not a date of the calendar, or not written as 2026-03-14."),
  SLUG_INVALID(ERROR, "A slug, alias or permalink has characters that an address cannot have."),
  AUTHOR_UNKNOWN(WARNING, "The key of an author is not among the authors of site-config.yaml."),
  SERIES_PART_REPEATED(WARNING, "Two articles claim the same part of a series."),
  RELATED_UNKNOWN(WARNING, "An article listed under related does not exist."),
  CONTRAST_TOO_LOW(
      ERROR, "Two colours under theme differ too little for words to be read in them."),
  PRACTICE_KIND(
      WARNING, "The kind of the practice is one that only doctors or clinics may call theirs."),
  CRISIS_LINE_UNCHECKED(
      WARNING, "Nobody has looked for a year whether a crisis line is still right."),
  EXIT_PAGE_PERSONAL(
      WARNING, "\"Exit this page\" leads to a page that shows people what they did there before."),
  SITE_MISSING(ERROR, "The folder has no site-config.yaml, or no content folder."),
  BASE_URL_MISSING(
      ADVICE,
      "The site's address is not set, so feeds, sitemap and canonical links are not right."),

  MARKDOWN_TOO_COMPLEX(
      ERROR, "The Markdown would make reading run on: too deep, or too many of one thing."),
  HTML_REMOVED(
      WARNING, "Raw HTML that is not on the list of allowed tags and attributes was left out."),
  LINK_UNSAFE(
      WARNING, "A link has a scheme that can run code, such as javascript:, and was left out."),
  EMBED_REMOTE(
      WARNING, "A picture would be loaded from another site, which tells that site who reads."),
  HEADING_ID_REPEATED(
      WARNING, "A heading asks for an id that another has, or that the page keeps for itself."),
  HEADING_REPEATS_TITLE(
      ADVICE,
      "The first heading repeats the title; it is left out, since the page shows the title."),
  FOOTNOTE_UNDEFINED(WARNING, "A footnote is marked in the text but has no note."),
  FAQ_EMPTY(WARNING, "A section of questions has no question in it."),
  TEXT_REPLACED(
      WARNING,
      "Sentences stand under Table of Contents or Explore More, where Doorlight writes; they are left out."),

  CROSS_REFERENCE_UNRESOLVED(
      WARNING, "Words that announce another article are followed by a title that none has."),
  CROSS_REFERENCE_AMBIGUOUS(WARNING, "Two articles have the title that is referred to."),
  CROSS_REFERENCE_UNPUBLISHED(
      ADVICE, "A reference to a draft, or to an article whose day has not come."),
  LINK_TARGET_MISSING(ERROR, "A [[title]], a link to a file, or its #part leads nowhere."),
  LINK_TARGET_UNPUBLISHED(
      WARNING, "A link to a file or [[title]] that is a draft, or whose day has not come."),
  LINK_BROKEN(ERROR, "A link of a finished page, whoever wrote it, leads nowhere within the site."),
  ARTICLE_ORPHAN(ADVICE, "No other article refers to this one."),
  ARTICLE_DEAD_END(ADVICE, "An article refers to no other."),
  CLICK_DEPTH(
      ADVICE, "A page is many clicks away from the home page, or cannot be reached from it."),
  LINK_EXTERNAL_BROKEN(
      WARNING, "A link leads to an address elsewhere that is gone, or has no valid certificate."),
  LINK_EXTERNAL_MOVED(ADVICE, "A link leads to an address elsewhere that has moved for good."),
  ADDRESS_GONE(ERROR, "An address of the published site would be gone, and nothing leads on."),
  LINK_MALFORMED(
      WARNING, "An address in a link or picture has a space in it, so it is shown as it is typed."),
  IMAGE_MISSING(ERROR, "A picture is not among the files of content/images."),
  IMAGE_ALT_MISSING(WARNING, "A picture has no words for readers who do not see it."),
  IMAGE_UNREADABLE(ERROR, "A picture is damaged, or of a kind that browsers do not show."),
  IMAGE_TOO_LARGE(ERROR, "A picture is larger than Doorlight opens."),
  IMAGE_METADATA_KEPT(
      WARNING, "A picture may tell where it was taken, which Doorlight could not take out."),

  READING_GRADE(ADVICE, "A text asks for more schooling than a tired reader has."),
  SENTENCES_LONG(ADVICE, "The sentences of an article are long on average."),
  SENTENCE_TOO_LONG(ADVICE, "A sentence has very many words."),
  WORDS_TO_AVOID(ADVICE, "A word or phrase hurts some of those who read it."),
  PROMISE(ADVICE, "A claim can be read as a promise that nobody can keep."),
  DISCLAIMER_MISSING(WARNING, "No disclaimer is set, or the page of an article does not show it."),
  CRISIS_LINE_MISSING(
      WARNING, "No crisis line is set, or the page of an article does not show it."),
  CRISIS_TOP(
      ADVICE, "An article about suicide or self-harm has its crisis lines only after the text."),
  CREDENTIALS_MISSING(WARNING, "An article names no author, or one without credentials."),
  REVIEW_OVERDUE(
      WARNING, "The review of an article is older than the interval that the site sets."),
  TELEPHONE_FORMAT(ADVICE, "A telephone number is written in another way than elsewhere."),
  TELEPHONE_UNLINKED(ADVICE, "A telephone number cannot be called with a touch."),
  TITLE_LENGTH(ADVICE, "A title is so long that search engines and phones cut it."),
  TITLE_SIMILAR(ADVICE, "Two titles are nearly the same."),
  DESCRIPTION_MISSING(ADVICE, "An article has no description of its own."),
  DESCRIPTION_LENGTH(ADVICE, "A description is too short or too long to be shown well."),
  HEADING_LEVEL_SKIPPED(ADVICE, "A heading is more than one level below the one before it."),
  HEADING_LEVEL_ONE(
      ADVICE, "A heading in the text is written as one of level 1, which the title is."),
  IMAGE_ALT_FILE_NAME(WARNING, "The words for a picture are only the name of its file."),
  LOADS_REMOTE(ERROR, "A finished page would load something from another site."),
  LINK_TRACKING(WARNING, "A link carries a parameter by which others follow a reader."),
  EMAIL_OPEN(
      ADVICE, "An e-mail address stands in the open, where programs that send spam collect it."),

  IMPORT_UNREADABLE(
      ERROR, "What was given to import is of no kind that Doorlight knows, or is damaged."),
  IMPORT_UNSAFE(
      ERROR, "What was given to import would unpack without end, or lie outside its folder."),
  IMPORT_INCOMPLETE(
      WARNING, "An article was imported without a title or a day; a stand-in is in its place."),
  IMPORT_LOST(WARNING, "Something of an imported article could not be brought."),

  URL_DUPLICATE(ERROR, "Two files would have one address."),
  TEMPLATE_INVALID(ERROR, "A template has a mistake, or asks for something that is not there.");

  private final Severity severity;
  private final String meaning;

  Code(Severity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  /** The severity that a site may change under {@code checks}. */
  public Severity severity() {
    return severity;
  }

  /** One sentence for the table of codes. */
  public String meaning() {
    return meaning;
  }

  /** The stable name: {@code cross-reference-unresolved}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code with this label, if there is one. */
  public static Optional<Code> labelled(String label) {
    for (Code code : values()) {
      if (code.label().equals(label)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
