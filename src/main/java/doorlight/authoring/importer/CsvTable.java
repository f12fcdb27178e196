package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values with a first row of names (RFC 4180). */
final class CsvTable {
  private CsvTable() {}

  /** Each row but the first, by the names of the first. */
  static List<Map<String, String>> rows(String text) {
    List<List<String>> rows = cells(text);
    List<Map<String, String>> named = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < rows.get(0).size(); column++) {
        row.put(
            rows.get(0).get(column), column < rows.get(i).size() ? rows.get(i).get(column) : "");
      }
      named.add(row);
    }
    return named;
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
