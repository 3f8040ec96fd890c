package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Going;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A recording and its audio while somebody else writes: none goes that was not planned or is held.
 */
class AudioRacesTest {
  private static final DataMap MAP = DataMapLoader.bundled();
  private static final Store ROWS = MAP.store("recordings");
  private static final Store AUDIO = MAP.store("recording-audio");
  private static final String KEY = "audio/R-1.wav";

  private InMemoryStores stores = company();

  private static InMemoryStores company() {
    InMemoryStores stores = new InMemoryStores(MAP);
    for (String id : List.of("R-1", "R-2")) {
      stores.put(
          "recordings",
          Map.of(
              "recording_id",
              id,
              "recorded_at",
              "2026-01-05T10:00:00Z",
              "customer_number",
              100099,
              "retention_shard",
              "3",
              "audio_key",
              "audio/" + id + ".wav"));
      stores.putObject("recordings", "audio/" + id + ".wav", bytes("first " + id), "audio/wav");
    }
    return stores;
  }

  private static boolean any(Item item) {
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Item row() {
    return stores.all("recordings").stream()
        .filter(item -> item.at("recording_id").asText().equals("R-1"))
        .findFirst()
        .orElseThrow();
  }

  private ItemRef planned() {
    return stores.landscape().withObjects(ROWS, row());
  }

  private ItemRef audio() {
    TreeMap<String, String> key = new TreeMap<>(row().key().values());
    key.put(ItemKey.OBJECT, KEY);
    return stores.landscape().find(AUDIO, new ItemKey(key)).orElseThrow().ref();
  }

  private void hold() {
    stores.put("recordings", with("dispute_open"));
  }

  private Map<String, Object> with(String attribute) {
    Map<String, Object> row = new TreeMap<>();
    row.put("recording_id", "R-1");
    row.put("recorded_at", "2026-01-05T10:00:00Z");
    row.put("customer_number", 100099);
    row.put("retention_shard", "3");
    row.put("audio_key", KEY);
    row.put(attribute, true);
    return row;
  }

  private ItemWriter writer(Tables tables, Buckets buckets) {
    return new GuardedWriter(MAP, tables, buckets, 1);
  }

  /** Just before the first write of this kind. */
  private Buckets meddlingBuckets(Runnable meddle) {
    List<Runnable> once = new ArrayList<>(List.of(meddle));
    return (Buckets)
        java.lang.reflect.Proxy.newProxyInstance(
            Buckets.class.getClassLoader(),
            new Class<?>[] {Buckets.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("delete") && !once.isEmpty()) {
                once.removeFirst().run();
              }
              return method.invoke(stores.buckets, arguments);
            });
  }

  private void assertUnmarked() {
    assertThat(stores.rows("recordings")).noneMatch(row -> row.containsKey(Going.MARK));
  }

  @Test
  void aPlannedRecordingShouldGoWithItsAudioAndNothingElse() {
    assertThat(stores.writer().delete(ROWS, List.of(planned()), AudioRacesTest::any))
        .containsExactly(Written.DONE);
    assertThat(stores.versions("recordings", KEY)).isZero();
    assertThat(stores.versions("recordings", "audio/R-2.wav")).isOne();
    assertThat(stores.all("recordings")).hasSize(1);
    assertUnmarked();
  }

  @Test
  void audioThatGotANewVersionAfterThePlanShouldStayAndItsRowToo() {
    ItemRef row = planned();
    ItemRef audio = audio();
    stores.putObject("recordings", KEY, bytes("second"), "audio/wav");
    assertThat(stores.writer().delete(AUDIO, List.of(audio), AudioRacesTest::any))
        .containsExactly(Written.CHANGED);
    assertThat(stores.writer().delete(ROWS, List.of(row), AudioRacesTest::any))
        .containsExactly(Written.CHANGED);
    assertThat(stores.writer().delete(row)).isEqualTo(Written.CHANGED);
    assertThat(stores.versions("recordings", KEY)).isEqualTo(2);
    assertThat(stores.all("recordings")).hasSize(2);
    assertUnmarked();
  }

