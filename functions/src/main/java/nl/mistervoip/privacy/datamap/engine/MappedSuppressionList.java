package nl.mistervoip.privacy.datamap.engine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The suppression list in the table that the data map names. */
final class MappedSuppressionList implements SuppressionList {
  /** S: 64 hexadecimal digits. */
  private static final String CONTACT_HASH = "contact_hash";

  /** S: mail or phone. */
  private static final String CHANNEL = "channel";

  /** S: ISO instant. */
  private static final String OBJECTED_AT = "objected_at";

  /** S: the shard of the sweep's index. */
  private static final String SHARD = "retention_shard";

  private final Place.Table table;
  private final Tables tables;
  private final ContactHashes hashes;

  MappedSuppressionList(DataMap map, Tables tables, ContactHashes hashes) {
    this.table =
        switch (map.store(STORE).place()) {
          case Place.Table place -> place;
          case Place.Objects _ ->
              throw new IllegalArgumentException("The suppression list is a table.");
        };
    this.tables = tables;
    this.hashes = hashes;
  }

  @Override
  public void add(MarketingContact contact, Instant objectedAt) {
    String hash = hashes.of(contact);
    Map<String, AttributeValue> row =
        Map.of(
            CONTACT_HASH, AttributeValue.fromS(hash),
            CHANNEL, AttributeValue.fromS(contact.channel().name().toLowerCase(Locale.ROOT)),
            OBJECTED_AT, AttributeValue.fromS(objectedAt.toString()),
            SHARD, AttributeValue.fromS(Shards.of(List.of(hash))));
    Reach.of(STORE, () -> tables.insert(table, row));
  }

  @Override
  public boolean holds(MarketingContact contact) {
    Map<String, AttributeValue> key =
        Map.of(CONTACT_HASH, AttributeValue.fromS(hashes.of(contact)));
    return !Reach.of(STORE, () -> tables.get(table, List.of(key))).isEmpty();
  }
}
