/** The site as one value: which articles are in it, and how they hang together. */
package doorlight.site;
