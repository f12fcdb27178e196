/** What every other package may need of Java: digests, and the texts packed into the program. */
package doorlight.base;
