package nl.mistervoip.privacy.approval.settings;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.settings.ClosedDaysView.Touched;
import nl.mistervoip.privacy.approval.settings.VersionedDesk.Change;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.ClosedDays;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemorySettingsShelf;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedDaysDeskTest {
  private static final User ADMIN = new User("admin-1", Set.of(Role.ADMINISTRATOR));
  private static final Instant NOW = TickingClock.NOW;

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final InMemorySettingsShelf<ClosedDays> shelf = new InMemorySettingsShelf<>();
  private final ClosedDaysDesk desk = new ClosedDaysDesk(new VersionedDesk<>(shelf, audit), cases);

  private static ObjectNode sent(int version, String change, String day) {
    return Json.MAPPER
        .createObjectNode()
        .put("version", version)
        .put("reason", "We move.")
        .put("change", change)
        .put("day", day)
        .put("nl", "Verhuizing")
        .put("en", "Move")
        .put("cases", 0);
  }

  private ClosedDaysView change(ObjectNode body) {
    return desk.change(new Change(body, ADMIN, NOW));
  }

  private void assertRefused(int status, ObjectNode body) {
    int before = shelf.read().number();
    int said = audit.of("settings").size();
    assertThatThrownBy(() -> change(body))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    assertThat(shelf.read().number()).isEqualTo(before);
    assertThat(audit.of("settings")).hasSize(said);
  }

  /** Received so many days ago; the last day follows from that alone. */
  private CaseRecord opened(int daysAgo) {
    CaseRecord record =
        aCase()
            .ofMessage("m" + daysAgo)
            .receivedAt(NOW.minus(Duration.ofDays(daysAgo)))
            .in(CaseState.PREPARING)
            .build();
    cases.put(record);
    return record;
  }

  @Test
  void aDayShouldBeAddedWithItsNamesAndRemovedAgainAndBothStandOnTheAudit() {
    ClosedDaysView added = change(sent(0, "add", "2026-05-15"));
    assertThat(added.days())
        .containsExactly(
            new ClosedDaysView.Day(LocalDate.of(2026, 5, 15), "Verhuizing", "Move", true));
    ClosedDaysView removed = change(sent(1, "remove", "2026-05-15"));
    assertThat(removed.days()).isEmpty();
    assertThat(removed.versions())
        .extracting(ClosedDaysView.Entry::version, ClosedDaysView.Entry::days)
        .containsExactly(tuple(2, 0), tuple(1, 1));
    assertThat(audit.of("settings"))
        .extracting(line -> line.event() + " " + line.facts().get("closed"))
        .containsExactly("closed-days.changed false > true", "closed-days.changed true > false");
  }

  @Test
  void aDayShouldMoveNoDateOfTheLawAndTellWhichCasesMustBeAnsweredBefore() {
    // Their last days are Monday 9, Friday 6 and Thursday 5 March.
    CaseRecord overTheWeekend = opened(26);
    CaseRecord onTheDay = opened(27);
    opened(28);
    opened(40);
    ClosedDaysView.Effect effect = desk.effect("2026-03-06", NOW);
    assertThat(effect.statutoryDatesMoved()).isZero();
    assertThat(effect.cases())
        .containsExactly(
            new Touched(onTheDay.id().value(), LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 5)));
    assertRefused(409, sent(0, "add", "2026-03-06"));
    change(sent(0, "add", "2026-03-06").put("cases", 1));
    assertThat(cases.get(onTheDay.id()).due()).isEqualTo(onTheDay.due());
    // With the Friday closed, Monday leads back to Thursday.
    assertThat(desk.effect("2026-03-09", NOW).cases())
        .extracting(Touched::caseId, Touched::answerBy)
        .containsExactly(tuple(overTheWeekend.id().value(), LocalDate.of(2026, 3, 5)));
  }

  @ParameterizedTest
  @CsvSource({
    "add, 2026-03-05",
    "add, 2026-03-04",
    "add, 2026-03-07",
    "add, 2026-04-06",
    "add, 2029-01-02",
    "remove, 2026-05-15"
  })
  void aDayThatCannotBeSetShouldChangeNothing(String act, String day) {
    assertRefused(400, sent(0, act, day));
  }

  @Test
  void aDayThatHasComeShouldStayAsItWas() {
    shelf.put(
        new ClosedDays(
            List.of(
                new ClosedDays.ClosedDay(LocalDate.of(2026, 3, 5), "Dicht", "Closed"),
                new ClosedDays.ClosedDay(LocalDate.of(2026, 3, 4), "Dicht", "Closed"))),
        NOW);
    assertRefused(400, sent(1, "remove", "2026-03-05"));
    assertRefused(400, sent(1, "remove", "2026-03-04"));
    assertThat(desk.show(NOW).days()).noneMatch(ClosedDaysView.Day::removable).hasSize(2);
  }

  @Test
  void whoComesSecondOrNamesNothingShouldBeTold() {
    change(sent(0, "add", "2026-05-15"));
    assertRefused(409, sent(0, "add", "2026-05-18"));
    assertRefused(400, sent(1, "add", "2026-05-15"));
    assertRefused(400, sent(1, "add", "2026-05-18").put("nl", " "));
    assertRefused(400, sent(1, "add", "2026-05-18").put("en", "<b>x</b>"));
    ObjectNode unseen = sent(1, "add", "2026-05-18");
    unseen.remove("cases");
    assertRefused(409, unseen);
  }

  @Test
  void whatIsDamagedShouldBeShownAsSuchAndWrittenOverByNobody() {
    shelf.isBroken();
    assertThat(desk.show(NOW)).isEqualTo(ClosedDaysView.DAMAGED);
    assertThat(desk.version()).isEqualTo("damaged");
    assertThatThrownBy(() -> change(sent(0, "add", "2026-05-15")))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    assertThat(audit.of("settings")).isEmpty();
  }
}
