package nl.mistervoip.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** What every keeper of the history of contact points must do. */
interface ContactHistoryContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  PolicyDocument.ContactRules RULES =
      new PolicyDocument.ContactRules(
          Duration.ofDays(30), Duration.ofHours(72), 5, Duration.ofDays(7));

  ContactHistory history();

  private boolean claimed(ContactPoint point, String message, Instant now) {
    return history().claim(point, CaseId.ofMessage(message), RULES, now);
  }

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
    assertThat(claimed(point, "one", NOW)).isTrue();
    assertThat(claimed(point, "one", NOW.plusSeconds(60))).isTrue();
    assertThat(claimed(point, "two", NOW.plusSeconds(90))).isTrue();
    assertThat(history().of(point)).isEqualTo(Map.of(one, NOW, two, NOW.plusSeconds(90)));
  }

  @Test
  default void theSameAddressWrittenDifferentlyShouldBeTheSame() {
    ContactPoint point = fresh();
    assertThat(claimed(point, "one", NOW)).isTrue();
    ContactPoint loud =
        new ContactPoint(Channel.EMAIL, " " + point.value().toUpperCase(Locale.ROOT), NOW);
    assertThat(history().of(loud)).hasSize(1);
  }

  @Test
  default void casesAtTheSameMomentShouldNotGetMoreLinksThanThereMayBe() {
    ContactPoint point = fresh();
    long given =
        IntStream.range(0, 12).parallel().filter(i -> claimed(point, "case-" + i, NOW)).count();
    assertThat(given).isEqualTo(RULES.links());
    assertThat(history().of(point)).hasSize(RULES.links());
  }

  @Test
  default void aLinkShouldBeFreeAgainWhenTheOldestIsLongAgo() {
    ContactPoint point = fresh();
    IntStream.range(0, RULES.links())
        .forEach(i -> assertThat(claimed(point, "case-" + i, NOW.plusSeconds(i))).isTrue());
    Instant week = NOW.plus(RULES.linksWithin());
    assertThat(claimed(point, "late", week.minusSeconds(1))).isFalse();
    assertThat(claimed(point, "case-0", week.minusSeconds(1))).isTrue();
    assertThat(claimed(point, "late", week)).isTrue();
    assertThat(claimed(point, "later", week)).isFalse();
  }
}
