/** Questions asked of a finished site, and pictures of it. */
package doorlight.check;
