package nl.mistervoip.privacy.datamap.engine;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.datamap.connection.Connections;
import nl.mistervoip.privacy.datamap.port.PortWorklist;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.AwayClients;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.port.KmsPortSigner;
import nl.mistervoip.privacy.platform.port.PortClient;

/**
 * Puts the room together. The bucket's setting is only needed by functions that read or delete
 * recordings.
 */
@Factory
final class LandscapeFactory {
  @Singleton
  DataMap map() {
    return DataMapLoader.bundled();
  }

  @Singleton
  Connections connections(AwsClients clients, Settings settings, Clock clock) {
    return new Connections(
        clients,
        new AwayClients(),
        settings.required("LANDSCAPE_PREFIX"),
        new PortClient(new KmsPortSigner(clients), clock));
  }

  @Singleton
  Worklist worklist(AwsClients clients, DataMap map, Clock clock) {
    return new PortWorklist(map, PortClient.ofPages(new KmsPortSigner(clients), clock)::post);
  }

  @Singleton
  Tables tables(Connections connections) {
    return connections.tables();
  }

  /** Made for the one function that reconciles the retention index. */
  @Singleton
  @Requires(property = "reconcile.read.units")
  ExpiryIndex expiryIndex(Connections connections, Tables tables) {
    return new MappedExpiryIndex(connections.pages(), tables);
  }

  @Singleton
  Buckets buckets(Connections connections, DataMap map, Settings settings) {
    Map<String, String> physical =
        settings
            .optional("RECORDINGS_BUCKET")
            .map(name -> Map.of("recordings", name))
            .orElse(Map.of());
    return connections.buckets(map, physical);
  }

  /** Only functions that resolve a person, or ask or fill the suppression list, need the key. */
  @Singleton
  ContactHashes contactHashes(AwsClients clients, Settings settings) {
    return new ContactHashes(
        settings
            .optional("SUPPRESSION_MAC_KEY_ID")
            .<Pseudonyms>map(key -> new KmsPseudonyms(clients, key))
            .orElse(any -> settings.required("SUPPRESSION_MAC_KEY_ID")));
  }

  @Singleton
  Landscape landscape(DataMap map, Tables tables, Buckets buckets, ContactHashes hashes) {
    return new MappedLandscape(map, tables, buckets, hashes);
  }

  @Singleton
  SuppressionList suppressionList(DataMap map, Tables tables, ContactHashes hashes) {
    return new MappedSuppressionList(map, tables, hashes);
  }

  @Singleton
  ObjectionWriter objectionWriter(DataMap map, Tables tables) {
    return new GuardedObjectionWriter(map, tables);
  }

  @Singleton
  CorrectionWriter correctionWriter(DataMap map, Tables tables) {
    return new GuardedCorrectionWriter(map, tables);
  }

  @Singleton
  RestrictionWriter restrictionWriter(Tables tables) {
    return new GuardedRestrictionWriter(tables);
  }

  @Singleton
  ItemWriter writer(DataMap map, Tables tables, Buckets buckets) {
    return new GuardedWriter(map, tables, buckets);
  }
}
