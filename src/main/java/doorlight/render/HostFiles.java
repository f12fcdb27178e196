package doorlight.render;

import doorlight.config.BaseUrl;
import doorlight.config.SiteConfig;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.page.Routes;
import java.util.ArrayList;
import java.util.List;

/** The small files that search engines and GitHub Pages look for. */
public final class HostFiles {
  private HostFiles() {}

  /**
   * {@code robots.txt}; {@code .nojekyll}, so that GitHub Pages serves the files as they are; and
   * {@code CNAME} where the site stands at the root of a domain of its own.
   */
  public static List<OutputFile> render(SiteConfig config) {
    Routes routes = new Routes(config.base());
    List<OutputFile> files = new ArrayList<>();
    files.add(
        OutputFile.text(
            new OutputPath("robots.txt"),
            "User-agent: *\nAllow: /\n\nSitemap: " + routes.absolute(Routes.SITEMAP) + "\n"));
    files.add(OutputFile.text(new OutputPath(".nojekyll"), ""));
    config
        .baseUrl()
        .filter(HostFiles::isCustomDomain)
        .ifPresent(base -> files.add(OutputFile.text(new OutputPath("CNAME"), base.host() + "\n")));
    return files;
  }

  private static boolean isCustomDomain(BaseUrl base) {
    String host = base.host();
    return base.path().equals("/")
        && host.contains(".")
        && !host.endsWith(".github.io")
        && !host.matches("[0-9.]+");
  }
}
