/**
 * From tree to {@link doorlight.article.Body}. In come blocks of the tree; out go finished HTML and
 * prose as tokens with their places in the file, with ids for headings and numbers for footnotes,
 * quotation marks and dashes turned, addresses made safe, and of raw HTML only what does no harm.
 * What is found wrong on the way is collected in a {@link doorlight.read.body.ReadingLog}.
 */
package doorlight.read.body;
