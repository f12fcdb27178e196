package doorlight.authoring;

/**
 * An edit that a new title asks for.
 *
 * @param needed whether something would break without it; else it is a matter of wording
 */
public record RenameEdit(Edit edit, boolean needed) {}
