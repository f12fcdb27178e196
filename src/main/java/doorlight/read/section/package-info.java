/**
 * From blocks to sections. In come the blocks of an article and the questions of its front matter;
 * out go its {@link doorlight.article.Section sections}: quick answer, checklist, questions,
 * references and the like, known by the words of their headings, and between them the passages of
 * ordinary text.
 */
package doorlight.read.section;
