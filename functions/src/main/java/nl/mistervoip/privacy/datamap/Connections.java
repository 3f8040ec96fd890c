package nl.mistervoip.privacy.datamap;

import java.util.Map;
import nl.mistervoip.privacy.platform.AwayClients;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.port.PortClient;

/**
 * Connects to the stores wherever the map says that they are: beside the desk, or in another
 * account or region by a role there, or behind a port.
 */
final class Connections {
  private final AwsClients clients;
  private final AwayClients away;
  private final String prefix;
  private final PortClient ports;

  Connections(AwsClients clients, AwayClients away, String prefix, PortClient ports) {
    this.clients = clients;
    this.away = away;
    this.prefix = prefix;
    this.ports = ports;
  }

  Tables tables() {
    return new HomeTables(
        new DynamoTables(clients.dynamo(), prefix, Backoff.sleeping()),
        home ->
            home.port()
                .<Tables>map(port -> new PortTables(ports, port, home.prefix().orElse("")))
                .orElseGet(() -> away(home)));
  }

  private Tables away(Home home) {
    return new DynamoTables(
        away.dynamo(home.roleArn(), home.region()), prefixOf(home), Backoff.sleeping());
  }

  TablePages pages() {
    return new HomePages(
        new DynamoPages(clients.dynamo(), prefix, Backoff.sleeping()),
        home ->
            new DynamoPages(
                away.dynamo(home.roleArn(), home.region()), prefixOf(home), Backoff.sleeping()));
  }

  /** Names the buckets beside the desk as they are given, others after their account. */
  Buckets buckets(DataMap map, Map<String, String> physical) {
    return new HomeBuckets(
        map,
        new S3Buckets(clients.s3(), physical, Backoff.sleeping()),
        objects ->
            objects
                .home()
                .<Buckets>map(home -> bucket(objects.bucket(), home, physical))
                .orElseThrow());
  }

  private S3Buckets bucket(String bucket, Home home, Map<String, String> physical) {
    String name =
        home.account()
            .map(account -> prefixOf(home) + bucket + "-" + account)
            .orElse(physical.getOrDefault(bucket, prefixOf(home) + bucket));
    return new S3Buckets(
        away.s3(home.roleArn(), home.region()), Map.of(bucket, name), Backoff.sleeping());
  }

  private String prefixOf(Home home) {
    return home.prefix().orElse(prefix);
  }
}
