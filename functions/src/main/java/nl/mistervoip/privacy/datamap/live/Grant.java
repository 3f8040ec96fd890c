package nl.mistervoip.privacy.datamap.live;

import java.util.Comparator;

/**
 * One action on one resource.
 *
 * @param action such as {@code dynamodb:Query}
 * @param resource an ARN as a template writes it, with the variables of AWS and {@code
 *     ${LandscapePrefix}}
 */
public record Grant(String action, String resource) implements Comparable<Grant> {
  private static final Comparator<Grant> ORDER =
      Comparator.comparing(Grant::resource).thenComparing(Grant::action);

  @Override
  public int compareTo(Grant other) {
    return ORDER.compare(this, other);
  }
}
