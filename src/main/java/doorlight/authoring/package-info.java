/**
 * Changes of the writer's own files. The only package that writes below a site's content: what it
 * changes is shown first, keeps her line ends and her formatting, and is made all or not at all.
 */
package doorlight.authoring;
