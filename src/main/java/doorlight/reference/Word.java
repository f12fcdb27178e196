package doorlight.reference;

/**
 * A word or a mark of a text, in the form in which texts are compared.
 *
 * @param key what is compared: lower case, composed, apostrophes straight, {@code &} as {@code
 *     and}, any dash as {@code -}, any ellipsis as {@code …}
 * @param start where it begins in its text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param capital whether it begins with a capital
 */
record Word(Kind kind, String key, int start, int end, boolean capital) {

  /** What it is to a reader. */
  enum Kind {
    /** Letters and digits, with apostrophes inside; or {@code &}. */
    WORD,
    /** Punctuation, but for quotation marks, which are never compared. */
    MARK,
    /** A place that no title reaches across: a link, code, a picture. */
    BARRIER
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean is(String other) {
    return key.equals(other);
  }

  /** Whether it is one of the characters of {@code marks}. */
  boolean isMark(String marks) {
    return kind == Kind.MARK && marks.contains(key);
  }
}
