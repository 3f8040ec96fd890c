package nl.mistervoip.privacy.datamap.live;

import java.util.Comparator;

/**
 * One action on one resource.
 *
 * @param action such as {@code dynamodb:Query}
 * @param resource by logical name: {@code table/customers}, {@code table/customers/index/*}, {@code
 *     bucket/recordings}, {@code bucket/recordings/*}
 */
public record Grant(String action, String resource) implements Comparable<Grant> {
  private static final Comparator<Grant> ORDER =
      Comparator.comparing(Grant::resource).thenComparing(Grant::action);

  @Override
  public int compareTo(Grant other) {
    return ORDER.compare(this, other);
  }
}
