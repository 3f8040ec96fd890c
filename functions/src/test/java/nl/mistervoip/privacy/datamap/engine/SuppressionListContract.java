package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.SuppressionList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What holds of the list in memory and on the emulator. */
interface SuppressionListContract {
  Instant FIRST = Instant.parse("2026-03-05T10:00:00Z");
  MarketingContact MAIL = MarketingContact.of("anneke.voorbeeld@example.nl").orElseThrow();
  MarketingContact PHONE = MarketingContact.of("+31612345678").orElseThrow();

  /** The list. */
  SuppressionList list();

  /** The rows of its table. */
  List<Map<String, AttributeValue>> rows();

  /** A list whose table is not there. */
  SuppressionList unreachable();

  @Test
  default void whatIsOnTheListShouldBeFoundAndNothingElse() {
    list().add(MAIL, FIRST);
    assertThat(list().holds(MarketingContact.of("Anneke.Voorbeeld@EXAMPLE.nl").orElseThrow()))
        .isTrue();
    assertThat(list().holds(PHONE)).isFalse();
  }

  @Test
  default void anEntryShouldHoldHashChannelDateAndShardOnly() {
    list().add(PHONE, FIRST);
    assertThat(rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.keySet())
                    .containsExactlyInAnyOrder(
                        "contact_hash", "channel", "objected_at", "retention_shard"))
        .satisfies(
            row ->
                assertThat(row.toString()).doesNotContain("12345678").contains("2026-03-05T10:00"))
        .satisfies(
            row ->
                assertThat(row.getOrDefault("contact_hash", AttributeValue.fromS("")).s())
                    .matches("[0-9a-f]{64}"));
  }

  @Test
  default void addingAgainShouldKeepTheFirstDate() {
    list().add(MAIL, FIRST);
    list().add(MAIL, FIRST.plusSeconds(86_400));
    assertThat(rows()).singleElement().asString().contains(FIRST.toString());
  }

  @Test
  default void aListOutOfReachShouldFailAndNeverAnswerNo() {
    assertThatThrownBy(() -> unreachable().holds(MAIL))
        .isInstanceOf(Landscape.UnreachableStoreException.class)
        .hasMessageNotContaining("anneke");
    assertThatThrownBy(() -> unreachable().add(MAIL, FIRST))
        .isInstanceOf(Landscape.UnreachableStoreException.class);
  }
}
