package nl.mistervoip.privacy.intake.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.mistervoip.privacy.intake.reconcile.MailRecords.Registered;
import nl.mistervoip.privacy.intake.reconcile.MailRecords.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCountTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(1));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static Stored stored(String id, Instant at) {
    return new Stored(id, at);
  }

  private static Registered done(String id, String action) {
    return new Registered(id, EARLIER, true, action, false);
  }

  private static Registered undecided(String id) {
    return new Registered(id, EARLIER, false, "", false);
  }

  private static MailCount count(List<Stored> stored, List<Registered> all, Set<String> failed) {
    return MailCount.of(new MailCount.Facts(stored, all, failed), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "case, CASE",
    "reply, REPLY",
    "forward, FORWARD",
    "alarm, ALARM",
    "triage, TRIAGE",
    "ignore, IGNORE",
    "surprise, UNEXPLAINED"
  })
  void aMailThatEndedShouldCountWhereItEnded(String action, Place place) {
    MailCount count = count(List.of(stored("a", EARLIER)), List.of(done("a", action)), Set.of("a"));
    assertThat(count.in(place)).containsExactly("a");
    assertThat(count.out()).isEqualTo(1).isEqualTo(count.in());
  }

  @Test
  void aCopyShouldNotCountAsWhatTheFirstBecame() {
    Registered copy = new Registered("b", EARLIER, true, "case", true);
    MailCount count = count(List.of(), List.of(done("a", "case"), copy), Set.of());
    assertThat(count.in(Place.CASE)).containsExactly("a");
    assertThat(count.in(Place.COPY)).containsExactly("b");
    assertThat(count.balanced()).isTrue();
  }

  @Test
  void aRawMailThatNobodyRegisteredShouldBeLostAfterAQuarterOfAnHour() {
    Instant young = NOW.minus(MailCount.ON_ITS_WAY).plusSeconds(1);
    Instant old = NOW.minus(MailCount.ON_ITS_WAY).minusSeconds(1);
    MailCount count =
        count(List.of(stored("young", young), stored("old", old)), List.of(), Set.of());
    assertThat(count.in(Place.IN_PROGRESS)).containsExactly("young");
    assertThat(count.in(Place.LOST)).containsExactly("old");
    assertThat(count.balanced()).isFalse();
  }

  @Test
  void whatIntakeGaveUpOnShouldBeFailedWhetherRegisteredOrNot() {
    MailCount count =
        count(
            List.of(stored("a", EARLIER), stored("b", EARLIER)),
            List.of(undecided("a")),
            Set.of("a", "b"));
    assertThat(count.in(Place.FAILED)).containsExactly("a", "b");
    assertThat(count.balanced()).isTrue();
  }

  @Test
  void anUndecidedMailWithoutItsRawMailShouldBeLost() {
    MailCount count = count(List.of(), List.of(undecided("a")), Set.of());
    assertThat(count.in(Place.LOST)).containsExactly("a");
  }

  @Property
  void everyMailShouldCountInExactlyOnePlace(
      @ForAll List<Boolean> inBucket, @ForAll List<Byte> entries, @ForAll List<Boolean> failures) {
    List<Stored> stored = new ArrayList<>();
    List<Registered> registered = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (int i = 0; i < inBucket.size(); i++) {
      if (inBucket.get(i)) {
        stored.add(stored("m" + i, i % 2 == 0 ? EARLIER : NOW));
        all.add("m" + i);
      }
    }
    List<String> actions = List.of("case", "triage", "ignore", "x", "");
    for (int i = 0; i < entries.size(); i++) {
      int kind = Math.abs(entries.get(i));
      String action = actions.get(kind % 5);
      registered.add(new Registered("m" + i, EARLIER, !action.isEmpty(), action, kind % 7 == 0));
      all.add("m" + i);
    }
    for (int i = 0; i < failures.size(); i++) {
      failed.add("m" + (failures.get(i) ? i : -i));
    }
    MailCount count = count(stored, registered, failed);
    assertThat(count.out()).isEqualTo(count.in()).isEqualTo(all.size());
    List<String> counted =
        Arrays.stream(Place.values()).flatMap(place -> count.in(place).stream()).toList();
    assertThat(counted).doesNotHaveDuplicates().hasSameElementsAs(all);
  }

  @Test
  void aMailShouldCountOnTheDayOfItsReceipt() {
    FakeMailRecords records = new FakeMailRecords();
    Instant lastNight = Instant.parse("2026-11-24T23:59:59Z");
    records.stored.add(stored("a", Instant.parse("2026-11-25T00:00:01Z")));
    records.registered.put("a", new Registered("a", lastNight, true, "case", false));
    Reconciliation reconciliation = new Reconciliation(records);
    assertThat(reconciliation.report(TODAY, TODAY, NOW).received()).isZero();
    LocalDate before = TODAY.minusDays(1);
    Reconciliation.Report report = reconciliation.report(before, before, NOW);
    assertThat(report.received()).isEqualTo(1);
    assertThat(report.places()).containsEntry("case", 1);
    assertThat(report.balanced()).isTrue();
  }

  @Test
  void aMailThatTheIndexDoesNotShowYetShouldNotBeLost() {
    FakeMailRecords records = new FakeMailRecords();
    records.stored.add(stored("a", EARLIER));
    records.registered.put("a", done("a", "forward"));
    records.hiddenFromIndex.add("a");
    Reconciliation.Report report = new Reconciliation(records).report(TODAY, TODAY, NOW);
    assertThat(report.lost()).isEmpty();
    assertThat(report.places()).containsEntry("forward", 1);
  }

  @Test
  void daysThatMakeNoSenseShouldBeRefused() {
    Reconciliation reconciliation = new Reconciliation(new FakeMailRecords());
    assertThatThrownBy(() -> reconciliation.report(TODAY, TODAY.minusDays(1), NOW))
        .isInstanceOf(Reconciliation.InvalidPeriodException.class);
    assertThatThrownBy(() -> reconciliation.report(TODAY.minusDays(92), TODAY, NOW))
        .isInstanceOf(Reconciliation.InvalidPeriodException.class);
  }

  @Test
  void theIdOfAFailedMailShouldBeReadFromItsEvent() {
    assertThat(FailedEvent.of("{\"Records\":[{\"ses\":{\"mail\":{\"messageId\":\"abc\"}}}]}"))
        .contains(new FailedEvent("abc", Optional.empty()));
    assertThat(FailedEvent.of(FakeFailedMails.event("abc", "2026-03-04T10:00:00.000Z")))
        .contains(new FailedEvent("abc", Optional.of(Instant.parse("2026-03-04T10:00:00Z"))));
    assertThat(FailedEvent.of(FakeFailedMails.event("abc", "yesterday")))
        .contains(new FailedEvent("abc", Optional.empty()));
    assertThat(FailedEvent.of("no json")).isEmpty();
    assertThat(FailedEvent.of("{}")).isEmpty();
  }
}
