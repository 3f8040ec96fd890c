package nl.mistervoip.privacy.intake.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The register in a table shaped as that of the desk. */
class DynamoBreachRegisterIT implements BreachRegisterContract {
  private final String table = Emulator.mailTable();
  private final BreachRegister breaches = BreachRegister.of(table, Emulator.AWS.dynamo());

  @Override
  public BreachRegister breaches() {
    return breaches;
  }

  @Test
  void aReportShouldGoFiveYearsAfterItWasClosedAndNotBefore() {
    Instant now = Instant.parse("2026-03-05T10:00:00Z");
    breaches.open("expiring", new BreachClock(now), now);
    assertThat(stored("expiring")).doesNotContainKey("expires_at");
    breaches.close(
        "expiring", new Closing("officer-1", now, new BreachOutcome.UnlikelyRisk(), "none"));
    long expires = Attributes.number(stored("expiring"), "expires_at");
    assertThat(Instant.ofEpochSecond(expires))
        .isBetween(Instant.parse("2031-03-05T10:00:00Z"), Instant.parse("2031-03-10T10:00:00Z"));
  }

  private Map<String, AttributeValue> stored(String mailId) {
    Map<String, AttributeValue> key = Map.of("register_key", Attributes.text("breach#" + mailId));
    return Emulator.AWS.dynamo().getItem(get -> get.tableName(table).key(key)).item();
  }
}
