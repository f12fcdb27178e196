package doorlight.serve;

import doorlight.data.JsonWriter;
import doorlight.diagnostic.Diagnostic;
import doorlight.output.MemoryTree;
import doorlight.output.OutputPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the preview shows at one moment.
 *
 * @param session tells this run of the server from earlier ones at the same address
 * @param version grows with each state
 * @param site the last site that was built without errors
 * @param changedAt the version with which each file of it, or one that is gone, last changed for a
 *     reader; files of the first version are left out
 * @param marks what readers do not see yet, by address
 * @param good whether {@code site} is what the newest sources say
 * @param problems of the newest sources
 * @param trouble sentences on why the newest build broke off
 */
record PreviewState(
    String session,
    int version,
    Optional<MemoryTree> site,
    Map<OutputPath, Integer> changedAt,
    Map<String, Mark> marks,
    boolean good,
    List<Diagnostic> problems,
    List<String> trouble) {

  /** Names this state; a page bears it, and asks later what has changed since. */
  String name() {
    return session + "-" + version;
  }

  /**
   * What a page has to know, as one line of JSON.
   *
   * @param since the name of the state that the page came from
   */
  String json(String since) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("good", good);
    json.put("site", site.isPresent());
    Optional<Integer> from = versionOf(since);
    json.put("other", from.isEmpty());
    Map<String, Object> changed = new TreeMap<>();
    changedAt.forEach(
        (path, at) -> {
          if (at > from.orElse(version)) {
            changed.put(path.value(), at);
          }
        });
    json.put("changed", changed);
    Map<String, Object> marked = new TreeMap<>();
    marks.forEach(
        (address, mark) ->
            marked.put(address, Map.of("label", mark.label(), "sentence", mark.sentence())));
    json.put("marks", marked);
    json.put("count", ProblemList.count(problems, trouble));
    json.put("problems", ProblemList.html(problems, trouble));
    return JsonWriter.write(json);
  }

  private Optional<Integer> versionOf(String name) {
    String start = session + "-";
    return name.startsWith(start) && name.substring(start.length()).matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(name.substring(start.length())))
        : Optional.empty();
  }

  boolean showsTheSameAs(PreviewState other) {
    return good == other.good
        && changedAt.equals(other.changedAt)
        && marks.equals(other.marks)
        && problems.equals(other.problems)
        && trouble.equals(other.trouble)
        && site.isPresent() == other.site.isPresent();
  }
}
