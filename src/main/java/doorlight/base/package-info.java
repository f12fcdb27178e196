/**
 * What every other package may need of Java: digests and fingerprints, values as bytes, stamps of
 * files, and the texts packed into the program.
 */
package doorlight.base;
