package doorlight.page;

import doorlight.base.PercentEncoding;
import doorlight.picture.Picture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pictures of a site, by their addresses, as its pages show them. */
public final class Illustrations {
  private final Routes routes;
  private final SortedMap<String, Picture> pictures = new TreeMap<>();

  public Illustrations(Routes routes, List<Picture> pictures) {
    this.routes = routes;
    pictures.forEach(picture -> this.pictures.put(picture.address(), picture));
  }

  /** Every picture of the site, by its address. */
  public SortedMap<String, Picture> all() {
    return Collections.unmodifiableSortedMap(pictures);
  }

  /** The picture at an address within the site, as it is typed in a link; empty for others. */
  public Optional<Picture> at(String address) {
    return Optional.ofNullable(pictures.get(PercentEncoding.decode(address)));
  }

  /** What an {@code <img>} says of the picture at an address. */
  public Illustration of(String address, String alt) {
    Optional<Picture> picture = at(address);
    if (picture.isEmpty()) {
      return new Illustration(
          routes.link(address), alt, OptionalInt.empty(), OptionalInt.empty(), "");
    }
    return new Illustration(
        routes.link(picture.get().versionedAddress()),
        alt,
        pixels(picture.get().width()),
        pixels(picture.get().height()),
        sources(picture.get()));
  }

  private String sources(Picture picture) {
    List<Picture.Variant> variants = picture.variants();
    if (variants.isEmpty()) {
      return "";
    }
    List<String> sources = new ArrayList<>();
    for (Picture.Variant variant : variants) {
      sources.add(source(variant.address(), variant.width()));
    }
    sources.add(source(picture.versionedAddress(), picture.width()));
    return String.join(", ", sources);
  }

  /** A comma in an address would do, but some readers of {@code srcset} divide there. */
  private String source(String address, int width) {
    return routes.link(address).replace(",", "%2C") + " " + width + "w";
  }

  /** A number of pixels, where it is known. */
  static OptionalInt pixels(int number) {
    return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
