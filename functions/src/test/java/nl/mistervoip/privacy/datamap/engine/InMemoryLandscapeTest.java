package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class InMemoryLandscapeTest implements LandscapeContract {
  private final InMemoryLandscape landscape = SamplePeople.landscape();

  @Override
  public Tables tables() {
    return landscape.stores().tables;
  }

  @Override
  public Buckets buckets() {
    return landscape.stores().buckets;
  }

  @Override
  public void set(Place.Table table, Map<String, AttributeValue> key, String attribute) {
    landscape.stores().tables.meddle(table, key, attribute);
  }

  @Test
  void aStoreThatDoesNotAnswerShouldBeUnreachableAndNeverEmpty() {
    Subject subject = landscape.resolve(ANNEKE);
    landscape.unreachable("call-records", true);

    assertThat(landscape.search(landscape.map().store("call-records"), subject, item -> {}))
        .isEqualTo(new Outcome.Unreachable("call-records", "ResourceNotFoundException"));
  }

  @Test
  void anItemWhoseOwnerNobodyCanTellShouldMakeItsStoreUnreachable() {
    landscape.put(
        "identifiers",
        Map.of(
            "customer_number",
            100042,
            "identifier_key",
            "number#x",
            "type",
            "number",
            "value",
            "+31850000000",
            "valid_from",
            "ooit"));

    assertThatThrownBy(() -> landscape.resolve(ANNEKE))
        .isInstanceOf(Landscape.UnreachableStoreException.class)
        .hasMessageContaining("valid_from")
        .hasMessageNotContaining("ooit");
  }

  @Test
  void aRecordingThatNamesACustomerShouldNotBeTheLineHolders() {
    landscape.put(
        "recordings",
        Map.of(
            "recording_id",
            "R-x",
            "customer_number",
            100099,
            "line",
            "+31612345678",
            "recorded_at",
            "2026-11-01T10:00:00Z"));
    landscape.put(
        "recordings",
        Map.of(
            "recording_id", "R-y", "line", "+31612345678", "recorded_at", "2026-11-01T11:00:00Z"));
    landscape.put(
        "recordings",
        Map.of(
            "recording_id", "R-z", "line", "+31850101234", "recorded_at", "2021-02-01T11:00:00Z"));

    assertThat(found("recordings", ANNEKE))
        .extracting(item -> item.at("recording_id").asText())
        .containsExactlyInAnyOrder("R-100042-1", "R-y");
    assertThat(found("recordings", CORNELIS))
        .extracting(item -> item.at("recording_id").asText())
        .containsExactlyInAnyOrder("R-100007-1", "R-z");
  }

  @Test
  void anIdentifierShouldPrintNothingOfItself() {
    Subject subject = landscape.resolve(ANNEKE);

    assertThat(
            List.of(
                subject.toString(),
                subject.identifiers().toString(),
                found("customers", ANNEKE).toString(),
                ANNEKE.toString()))
        .noneMatch(
            text -> text.contains("100042") || text.contains("31850") || text.contains("Anneke"));
  }
}
