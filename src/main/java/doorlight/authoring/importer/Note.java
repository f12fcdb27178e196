package doorlight.authoring.importer;

/**
 * What came otherwise than it was, or did not come.
 *
 * @param what a phrase that says it to the writer
 * @param line where in the source, from 1; 0 where it has no lines to speak of
 */
record Note(Kind kind, String what, int line) {
  /** How much there is to do about it. */
  enum Kind {
    /** It is there in another form, and nothing is to be done. */
    CHANGED,
    /** Something that every article needs is missing, and a stand-in was put in its place. */
    MISSING,
    /** It is not there any more. */
    LOST
  }

  static Note changed(String what) {
    return new Note(Kind.CHANGED, what, 0);
  }

  static Note missing(String what) {
    return new Note(Kind.MISSING, what, 0);
  }

  static Note lost(String what) {
    return new Note(Kind.LOST, what, 0);
  }

  Note at(int other) {
    return new Note(kind, what, other);
  }
}
