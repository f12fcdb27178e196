package doorlight.reference;

import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.reference.Resolution.Address;
import java.util.ArrayList;
import java.util.List;

/** The links and pictures of a resolved text: how many there are, and which lead into the site. */
final class LinkCount {
  private final List<Address> addresses = new ArrayList<>();
  private int links;

  LinkCount(List<Section> sections) {
    for (Section section : sections) {
      section.heading().ifPresent(heading -> count(heading.inlines()));
      for (Body body : section.bodies()) {
        for (Part part : body.parts()) {
          if (part instanceof Part.Prose prose) {
            count(prose.inlines());
          } else if (part instanceof Part.Heading heading) {
            count(heading.inlines());
          }
        }
      }
    }
  }

  private void count(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Link link) {
        links++;
        if (link.target().startsWith("/")) {
          addresses.add(new Address(link.target(), false, link.source()));
        }
        count(link.content());
      } else if (inline instanceof Inline.Image image) {
        links++;
        // An address may be typed with its first character escaped.
        if (image.target().startsWith("/") || image.target().startsWith("%")) {
          addresses.add(new Address(image.target(), true, image.source()));
        }
      }
    }
  }

  List<Address> addresses() {
    return addresses;
  }

  int links() {
    return links;
  }
}
