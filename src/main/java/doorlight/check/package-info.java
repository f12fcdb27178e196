/** Questions asked of a finished site, one class each, and pictures of it. */
package doorlight.check;
