package nl.mistervoip.privacy.datamap;

/**
 * Points at an item as it was when it was read.
 *
 * @param store the id of its store
 * @param key its key
 * @param digest SHA-256 over its whole content then, hex
 */
public record ItemRef(String store, ItemKey key, String digest) {}
