/**
 * The pipeline, from a folder to a site, in one readable method; and what a build keeps for the
 * next one, in the site's folder {@code .doorlight-cache}. All of it only saves time: a file that
 * is missing, damaged or of another version of the program is none.
 *
 * <ul>
 *   <li>{@link doorlight.build.BuildRecord}, {@code last-build.bin}: the stamps of all files that
 *       were read and written, by which a build sees that nothing has changed; and the keys of the
 *       files that were made, by which it sees which need not be made again
 *   <li>{@link doorlight.build.ArticleCache}, {@code articles.bin} and {@code search.bin}: what was
 *       read of each article, and what came of its references; the index of the search
 *   <li>{@code pictures}: what was drawn
 *   <li>{@code site-before}: of a large site the one before the last, which is brought up to date
 *       and put in the place of the last (see {@link doorlight.output.SiteWriter})
 *   <li>{@link doorlight.build.LastBuild}, {@code last-build.json}: what there is to say of changes
 * </ul>
 */
package doorlight.build;
