/**
 * What every other package may need of Java: digests and fingerprints, values as bytes, files by
 * their stamps and places, and the texts packed into the program.
 */
package doorlight.base;
