/**
 * From file to article, knowing no other file. In comes the content folder, or one file of it; out
 * goes its {@link doorlight.article.Article}: front matter from the top of the file, and its
 * Markdown read ({@link doorlight.read.markdown}), written as bodies ({@link doorlight.read.body})
 * and divided into sections ({@link doorlight.read.section}).
 */
package doorlight.read;
