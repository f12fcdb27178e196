/** The site's settings, from site-config.yaml to checked records. */
package doorlight.config;
