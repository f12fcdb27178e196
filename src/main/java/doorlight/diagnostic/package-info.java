/**
 * What is wrong and where: problems as values. Offsets travel through the program; a line and a
 * column are worked out once, when a {@link doorlight.diagnostic.Diagnostic} is made.
 */
package doorlight.diagnostic;
