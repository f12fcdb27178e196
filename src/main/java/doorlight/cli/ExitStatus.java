package doorlight.cli;

/** What the process answers, as the user guide lists them. */
final class ExitStatus {
  /** Done; warnings allowed. */
  static final int DONE = 0;

  /** The content has errors, or warnings under {@code --strict}; nothing was published. */
  static final int CONTENT = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The machine failed it: disk, permissions, port. */
  static final int MACHINE = 3;

  /** A defect in Doorlight itself. */
  static final int DEFECT = 70;

  private ExitStatus() {}
}
