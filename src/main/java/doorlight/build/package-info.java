/**
 * The pipeline, from a folder to a site, in one readable method; and what a build keeps for the
 * next one, what was drawn and a record of the articles, in the site's folder {@code
 * .doorlight-cache}.
 */
package doorlight.build;
