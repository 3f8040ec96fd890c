package nl.mistervoip.privacy.datamap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;

/**
 * Puts the room together. The bucket's setting is only needed by functions that read or delete
 * recordings.
 */
@Factory
final class LandscapeFactory {
  @Singleton
  DataMap map() {
    return DataMap.load();
  }

  @Singleton
  Tables tables(AwsClients clients, Settings settings) {
    return new DynamoTables(
        clients.dynamo(), settings.required("LANDSCAPE_PREFIX"), Backoff.sleeping());
  }

  @Singleton
  Buckets buckets(AwsClients clients, Settings settings) {
    Map<String, String> physical =
        settings
            .optional("RECORDINGS_BUCKET")
            .map(name -> Map.of("recordings", name))
            .orElse(Map.of());
    return new S3Buckets(clients.s3(), physical, Backoff.sleeping());
  }

  @Singleton
  Landscape landscape(DataMap map, Tables tables, Buckets buckets) {
    return new MappedLandscape(map, tables, buckets);
  }

  @Singleton
  ItemWriter writer(DataMap map, Tables tables, Buckets buckets) {
    return new GuardedWriter(map, tables, buckets);
  }
}
