package nl.mistervoip.privacy.datamap.live;

/**
 * Something that the map and the stores do not agree on.
 *
 * @param level how bad it is
 * @param store the id of the store, or empty for what is no store of the map
 * @param problem what is wrong, in names of tables, indexes and attributes
 * @param fix what to do
 */
public record Finding(Level level, String store, String problem, String fix) {
  /** How bad it is. */
  public enum Level {
    /** Access, erasure or a sweep would fail or miss something: the map must not be used so. */
    FAULT,
    /** Nothing fails by it; somebody must know or do something. */
    NOTE
  }

  static Finding fault(String store, String problem, String fix) {
    return new Finding(Level.FAULT, store, problem, fix);
  }

  static Finding note(String store, String problem, String fix) {
    return new Finding(Level.NOTE, store, problem, fix);
  }
}
