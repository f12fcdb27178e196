package doorlight.reference;

/**
 * A stretch of text in quotation marks or in emphasis.
 *
 * @param open where the opening mark stands; emphasis takes no room, so there it is the first
 *     character inside
 * @param close where the closing mark stands, or the first character after the emphasis
 * @param quoted whether it is in quotation marks
 */
record Enclosure(int open, int close, boolean quoted) {}
