/**
 * What a writer wrote, as values: front matter, and a text in which prose is kept apart from
 * finished HTML, so that references to other articles can be found and linked in it later.
 */
package doorlight.article;
