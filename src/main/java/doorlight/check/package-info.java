/** Questions asked of a finished site, one class each, and the map of its links. */
package doorlight.check;
