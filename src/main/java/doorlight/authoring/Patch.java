package doorlight.authoring;

import doorlight.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits of one file as a unified diff, in the form that {@code git diff} writes (see "Generating
 * patch text with -p" in the manual of git).
 */
final class Patch {
  private static final int CONTEXT = 3;

  private final StringBuilder out = new StringBuilder();
  private final List<String> old;

  /** Lines of the new text minus lines of the old, up to where the diff has come. */
  private int shift;

  private Patch(List<String> old) {
    this.old = old;
  }

  /** Lines {@code from} to {@code to} (exclusive, from 0) and what stands in their place. */
  private record Hunk(int from, int to, List<String> lines) {}

  /** The diff; empty without edits. */
  static String of(ArticleFile file, List<Edit> edits) {
    if (edits.isEmpty()) {
      return "";
    }
    String text = file.text();
    Patch patch = new Patch(lines(text));
    String name = file.source().file();
    patch.out.append("diff --git ").append(name("a/", name)).append(' ').append(name("b/", name));
    patch.out.append("\n--- ").append(name("a/", name)).append(name.contains(" ") ? "\t" : "");
    patch.out.append("\n+++ ").append(name("b/", name)).append(name.contains(" ") ? "\t" : "");
    patch.out.append('\n');
    List<Hunk> near = new ArrayList<>();
    for (Hunk hunk : hunks(text, text.length() - file.source().text().length(), edits)) {
      if (!near.isEmpty() && hunk.from - near.get(near.size() - 1).to > 2 * CONTEXT) {
        patch.write(near);
        near.clear();
      }
      near.add(hunk);
    }
    patch.write(near);
    return patch.out.toString();
  }

  /** Names with quotes, backslashes or controls in them stand in quotes. */
  private static String name(String side, String file) {
    if (file.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' ')) {
      return side + file;
    }
    StringBuilder quoted = new StringBuilder("\"").append(side);
    for (char c : file.toCharArray()) {
      quoted.append(
          c == '"' || c == '\\'
              ? "\\" + c
              : c < ' ' ? String.format("\\%03o", (int) c) : String.valueOf(c));
    }
    return quoted.append('"').toString();
  }

  /** The lines that edits touch, with their new text; edits on one line are one hunk. */
  private static List<Hunk> hunks(String text, int shift, List<Edit> edits) {
    List<Hunk> hunks = new ArrayList<>();
    int next = 0;
    while (next < edits.size()) {
      int start = lineStart(text, edits.get(next).span().start() + shift);
      int end = start;
      List<Edit> own = new ArrayList<>();
      do {
        Edit edit = edits.get(next++);
        int from = edit.span().start() + shift - start;
        own.add(new Edit(new Span(from, from + edit.span().length()), edit.replacement()));
        end = Math.max(end, lineEnd(text, edit.span().end() + shift));
      } while (next < edits.size() && edits.get(next).span().start() + shift < end);
      int from = count(text, 0, start);
      String edited = ArticleFile.edit(text.substring(start, end), own);
      hunks.add(new Hunk(from, from + lines(text.substring(start, end)).size(), lines(edited)));
    }
    return hunks;
  }

  private static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** After the line end, which belongs to the line. */
  private static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  private static int count(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /** The lines with their ends; for git only a line feed ends one. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = lineEnd(text, at);
      lines.add(text.substring(at, end));
      at = end;
    }
    return lines;
  }

  private void write(List<Hunk> hunks) {
    int from = Math.max(0, hunks.get(0).from - CONTEXT);
    int to = Math.min(old.size(), hunks.get(hunks.size() - 1).to + CONTEXT);
    int grown = hunks.stream().mapToInt(h -> h.lines.size() - (h.to - h.from)).sum();
    out.append("@@ -").append(range(from, to - from));
    out.append(" +").append(range(from + shift, to - from + grown)).append(" @@\n");
    int at = from;
    for (Hunk hunk : hunks) {
      write(' ', old.subList(at, hunk.from));
      write('-', old.subList(hunk.from, hunk.to));
      write('+', hunk.lines);
      at = hunk.to;
    }
    write(' ', old.subList(at, to));
    shift += grown;
  }

  private static String range(int from, int count) {
    return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
  }

  private void write(char sign, List<String> lines) {
    for (String line : lines) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
