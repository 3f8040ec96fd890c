package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;

/**
 * The contact points on file, told apart by whether they were there, unchanged, well before the
 * request. Prints nothing of them.
 *
 * @param all of them
 * @param latest a contact point changed after this moment is fresh
 */
record ContactPoints(List<ContactPoint> all, Instant latest) {
  ContactPoints {
    all = List.copyOf(all);
  }

  List<ContactPoint> settled(Channel channel) {
    return all.stream()
        .filter(point -> point.channel() == channel && !point.since().isAfter(latest))
        .toList();
  }

  /** Whether a way to reach the person was changed shortly before the request. */
  boolean changed() {
    return all.stream()
        .anyMatch(point -> point.channel() != Channel.POSTAL_CODE && point.since().isAfter(latest));
  }

  boolean any(Channel channel) {
    return all.stream().anyMatch(point -> point.channel() == channel);
  }

  /** The same contact point however it is written. */
  static String plain(ContactPoint point) {
    return point.channel() + "/" + point.value().strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "ContactPoints[REDACTED]";
  }
}
