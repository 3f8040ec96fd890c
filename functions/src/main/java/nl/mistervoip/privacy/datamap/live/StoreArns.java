package nl.mistervoip.privacy.datamap.live;

import java.util.Optional;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.platform.port.PortAddress;

/** ARNs of stores as a template writes them: what the map does not say are variables. */
final class StoreArns {
  private static final String ACCOUNT = "${AWS::AccountId}";
  private static final String PREFIX = "${LandscapePrefix}";

  private StoreArns() {}

  static String of(Place.Table table) {
    return "arn:${AWS::Partition}:dynamodb:"
        + region(table)
        + ":"
        + account(table)
        + ":table/"
        + prefix(table)
        + table.name();
  }

  static String of(Place.Objects objects) {
    return "arn:${AWS::Partition}:s3:::"
        + objects
            .bucketName(prefix(objects))
            .orElseGet(() -> prefix(objects) + objects.bucket() + "-" + account(objects));
  }

  /** The key by which requests to a port are signed. */
  static String of(PortAddress port) {
    return "arn:${AWS::Partition}:kms:${AWS::Region}:" + ACCOUNT + ":key/" + port.key();
  }

  /** The company's own key under which a store is. */
  static Optional<String> keyOf(Place place) {
    return place
        .kmsKey()
        .map(
            key ->
                key.startsWith("arn:")
                    ? key
                    : "arn:${AWS::Partition}:kms:"
                        + region(place)
                        + ":"
                        + account(place)
                        + ":key/"
                        + key);
  }

  private static String region(Place place) {
    return place.home().flatMap(Home::region).orElse("${AWS::Region}");
  }

  private static String account(Place place) {
    return place.home().flatMap(Home::account).orElse(ACCOUNT);
  }

  private static String prefix(Place place) {
    return place.home().flatMap(Home::prefix).orElse(PREFIX);
  }
}
