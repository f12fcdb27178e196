/**
 * The writer's preview: a server on this machine alone, which builds the site in memory whenever a
 * file changes, and tells the browsers that look at it.
 *
 * <p>A {@code FileWatcher} notices; a {@code Preview} builds and keeps the last good site beside
 * what is wrong with the newest; a {@code DevServer} answers from it, and adds one script to each
 * page, which hears through {@code LiveReload} what changed. Nothing of this is in the site itself:
 * the bytes that are previewed are those that are published.
 */
package doorlight.serve;
