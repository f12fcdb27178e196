package doorlight.build;

import doorlight.page.SitePlan;
import doorlight.reference.References;
import doorlight.site.Publication;
import doorlight.site.Site;

/**
 * A site as a build knows it: what is published and what held back, who refers to whom, the site as
 * one value, and the plan of its pages.
 */
public record BuiltSite(Publication publication, References references, Site site, SitePlan plan) {}
