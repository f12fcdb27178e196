/**
 * YAML and JSON. YAML comes in as nodes that know their place in the file; {@link
 * doorlight.data.FieldReader} turns them into checked values. The only package that knows Jackson.
 */
package doorlight.data;
