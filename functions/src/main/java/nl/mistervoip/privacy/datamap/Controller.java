package nl.mistervoip.privacy.datamap;

/**
 * One of the companies that answer together; each item is held by exactly one of them (GDPR Art.
 * 4(7), 26).
 *
 * @param id such as {@code mister-voip}
 * @param name as it stands in letters
 */
public record Controller(String id, String name) {}
