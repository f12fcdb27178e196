package doorlight.config;

import doorlight.config.SiteConfig.ExternalWork;
import doorlight.config.SiteConfig.LinkPhrase;
import doorlight.data.FieldReader;
import doorlight.data.YamlNode;
import doorlight.diagnostic.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which works of others a lead-in may name, and which phrases are linked. */
final class CrossReferenceReader {
  private CrossReferenceReader() {}

  /** Titles as a list; an item may have keys of its own, title and url. Or a map of title: url. */
  static List<ExternalWork> externalWorks(FieldReader fields) {
    Optional<YamlNode> value = fields.value("external");
    List<ExternalWork> works = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof YamlNode.Mapping) {
      FieldReader titles = fields.group("external").orElseThrow();
      titles
          .keys()
          .forEach(t -> works.add(new ExternalWork(t.value(), titles.webAddress(t.value()))));
    } else if (value.isPresent() && value.get() instanceof YamlNode.Sequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlNode.Mapping work) {
          works.addAll(externalWork(fields.within(work)).stream().toList());
        } else if (item instanceof YamlNode.Scalar title) {
          works.add(new ExternalWork(title.text().strip(), ""));
        } else {
          fields.invalid(
              "external",
              item.span(),
              "has an item that is " + item.kind(),
              "Write \"- Title of the book\", or \"- title: ...\" with a url below it.");
        }
      }
    } else {
      fields.text("external").ifPresent(t -> works.add(new ExternalWork(t.value(), "")));
    }
    return works;
  }

  static Optional<ExternalWork> externalWork(FieldReader fields) {
    Optional<Placed<String>> title =
        fields.requiredText("title", "Write the title of the book or paper.");
    String url = fields.webAddress("url");
    fields.finish();
    return title.map(t -> new ExternalWork(t.value(), url));
  }

  static List<LinkPhrase> linkPhrases(FieldReader fields) {
    List<LinkPhrase> phrases = new ArrayList<>();
    fields
        .group("link_phrases")
        .ifPresent(
            group ->
                group
                    .keys()
                    .forEach(
                        phrase ->
                            group
                                .text(phrase.value())
                                .ifPresent(page -> phrases.add(new LinkPhrase(phrase, page)))));
    return phrases;
  }
}
