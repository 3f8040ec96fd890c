package nl.mistervoip.privacy.datamap;

import static nl.mistervoip.privacy.testing.ItemFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes that nobody declared and that read like a hold. */
class UnknownHoldsTest {
  private static final Store STORE = DataMapLoader.bundled().store("call-records");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "legal_hold",
        "nuisance_hold",
        "litigationHold",
        "HOLD",
        "on-hold",
        "claim",
        "claims.open",
        "disputed",
        "nuisanceCall",
        "in_litigation",
        "geschil_open",
        "vordering",
        "hinderlijke_oproep"
      })
  void whatReadsLikeAHoldShouldProtect(String name) {
    assertThat(Holds.on(STORE, item(STORE, Map.of(name, true)))).isTrue();
    assertThat(Holds.on(STORE, item(STORE, Map.of(name, "of unknown value")))).isTrue();
    assertThat(Holds.on(STORE, item(STORE, Map.of(name, List.of("CLM-1"))))).isTrue();
    assertThat(Holds.on(STORE, item(STORE, Map.of("flags", Map.of(name, 1))))).isTrue();
  }

  @Test
  void whatIsFalseOrEmptyShouldHoldNothing() {
    for (Object value : List.of(false, "", " ", 0, List.of(), Map.of())) {
      assertThat(Holds.on(STORE, item(STORE, Map.of("legal_hold", value))))
          .as("legal_hold is <%s>", value)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"household", "account_holder", "threshold", "shareholders", "holding", "line"})
  void otherNamesShouldHoldNothing(String name) {
    assertThat(Holds.on(STORE, item(STORE, Map.of(name, true)))).isFalse();
  }

  @Test
  void whatTheMapDeclaresShouldCountOnlyWhenItsRuleNamesIt() {
    Store files = DataMapLoader.bundled().store("collection-files");
    assertThat(Holds.on(files, item(files, Map.of("claim_cents", 1_295)))).isFalse();
    assertThat(Holds.on(files, item(files, Map.of("claim_open", true)))).isTrue();
    assertThat(Holds.on(files, item(files, Map.of("claim_amount", 1_295)))).isTrue();
  }

  @Test
  void aHoldOfTheRowShouldProtectTheObjectThatItPointsAt() {
    Store audio = DataMapLoader.bundled().store("recording-audio");
    Map<String, Object> row = Map.of("recorded_at", "2023-01-01T00:00:00Z", "legal_hold", "yes");
    assertThat(Holds.on(audio, item(audio, Map.of("object", "audio/1", "of", row)))).isTrue();
    assertThat(Holds.on(audio, item(audio, Map.of("object", "audio/1", "of", Map.of())))).isFalse();
  }
}
