/** The pipeline, from a folder to a site, in one readable method. */
package doorlight.build;
