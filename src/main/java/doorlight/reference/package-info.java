/**
 * The heart: who refers to whom. Articles come in with prose in which titles are only words; they
 * go out with every reference linked, and with what could not be linked said in plain words. {@link
 * doorlight.reference.ReferenceResolver} is the way in; the rules that comments cite are those of
 * src/test/resources/references.md, where each stands with its examples.
 */
package doorlight.reference;
