package nl.mistervoip.privacy.datamap.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.connection.EmulatedConnections;
import nl.mistervoip.privacy.testing.EmulatedTables;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

/** Conservation on real tables and a real bucket, for companies made from a few fixed seeds. */
class GeneratedLandscapeIT {
  @ParameterizedTest(name = "company {0}")
  @ValueSource(longs = {1, 2})
  void everythingOfThePersonAndNothingElseShouldBeFound(long seed) {
    GeneratedLandscape company = new GeneratedLandscape(seed);
    String prefix = "it-" + UUID.randomUUID() + "-";
    String bucket = Emulator.bucket(false);
    List<Place.Table> tables = new ArrayList<>();
    company.map.stores().stream()
        .map(Store::place)
        .forEach(
            place -> {
              if (place instanceof Place.Table table) {
                tables.add(table);
              }
            });
    tables.forEach(table -> EmulatedTables.create(prefix, table));
    company.rows.forEach(
        (store, rows) ->
            rows.forEach(
                row ->
                    Emulator.AWS.dynamo().putItem(put -> put.tableName(prefix + store).item(row))));
    company.objects.forEach(
        (key, content) ->
            Emulator.AWS
                .s3()
                .putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content)));
    Landscape landscape =
        new MappedLandscape(
            company.map,
            EmulatedConnections.tables(prefix),
            EmulatedConnections.buckets(Map.of("recordings", bucket)),
            InMemoryStores.HASHES);

    for (String person : company.people) {
      Conservation.check(company, landscape, person);
    }
    tables.forEach(
        table -> Emulator.AWS.dynamo().deleteTable(drop -> drop.tableName(prefix + table.name())));
  }
}
