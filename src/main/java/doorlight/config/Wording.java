package doorlight.config;

import java.util.List;

/**
 * The headings by which sections are known, compared without regard to case and punctuation. Each
 * list holds the words of the contract and those that the site adds under {@code sections}.
 */
public record Wording(
    List<String> quickAnswer,
    List<String> contents,
    List<String> checklist,
    List<String> faq,
    List<String> references,
    List<String> exploreMore) {
  public static final Wording DEFAULT =
      new Wording(
          List.of("Quick Answer"),
          List.of("Table of Contents"),
          List.of("Checklist"),
          List.of(
              "Frequently Asked Questions",
              "FAQ",
              "FAQs",
              "Frequently Asked Questions (FAQ)",
              "Frequently Asked Questions (FAQs)"),
          List.of("References", "Sources", "Further Reading"),
          List.of("Explore More"));
}
