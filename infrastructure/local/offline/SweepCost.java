import java.util.Map;

/**
 * What a sweep costs on AWS, from the requests that it made. Prices in US dollars, eu-west-1,
 * on-demand, without taxes and free amounts: transitions as AWS lists them for Ireland (0.025 a
 * thousand), DynamoDB's units from its list of US East (0.625 and 0.125 a million) with the eighth
 * that Ireland is dearer. Check them before relying on a sum.
 */
final class SweepCost {
  private static final double WRITE_UNIT = 0.705e-6;
  private static final double READ_UNIT = 0.141e-6;
  private static final double LAMBDA_GB_SECOND = 0.0000166667;
  private static final double LAMBDA_CALL = 0.2e-6;
  private static final double STATE_TRANSITION = 25e-6;

  /** A row of the bench, 350 bytes, fills one unit; each index that holds it takes one more. */
  private static final int WRITE_UNITS_OF_A_DELETE = 3;

  /** Index entries of 350 bytes in a page, read eventually consistent: 8 KB a unit. */
  private static final double INDEX_ENTRIES_OF_A_READ_UNIT = 23;

  /** Keys of a thousand items. */
  private static final int WRITE_UNITS_OF_A_BATCH = 150;

  private static final double MEMORY_GB = 1;
  private static final int TRANSITIONS_OF_A_BATCH = 4;

  private SweepCost() {}

  /** Dollars for a million rows that go, by what they pay for. */
  static Map<String, Double> ofAMillion(
      long due, long batches, double seconds, Map<String, Long> requests) {
    double writes =
        requests.getOrDefault("DeleteItem", 0L) * (double) WRITE_UNITS_OF_A_DELETE
            + batches * 2.0 * WRITE_UNITS_OF_A_BATCH;
    double reads =
        requests.getOrDefault("BatchGetItem.keys", 0L)
            + requests.getOrDefault("GetItem", 0L)
            + requests.getOrDefault("Query.items", 0L) / INDEX_ENTRIES_OF_A_READ_UNIT;
    double scale = 1e6 / due;
    double lambda = seconds * 2 * MEMORY_GB * LAMBDA_GB_SECOND + batches * LAMBDA_CALL;
    return Map.of(
        "dollars_writes", round(writes * WRITE_UNIT * scale),
        "dollars_reads", round(reads * READ_UNIT * scale),
        "dollars_lambda", round(lambda * scale),
        "dollars_steps", round(batches * TRANSITIONS_OF_A_BATCH * STATE_TRANSITION * scale));
  }

  private static double round(double dollars) {
    return Math.round(dollars * 100) / 100.0;
  }
}
