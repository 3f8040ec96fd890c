package nl.mistervoip.privacy.datamap.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.Json;
import org.junit.jupiter.api.Test;

class RecordedTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-26");
  private static final LiveStores DEPLOYED = SampleStores.deployed(DataMapLoader.bundled());
  private static final Recorded RECORDED = Recorded.of(DEPLOYED, "officer-1", DAY);

  @Test
  void storesThatAreAsTheyWereShouldShowNoDrift() {
    assertThat(RECORDED.drift(DEPLOYED)).isEmpty();
    assertThat(RECORDED.stores()).hasSize(DataMapLoader.bundled().stores().size());
  }

  @Test
  void theRecordInTheRepositoryShouldBeThatOfTheSampleStores() throws IOException {
    Recorded written =
        Json.read(Files.readAllBytes(SampleStores.file("recorded-stores.json")), Recorded.class);

    assertThat(written.stores()).isEqualTo(RECORDED.stores());
    assertThat(written.drift(DEPLOYED)).isEmpty();
  }

  @Test
  void aRecordShouldHoldDefinitionsInWords() {
    assertThat(RECORDED.stores().get("tickets"))
        .containsExactly(
            "global index by-customer (customer_number N, opened_at S) KEYS_ONLY",
            "global index by-retention (retention_shard S, closed_on S) KEYS_ONLY",
            "key (ticket_id S)");
    assertThat(RECORDED.stores().get("recording-audio"))
        .containsExactly("a bucket", "versions are kept");
  }

  @Test
  void whatCameAndWhatWentShouldBeNamedWithWhoSignedOffAndWhen() {
    LiveStores changed =
        MapCheckTest.changed(
            table ->
                new LiveStores.Table(
                    table.store(),
                    table.physical(),
                    table.status(),
                    table.key(),
                    List.of(
                        table.indexes().getFirst(),
                        new LiveStores.Index(
                            "by-subject",
                            List.of(new KeyAttribute("subject", KeyAttribute.Type.S)),
                            false,
                            "INCLUDE",
                            List.of("text", "agent"),
                            LiveStores.Status.ACTIVE)),
                    Optional.of("gone_at"),
                    Optional.empty()));

    List<Finding> drift = RECORDED.drift(changed);
    assertThat(drift)
        .extracting(Finding::problem)
        .containsExactly(
            "no longer: global index by-retention (retention_shard S, closed_on S) KEYS_ONLY.",
            "new: global index by-subject (subject S) INCLUDE agent text.",
            "new: items expire by gone_at.");
    assertThat(drift.getFirst().fix()).contains("officer-1").contains("2026-11-26");
  }

  @Test
  void aStoreThatDoesNotAnswerShouldNotLookLikeAChangeAndANewOneShould() {
    LiveStores silent =
        MapCheckTest.changed(
            table ->
                new LiveStores.Table(
                    table.store(),
                    table.physical(),
                    LiveStores.Status.DENIED,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
    assertThat(RECORDED.drift(silent)).isEmpty();
    assertThat(Recorded.of(silent, "officer-1", DAY).drift(DEPLOYED))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("was not there"));
  }
}
