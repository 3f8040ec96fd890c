package nl.mistervoip.privacy.identity;

/**
 * How much proof a case needs.
 *
 * @param level for all that is asked: the strictest cell
 * @param floor to go on at all; what needs more than was reached is left out of the answer
 */
record Needed(Level level, Level floor) {
  Needed and(Needed other) {
    return new Needed(stricter(level, other.level), stricter(floor, other.floor));
  }

  private static Level stricter(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
