package nl.mistervoip.privacy.identity.document.vision;

/**
 * A character that was read.
 *
 * @param character as read
 * @param at its middle, as a fraction of the width of its line
 * @param confidence 0 to 1
 */
public record Glyph(char character, double at, double confidence) {}
