package doorlight.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Where a command writes: results to {@code out}, progress and problems to {@code err}. */
record Console(PrintStream out, PrintStream err) {

  /** An I/O problem in a sentence that names the file. */
  static String describe(IOException e) {
    return printable(reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be read or written (permission denied).";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return ((FileSystemException) e).getFile() + " is a file, where a folder is needed.";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " is not there.";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason() + ".";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Text of a file as one printable line: a control character could command the terminal. */
  static String printable(String text) {
    return text.replaceAll(
        "[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069]", " ");
  }
}
