package nl.mistervoip.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.testing.Emulator;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ChainedAuditIT implements AuditLogContract {
  private static final Instant NOW = TickingClock.NOW;
  private static final String TABLE = newTable();
  private static final MacKey KEY = new KmsMacKey(Emulator.macKey(), Emulator.AWS.kms());
  private static final ChainedAudit AUDIT =
      new ChainedAudit(new AuditTable(TABLE, Emulator.AWS.dynamo()), KEY);

  private final String table = newTable();
  private final String bucket = Emulator.bucket(true);
  private final EntryStore entries = new AuditTable(table, Emulator.AWS.dynamo());
  private final Anchors anchors = new S3Anchors(bucket, Emulator.AWS.s3());
  private final ChainedAudit audit = new ChainedAudit(entries, KEY);
  private final Anchoring anchoring = new Anchoring(entries, anchors, KEY);
  private final ChainVerification verification = new ChainVerification(entries, anchors, KEY);

  @Test
  void anAnchoredAuditShouldBeIntactUntilSomebodyWritesToTheTable() {
    String chain = "MV-" + UUID.randomUUID();
    record(chain, 4);
    record("SWEEP-1", 2);
    assertThat(anchoring.anchor(NOW).heads()).hasSize(2);
    AuditReport before = verification.verify(NOW);
    assertThat(before.findings()).isEmpty();
    assertThat(before.entries()).isEqualTo(6);
    assertThat(before.chains()).isEqualTo(2);

    change(chain, 2, Map.of("actor", Attributes.text("officer-2")));
    remove("SWEEP-1", 2);
    assertThat(verification.verify(NOW).findings())
        .containsExactly(Problem.ALTERED.at(chain, 2), Problem.MISSING.at("SWEEP-1", 2));
  }

  @Test
  void anEntryWithAnotherProofShouldBeFoundAsForged() {
    record("MV-1", 3);
    Map<String, AttributeValue> item = item("MV-1", 3);
    Entry altered = EntryItem.read(with(item, "event", Attributes.text("never-happened"))).entry();
    change(
        "MV-1",
        3,
        Map.of(
            "event", Attributes.text("never-happened"), "hash", Attributes.text(altered.hash())));
    assertThat(verification.verify(NOW).findings()).containsExactly(Problem.FORGED.at("MV-1", 3));
  }

  @Test
  void anAnchorThatIsWrittenOverShouldStillCountAsFirstWritten() {
    record("MV-1", 2);
    Anchor first = anchoring.anchor(NOW);
    String key = "anchors/" + first.day() + ".json";
    Emulator.AWS.s3().putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("{}"));
    assertThat(anchors.of(first.day()).map(Anchor.Proved::anchor)).contains(first);
    Emulator.AWS.s3().deleteObject(delete -> delete.bucket(bucket).key(key));
    assertThat(anchors.all()).extracting(Anchor.Proved::anchor).containsExactly(first);
    assertThat(anchoring.anchor(NOW.plusSeconds(60))).isEqualTo(first);
  }

  @Test
  void theSecondAnchorOfADayShouldGiveBackTheFirst() {
    record("MV-1", 1);
    Anchor first = anchoring.anchor(NOW);
    Anchor other = new Anchor(first.day(), NOW.plusSeconds(1), first.previous(), List.of());
    assertThat(anchors.keep(other.proved(KEY)).anchor()).isEqualTo(first);
  }

  @Test
  void anAnchorShouldNameTheOneBeforeIt() {
    record("MV-1", 1);
    Anchor first = anchoring.anchor(NOW);
    Anchor second = anchoring.anchor(NOW.plus(Duration.ofDays(1)));
    assertThat(second.previous().map(Anchor.Previous::hash)).contains(first.hash());
    assertThat(anchors.latest().map(Anchor.Proved::anchor)).contains(second);
    assertThat(verification.verify(NOW.plus(Duration.ofDays(1))).intact()).isTrue();
  }

  @Override
  public AuditLog log() {
    return AUDIT;
  }

  @Override
  public AuditSearch search() {
    return new EntrySearch(new AuditTable(TABLE, Emulator.AWS.dynamo()));
  }

  @Override
  public AuditTrail trail() {
    return AUDIT;
  }

  private void record(String chain, int events) {
    for (int i = 1; i <= events; i++) {
      AuditLog.Event event =
          new AuditLog.Event(chain, "step-" + i, "system", "", Map.of("n", "1"), "once-" + i);
      audit.append(event, NOW.plusSeconds(i));
    }
  }

  private void change(String chain, long sequence, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(item(chain, sequence));
    item.putAll(attributes);
    Emulator.AWS.dynamo().putItem(put -> put.tableName(table).item(item));
  }

  private void remove(String chain, long sequence) {
    Emulator.AWS.dynamo().deleteItem(delete -> delete.tableName(table).key(key(chain, sequence)));
  }

  private Map<String, AttributeValue> item(String chain, long sequence) {
    return Emulator.AWS
        .dynamo()
        .getItem(get -> get.tableName(table).key(key(chain, sequence)))
        .item();
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String name, AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(item);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, AttributeValue> key(String chain, long sequence) {
    return Map.of("chain", Attributes.text(chain), "sequence", Attributes.number(sequence));
  }

  private static String newTable() {
    return Emulator.table(
        List.of(new Emulator.Key("chain", "S"), new Emulator.Key("sequence", "N")),
        "by-day",
        List.of(new Emulator.Key("day", "S"), new Emulator.Key("position", "S")));
  }
}
