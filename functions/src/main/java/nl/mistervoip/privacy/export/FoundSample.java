package nl.mistervoip.privacy.export;

import java.util.List;

/**
 * A few items of one store as the person would get them: what the package covers is covered.
 *
 * @param store its id
 * @param title what it is called
 * @param total how many items were found
 * @param columns what the fields are called in the data map; those that are empty here are left out
 * @param rows the values in the same order, as people write them
 */
public record FoundSample(
    String store, String title, long total, List<String> columns, List<List<String>> rows) {
  /** So many items are enough to see what it is about. */
  public static final int ROWS = 5;

  @Override
  public String toString() {
    return "FoundSample[" + store + " REDACTED]";
  }
}
