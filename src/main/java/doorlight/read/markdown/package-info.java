/**
 * From text to tree. In comes the Markdown of one article, or of one value of its front matter; out
 * goes flexmark's tree of it, in which every node knows its place in the text, or {@link
 * doorlight.read.markdown.TooComplex}. flexmark goes through the lines and keeps the tree. What of
 * its reading is not CommonMark 0.30, or takes longer than its input is long, is done here in its
 * place, and each parser says what flexmark's does wrong; beside them stand those of tables,
 * footnotes, alerts and {@code [[titles]]}, which CommonMark does not have.
 */
package doorlight.read.markdown;
