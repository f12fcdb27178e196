/**
 * The writer's own files: new articles and sites, and changes of those that are there. The only
 * package that writes below a site's content: nothing is ever overwritten, a change is shown first,
 * keeps her line ends and her formatting, and is made all or not at all.
 */
package doorlight.authoring;
