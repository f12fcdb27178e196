/**
 * From pages to files, through templates that a site may replace one at a time. The only package
 * that knows FreeMarker.
 */
package doorlight.render;
