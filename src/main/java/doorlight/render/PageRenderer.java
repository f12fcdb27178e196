package doorlight.render;

import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.page.Illustration;
import doorlight.page.Illustrations;
import doorlight.page.LinkStyle;
import doorlight.page.Page;
import doorlight.page.Redirect;
import doorlight.page.Routes;
import doorlight.page.SiteFrame;
import doorlight.page.SitePlan;
import freemarker.template.ObjectWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Turns pages into files, through the template of the same name. May be used by several threads.
 */
public final class PageRenderer {
  private final TemplateSet templates;
  private final ObjectWrapper wrapper;
  private final SiteFrame frame;

  public PageRenderer(TemplateSet templates, SitePlan plan, Routes routes) {
    this.templates = templates;
    this.wrapper =
        new SiteObjectWrapper(TemplateSet.VERSION, new PageLinks(routes, plan.pictures()));
    this.frame = plan.frame();
  }

  /**
   * Links of a page: under the site's path, and telling other sites nothing of where they come
   * from.
   */
  private record PageLinks(Routes routes, Illustrations pictures) implements LinkStyle {
    @Override
    public String href(String target) {
      return routes.link(target);
    }

    @Override
    public Optional<Illustration> picture(String target, String alt) {
      return Optional.of(pictures.of(target, alt));
    }

    @Override
    public String rel(String target) {
      return routes.rel(target);
    }

    @Override
    public boolean linksHeadings() {
      return true;
    }
  }

  /**
   * The file of a page; empty when its template has a mistake.
   *
   * @throws IOException when the template cannot be read
   */
  public Optional<OutputFile> render(Page page) throws IOException {
    return templates
        .process("page/" + page.template() + ".ftlh", Map.of("page", page, "site", frame), wrapper)
        .map(html -> OutputFile.text(OutputPath.ofUrl(page.head().path()), html));
  }

  /**
   * The page that leads on from an earlier address; empty when its template has a mistake.
   *
   * @throws IOException when the template cannot be read
   */
  public Optional<OutputFile> render(Redirect redirect) throws IOException {
    return templates
        .process("redirect.ftlh", Map.of("redirect", redirect, "site", frame), wrapper)
        .map(html -> OutputFile.text(OutputPath.ofUrl(redirect.from()), html));
  }
}
