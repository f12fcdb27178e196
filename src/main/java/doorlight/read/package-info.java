/**
 * From one file to one article, knowing no other file. The only package that knows flexmark.
 *
 * <p>flexmark goes through the lines and keeps the tree. What of its reading is not CommonMark
 * 0.30, or takes longer than its input is long, is done here in its place: headings, lists, blocks
 * of HTML and all inline text; beside them tables, footnotes, alerts and {@code [[titles]]}. The
 * tree is then written as bodies, in sections.
 */
package doorlight.read;
