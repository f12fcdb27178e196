package doorlight.reference;

import doorlight.article.Article;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pictures that are named in front matter and in the settings: {@code images/door.jpg} becomes
 * {@code /images/door.jpg}. One that is not there is reported, and left out.
 */
public final class NamedPictures {
  private final FileLinks files;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  NamedPictures(FileLinks files) {
    this.files = files;
  }

  /** The settings with the addresses of their pictures: authors, and the logo. */
  public static Outcome<SiteConfig> resolve(SiteConfig config, Set<String> files) {
    NamedPictures pictures = new NamedPictures(new FileLinks(List.of(), List.of(), files));
    SiteConfig resolved =
        config.withPictures(picture -> pictures.addressOf(config.source(), picture));
    return Outcome.of(resolved, pictures.diagnostics);
  }

  /** The address of an article's lead picture; empty where it has none that is there. */
  static Outcome<Optional<Placed<String>>> leadOf(Article article, FileLinks files) {
    NamedPictures pictures = new NamedPictures(files);
    Optional<Placed<String>> address =
        article.frontMatter().image().flatMap(image -> pictures.addressOf(article.source(), image));
    return Outcome.of(address, pictures.diagnostics);
  }

  private Optional<Placed<String>> addressOf(SourceText source, Placed<String> picture) {
    Optional<String> address = files.picture(source.file(), picture.value());
    if (address.isEmpty()) {
      List<String> near = files.nearestPictures(source.file(), picture.value());
      diagnostics.add(
          Diagnostic.at(
              source,
              picture.span(),
              Code.IMAGE_MISSING,
              "There is no picture \"" + picture.value() + "\" in content/images.",
              NearestName.hint(
                  near, "Put the file into content/images, and write its name:  images/name.jpg"),
              near));
    }
    return address.map(a -> new Placed<>(a, picture.span()));
  }
}
