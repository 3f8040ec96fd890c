package nl.mistervoip.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** What every keeper of the history of contact points must do. */
interface ContactHistoryContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  ContactHistory history();

  private static ContactPoint fresh() {
    return new ContactPoint(Channel.EMAIL, UUID.randomUUID() + "@example.nl", NOW);
  }

  @Test
  default void aContactPointShouldHaveNoHistoryAtFirst() {
    assertThat(history().of(fresh())).isEmpty();
  }

  @Test
  default void everyCaseShouldCountOnceWithItsFirstMoment() {
    ContactPoint point = fresh();
    CaseId one = CaseId.ofMessage("one");
    CaseId two = CaseId.ofMessage("two");
    history().note(point, one, NOW);
    history().note(point, one, NOW.plusSeconds(60));
    history().note(point, two, NOW.plusSeconds(90));
    assertThat(history().of(point)).isEqualTo(Map.of(one, NOW, two, NOW.plusSeconds(90)));
  }

  @Test
  default void theSameAddressWrittenDifferentlyShouldBeTheSame() {
    ContactPoint point = fresh();
    history().note(point, CaseId.ofMessage("one"), NOW);
    ContactPoint loud =
        new ContactPoint(Channel.EMAIL, " " + point.value().toUpperCase(Locale.ROOT), NOW);
    assertThat(history().of(loud)).hasSize(1);
  }
}
