package nl.mistervoip.privacy.datamap.connection;

import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.port.PortTables;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.AwayClients;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.port.PortClient;

/**
 * Connects to the stores wherever the map says that they are: beside the desk, or in another
 * account or region by a role there, or behind a port.
 */
public final class Connections {
  private final AwsClients clients;
  private final AwayClients away;
  private final String prefix;
  private final PortClient ports;

  /**
   * Connects when a store is first asked.
   *
   * @param clients for the stores beside the desk
   * @param away for those in other accounts and regions
   * @param prefix what the physical names of the tables beside the desk begin with
   * @param ports for the interfaces of other systems
   */
  public Connections(AwsClients clients, AwayClients away, String prefix, PortClient ports) {
    this.clients = clients;
    this.away = away;
    this.prefix = prefix;
    this.ports = ports;
  }

  /**
   * The tables of the company.
   *
   * @return each asked where the map says that it is
   */
  public Tables tables() {
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

  /**
   * The same tables, to be walked as a whole; those behind a port cannot be.
   *
   * @return each walked where the map says that it is
   */
  public TablePages pages() {
    return new HomePages(
        new DynamoPages(clients.dynamo(), prefix, Backoff.sleeping()),
        home ->
            new DynamoPages(
                away.dynamo(home.roleArn(), home.region()), prefixOf(home), Backoff.sleeping()));
  }

  /**
   * Names the buckets as the map does; else those beside the desk as they are given, others after
   * their account.
   *
   * @param map the map
   * @param given logical bucket to its physical name
   * @return each asked where the map says that it is
   */
  public Buckets buckets(DataMap map, Map<String, String> given) {
    return new HomeBuckets(
        map,
        new S3Buckets(clients.s3(), named(map, given, prefix), Backoff.sleeping()),
        objects -> objects.home().<Buckets>map(home -> bucket(objects, home, given)).orElseThrow());
  }

  /** The buckets beside the desk. */
  static Map<String, String> named(DataMap map, Map<String, String> given, String prefix) {
    Map<String, String> names = new HashMap<>(given);
    for (Store store : map.stores()) {
      if (store.place() instanceof Place.Objects objects && objects.home().isEmpty()) {
        objects.bucketName(prefix).ifPresent(name -> names.put(objects.bucket(), name));
      }
    }
    return names;
  }

  private S3Buckets bucket(Place.Objects objects, Home home, Map<String, String> given) {
    return new S3Buckets(
        away.s3(home.roleArn(), home.region()),
        Map.of(objects.bucket(), named(objects, home, given, prefixOf(home))),
        Backoff.sleeping());
  }

  /** A bucket of another account or region. */
  static String named(Place.Objects objects, Home home, Map<String, String> given, String prefix) {
    String bucket = objects.bucket();
    return objects
        .bucketName(prefix)
        .or(() -> home.account().map(account -> prefix + bucket + "-" + account))
        .orElseGet(() -> given.getOrDefault(bucket, prefix + bucket));
  }

  private String prefixOf(Home home) {
    return home.prefix().orElse(prefix);
  }
}
