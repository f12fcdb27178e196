/** Files to be, and the one writer of the published folder. */
package doorlight.output;
