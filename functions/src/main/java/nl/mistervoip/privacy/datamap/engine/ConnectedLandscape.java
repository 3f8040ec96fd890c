package nl.mistervoip.privacy.datamap.engine;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.connection.Connections;
import nl.mistervoip.privacy.platform.AwayClients;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.port.KmsPortSigner;
import nl.mistervoip.privacy.platform.port.PortClient;

/**
 * The company's stores without a function around them: what a command of an administrator reads
 * with that person's own rights. A {@link Landscape} can only read.
 *
 * @param prefix what the physical names of tables begin with
 * @param buckets logical bucket to its physical name
 * @param suppressionKey id or alias of the key of the suppression list's hashes; without one a map
 *     that has hashed identifiers cannot be resolved
 */
public record ConnectedLandscape(
    String prefix, Map<String, String> buckets, Optional<String> suppressionKey) {
  /** Copies the names. */
  public ConnectedLandscape {
    buckets = Map.copyOf(buckets);
  }

  /**
   * Connects.
   *
   * @param map the map
   * @param clients signed in as who may read the stores
   * @param clock says when a request to a port is made
   * @return the stores
   */
  public Landscape of(DataMap map, AwsClients clients, Clock clock) {
    Pseudonyms hashes =
        suppressionKey
            .<Pseudonyms>map(key -> new KmsPseudonyms(clients, key))
            .orElse(
                any -> {
                  throw new IllegalStateException("A hashed identifier needs the suppression key.");
                });
    PortClient ports = new PortClient(new KmsPortSigner(clients), clock);
    Connections connections = new Connections(clients, new AwayClients(), prefix, ports);
    return new MappedLandscape(
        map, connections.tables(), connections.buckets(map, buckets), new ContactHashes(hashes));
  }
}