  @Test
  void aNewVersionThatComesWhileTheOldOneGoesShouldStayAndItsRowToo() {
    ItemRef row = planned();
    Buckets meddling =
        meddlingBuckets(() -> stores.putObject("recordings", KEY, bytes("second"), "audio/wav"));
    assertThat(writer(stores.tables, meddling).delete(ROWS, List.of(row), AudioRacesTest::any))
        .containsExactly(Written.CHANGED);
    assertThat(stores.versions("recordings", KEY)).isOne();
    assertThat(stores.buckets.current())
        .extractingByKey("recordings/" + KEY)
        .satisfies(content -> assertThat(content.asUtf8String()).isEqualTo("second"));
    assertThat(stores.all("recordings")).hasSize(2);
    assertUnmarked();
  }

  @Test
  void aHoldBetweenReadingAndRemovingShouldKeepTheRowAndItsAudio() {
    ItemRef row = planned();
    ItemRef audio = audio();
    Tables holding = new MeddlingTables(stores.tables, (table, key) -> hold());
    assertThat(writer(holding, stores.buckets).delete(ROWS, List.of(row), AudioRacesTest::any))
        .containsExactly(Written.HELD);
    assertThat(stores.versions("recordings", KEY)).isOne();
    stores = company();
    assertThat(writer(holding, stores.buckets).delete(AUDIO, List.of(audio), AudioRacesTest::any))
        .doesNotContain(Written.DONE, Written.ALREADY);
    assertThat(stores.versions("recordings", KEY)).isOne();
    assertUnmarked();
  }

  @Test
  void aHoldThatComesWhenTheAudioIsGoneShouldStillKeepTheRow() {
    ItemRef row = planned();
    Buckets late = meddlingBuckets(this::hold);
    assertThat(writer(stores.tables, late).delete(ROWS, List.of(row), AudioRacesTest::any))
        .containsExactly(Written.HELD);
    assertThat(row().at("dispute_open").asBoolean()).isTrue();
    assertUnmarked();
  }

  @Test
  void aRowWhoseAudioNobodyPlannedShouldStay() {
    ItemRef bare = row().ref();
    assertThat(stores.writer().delete(bare)).isEqualTo(Written.CHANGED);
    assertThat(stores.writer().delete(audio())).isEqualTo(Written.DONE);
    assertUnmarked();
    assertThat(stores.writer().delete(bare)).isEqualTo(Written.DONE);
  }

  @Test
  void theMarkShouldBeNoPartOfTheRow() {
    Item before = row();
    Map<String, AttributeValue> marked = new TreeMap<>(rowR1());
    marked.put(Going.MARK, AttributeValue.fromBool(true));
    ItemRef planned = planned();
    stores.putRow("recordings", marked);
    assertThat(row()).isEqualTo(before);
    assertThat(stores.writer().delete(planned)).isEqualTo(Written.DONE);
    assertThat(stores.all("recordings")).hasSize(1);
  }

  private Map<String, AttributeValue> rowR1() {
    return stores.rows("recordings").stream()
        .filter(row -> row.containsValue(AttributeValue.fromS("R-1")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    remove(counting);
    assertThat(counting.writes()).isEqualTo(4);
    for (int write = 1; write <= counting.writes(); write++) {
      remove(Fuse.after(write));
      assertThat(stores.versions("recordings", KEY)).as("died after write %d", write).isZero();
      assertThat(stores.all("recordings")).hasSize(1);
      assertUnmarked();
    }
  }

  /** Two versions, of which the current one was planned. */
  private void remove(Fuse fuse) {
    stores = company();
    stores.putObject("recordings", KEY, bytes("second"), "audio/wav");
    ItemRef planned = planned();
    ItemWriter writer = stores.writer(fuse);
    Fuse.untilDone(() -> writer.delete(planned));
    assertThat(Set.of(Written.DONE, Written.ALREADY)).contains(writer.delete(planned));
  }
}
