/**
 * What the search page reads, cut so that a reader loads little of it: the titles, the words of all
 * articles in leaves by their beginnings, and the text of each article by itself. Its other half is
 * {@code templates/assets/js/search-*.js}.
 */
package doorlight.search;
