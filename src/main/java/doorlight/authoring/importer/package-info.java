/**
 * Articles from elsewhere. A source (an export, a feed, a saved page, a document, pasted text) is
 * recognised by what it holds and gives articles as it has them; from there on all go the same way:
 * HTML becomes Markdown, old addresses become aliases, links between the articles become
 * references, pictures are copied in. What comes out is a plan, which writes nothing by itself.
 */
package doorlight.authoring.importer;
