package nl.mistervoip.privacy.datamap;

/**
 * The ground on which something is kept.
 *
 * @param law such as {@code AWR 52(4)}
 * @param text the ground in words that fit in a letter
 */
public record Ground(String law, Wording text) {}
