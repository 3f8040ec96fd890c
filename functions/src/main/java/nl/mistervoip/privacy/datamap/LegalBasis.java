package nl.mistervoip.privacy.datamap;

/**
 * Why the processing is lawful.
 *
 * @param article such as {@code GDPR 6(1)(b)}
 * @param text the ground in words
 */
public record LegalBasis(String article, Wording text) {}
