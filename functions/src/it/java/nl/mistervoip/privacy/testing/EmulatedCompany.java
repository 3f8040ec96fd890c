package nl.mistervoip.privacy.testing;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** The tables and the bucket of the data map on the emulator, filled with {@link SamplePeople}. */
public final class EmulatedCompany implements AutoCloseable {
  private final String prefix = "it-" + UUID.randomUUID() + "-";
  private final String bucket = Emulator.bucket(false);
  private final DataMap map = DataMapLoader.bundled();
  private final ApplicationContext context;

  /** Makes the company; each one has tables of its own. */
  public EmulatedCompany() {
    InMemoryLandscape people = SamplePeople.landscape();
    tables().forEach(table -> EmulatedTables.create(prefix, table));
    tables().forEach(table -> people.rows(table.name()).forEach(row -> put(table.name(), row)));
    Emulator.AWS
        .s3()
        .putBucketVersioning(
            set ->
                set.bucket(bucket)
                    .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    people.rows("recordings").forEach(row -> record(text(row, "audio_key")));
    this.context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .environmentPropertySource(false)
            .banner(false)
            .properties(
                Map.of(
                    "landscape.prefix", prefix,
                    "recordings.bucket", bucket,
                    "suppression.mac.key.id", Emulator.macKey()))
            .start();
  }

  /** Three versions, one of them a delete marker in between. */
  private void record(String key) {
    var s3 = Emulator.AWS.s3();
    s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("first"));
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
    s3.putObject(
        put -> put.bucket(bucket).key(key).contentType("audio/wav"),
        RequestBody.fromString("second"));
  }

  /**
   * Its stores.
   *
   * @return the landscape over the emulator
   */
  public Landscape landscape() {
    return context.getBean(Landscape.class);
  }

  /**
   * The writer to its stores.
   *
   * @return the writer over the emulator
   */
  public ItemWriter writer() {
    return context.getBean(ItemWriter.class);
  }

  /**
   * Its suppression list, hashed under a key of this company alone.
   *
   * @return the list over the emulator
   */
  public SuppressionList suppressions() {
    return context.getBean(SuppressionList.class);
  }

  /**
   * What writes objections into its stores.
   *
   * @return the writer over the emulator
   */
  public ObjectionWriter objections() {
    return context.getBean(ObjectionWriter.class);
  }

  /**
   * What marks rows of its stores as restricted.
   *
   * @return the writer over the emulator
   */
  public RestrictionWriter restrictions() {
    return context.getBean(RestrictionWriter.class);
  }

  /**
   * What corrects rows of its stores.
   *
   * @return the writer over the emulator
   */
  public CorrectionWriter corrections() {
    return context.getBean(CorrectionWriter.class);
  }

  /**
   * All rows of all tables, past the engine.
   *
   * @return table and key to the typed row as text
   */
  public Map<String, String> everything() {
    Map<String, String> rows = new TreeMap<>();
    for (Place.Table table : tables()) {
      for (Map<String, AttributeValue> row : scan(table.name())) {
        Map<String, AttributeValue> key = new TreeMap<>(row);
        key.keySet().retainAll(table.key().stream().map(KeyAttribute::attribute).toList());
        rows.put(table.name() + key, new TreeMap<>(row).toString());
      }
    }
    return rows;
  }

  /**
   * The rows of a table, past the engine.
   *
   * @param table its logical name
   * @return its rows
   */
  public List<Map<String, AttributeValue>> scan(String table) {
    return Emulator.AWS
        .dynamo()
        .scanPaginator(scan -> scan.tableName(prefix + table))
        .items()
        .stream()
        .toList();
  }

  /**
   * Puts a row.
   *
   * @param table its logical name
   * @param row the row
   */
  public void put(String table, Map<String, AttributeValue> row) {
    Emulator.AWS.dynamo().putItem(put -> put.tableName(prefix + table).item(row));
  }

  /**
   * How many versions and delete markers an audio object has.
   *
   * @param key its key
   * @return the count
   */
  public long versions(String key) {
    var listed = Emulator.AWS.s3().listObjectVersions(list -> list.bucket(bucket).prefix(key));
    return listed.versions().size() + (long) listed.deleteMarkers().size();
  }

  @Override
  public void close() {
    context.close();
    tables()
        .forEach(
            table ->
                Emulator.AWS.dynamo().deleteTable(drop -> drop.tableName(prefix + table.name())));
  }

  private List<Place.Table> tables() {
    return map.stores().stream()
        .flatMap(
            store -> store.place() instanceof Place.Table table ? Stream.of(table) : Stream.empty())
        .toList();
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS("")).s();
  }
}
