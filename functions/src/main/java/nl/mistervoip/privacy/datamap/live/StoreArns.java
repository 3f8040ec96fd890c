package nl.mistervoip.privacy.datamap.live;

import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.platform.port.PortAddress;

/** ARNs of stores as a template writes them: what the map does not say are variables. */
final class StoreArns {
  private static final String ACCOUNT = "${AWS::AccountId}";
  private static final String PREFIX = "${LandscapePrefix}";

  private StoreArns() {}

  static String of(Place.Table table) {
    String region = table.home().flatMap(Home::region).orElse("${AWS::Region}");
    return "arn:${AWS::Partition}:dynamodb:"
        + region
        + ":"
        + account(table)
        + ":table/"
        + prefix(table)
        + table.name();
  }

  static String of(Place.Objects objects) {
    return "arn:${AWS::Partition}:s3:::"
        + prefix(objects)
        + objects.bucket()
        + "-"
        + account(objects);
  }

  /** The key by which requests to a port are signed. */
  static String of(PortAddress port) {
    return "arn:${AWS::Partition}:kms:${AWS::Region}:" + ACCOUNT + ":key/" + port.key();
  }

  private static String account(Place place) {
    return place.home().flatMap(Home::account).orElse(ACCOUNT);
  }

  private static String prefix(Place place) {
    return place.home().flatMap(Home::prefix).orElse(PREFIX);
  }
}
