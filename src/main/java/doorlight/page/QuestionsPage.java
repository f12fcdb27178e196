package doorlight.page;

import java.util.List;

/** Every question that the site answers, grouped by the article that answers it. */
public record QuestionsPage(Head head, List<Group> groups) implements Page {

  /** An article and its questions. */
  public record Group(String title, String url, List<Question> questions) {}

  /** A question, the address of its answer, and the answer's beginning. */
  public record Question(String text, String url, String beginning) {}

  @Override
  public String template() {
    return "questions";
  }
}
