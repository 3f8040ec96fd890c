package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

class ObjectionWriterTest {
  private static final Instant WHEN = Instant.parse("2026-03-05T10:00:00Z");

  private final InMemoryStores stores = new InMemoryStores(DataMapLoader.bundled());
  private final ObjectionWriter writer = stores.objections(Fuse.counting());

  private Item consent(Map<String, Object> more) {
    Map<String, Object> row = new TreeMap<>(more);
    row.put("customer_number", 100042);
    row.put("consent_key", "email#newsletter");
    row.put("retention_shard", "3");
    stores.put("marketing-consents", row);
    return present();
  }

  private Item present() {
    return stores.all("marketing-consents").getFirst();
  }

  @Test
  void aConsentShouldBeWithdrawnAndItsTermBegin() {
    Item consent = consent(Map.of("given_at", "2021-03-05T12:00:00Z"));
    assertThat(writer.stop(consent.ref(), WHEN)).isEqualTo(Written.DONE);
    assertThat(present().at("withdrawn_at").asText()).isEqualTo("2026-03-05T10:00:00Z");
    assertThat(present().at("inactive_since").asLong()).isEqualTo(WHEN.getEpochSecond());
    assertThat(present().at("given_at").asText()).isEqualTo("2021-03-05T12:00:00Z");
  }

  @Test
  void doingItAgainShouldChangeNothing() {
    Item consent = consent(Map.of());
    writer.stop(consent.ref(), WHEN);
    Item once = present();
    assertThat(writer.stop(consent.ref(), WHEN.plusSeconds(60))).isEqualTo(Written.ALREADY);
    assertThat(present()).isEqualTo(once);
  }

  @Test
  void anEarlierWithdrawalShouldKeepItsDate() {
    Item consent = consent(Map.of("withdrawn_at", "2025-01-01T00:00:00Z"));
    assertThat(writer.stop(consent.ref(), WHEN)).isEqualTo(Written.DONE);
    assertThat(present().at("withdrawn_at").asText()).isEqualTo("2025-01-01T00:00:00Z");
    assertThat(present().at("inactive_since").asLong()).isEqualTo(WHEN.getEpochSecond());
  }

  @Test
  void aHoldShouldNotStopAnObjection() {
    Item consent = consent(Map.of("restricted", true));
    assertThat(writer.stop(consent.ref(), WHEN)).isEqualTo(Written.DONE);
    assertThat(present().at("restricted").asBoolean()).isTrue();
  }

  @Test
  void aRowThatChangedShouldBeLeftToBeReadAgain() {
    Item consent = consent(Map.of());
    Item changed = consent(Map.of("topics", java.util.List.of("aanbiedingen")));
    assertThat(writer.stop(consent.ref(), WHEN)).isEqualTo(Written.CHANGED);
    assertThat(present()).isEqualTo(changed);
  }

  @Test
  void aRowThatChangesInTheVeryMomentOfWritingShouldBeLeftToo() {
    Item consent = consent(Map.of());
    Tables meddling =
        new MeddlingTables(
            stores.tables, (table, key) -> stores.tables.meddle(table, key, "withdrawn_at"));
    assertThat(
            new GuardedObjectionWriter(DataMapLoader.bundled(), meddling).stop(consent.ref(), WHEN))
        .isEqualTo(Written.CHANGED);
  }

  @Test
  void whatIsGoneShouldCountAsDone() {
    Item consent = consent(Map.of());
    stores.writer().delete(consent.ref());
    assertThat(writer.stop(consent.ref(), WHEN)).isEqualTo(Written.ALREADY);
  }
}
