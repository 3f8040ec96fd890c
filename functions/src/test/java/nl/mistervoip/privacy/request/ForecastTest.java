package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.request.Forecast.Outlook;
import nl.mistervoip.privacy.request.Forecast.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastTest {
  /** Received on 5 March; the last day is 7 April, because of Easter. */
  private static final DueDates DUE = Deadlines.of(Instant.parse("2026-03-05T10:00:00Z"));

  private static Optional<Outlook> on(String today, CaseState state, Right... rights) {
    return Forecast.of(DUE, DUE.dueOuter(), state, List.of(rights), LocalDate.parse(today));
  }

  private static List<Step> steps(Outlook outlook) {
    return outlook.needs().stream().map(Forecast.Need::step).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, AWAITING_APPROVAL, false",
    "2026-04-01, AWAITING_APPROVAL, true",
    "2026-04-05, EXECUTING, false",
    "2026-04-06, EXECUTING, true",
    "2026-03-29, PREPARING, false",
    "2026-03-30, PREPARING, true",
    "2026-03-22, IDENTIFYING, false",
    "2026-03-27, IDENTIFYING, true",
    "2026-03-24, IDENTITY_DOUBTED, false",
    "2026-03-25, IDENTITY_DOUBTED, true",
    "2026-04-01, NEEDS_ATTENTION, true",
  })
  void aCaseShouldBeSaidToBecomeLateWhenTooLittleTimeIsLeft(
      String today, CaseState state, boolean late) {
    assertThat(on(today, state, Right.ACCESS).orElseThrow().late()).isEqualTo(late);
  }

  /** Whatever the state and the right: a case that is due later has time enough. */
  @ParameterizedTest
  @EnumSource(CaseState.class)
  void onlyCasesThatAreDueSoonEnoughShouldBeForecastToBeLate(CaseState state) {
    for (LocalDate today = DUE.received(); !today.isAfter(DUE.dueOuter().plusDays(2)); ) {
      boolean inside = !DUE.due().isAfter(Forecast.until(today));
      for (Right right : Right.values()) {
        boolean late =
            Forecast.of(DUE, DUE.dueOuter(), state, List.of(right), today)
                .filter(Outlook::late)
                .isPresent();
        assertThat(!late || inside).as("%s, %s on %s", state, right, today).isTrue();
      }
      today = today.plusDays(1);
    }
  }

  @Test
  void soonEnoughShouldBeUntilTheLongestWayToAnAnswer() {
    assertThat(Forecast.until(LocalDate.parse("2026-04-08"))).isEqualTo("2026-04-28");
  }

  @Test
  void itShouldSayWhatMustStillHappenAndUntilWhen() {
    Outlook outlook = on("2026-04-01", CaseState.AWAITING_APPROVAL, Right.ERASURE).orElseThrow();
    assertThat(steps(outlook)).containsExactly(Step.DECIDE, Step.CARRY_OUT);
    assertThat(outlook.ready()).isEqualTo("2026-04-08");
    assertThat(outlook.last()).isEqualTo("2026-04-07");
  }

  @Test
  void aCorrectionShouldNeedSomebodyWhoProposesIt() {
    assertThat(steps(on("2026-03-06", CaseState.PREPARING, Right.RECTIFICATION).orElseThrow()))
        .containsExactly(Step.PREPARE, Step.PROPOSE, Step.DECIDE, Step.CARRY_OUT);
  }

  @Test
  void whatNobodyDecidesShouldNotWaitForADecision() {
    assertThat(steps(on("2026-03-06", CaseState.PREPARING, Right.RESTRICTION).orElseThrow()))
        .containsExactly(Step.PREPARE, Step.CARRY_OUT);
  }

  @Test
  void whoHasNotShownWhoTheyAreInTimeShouldBeJudgedByTheTeam() {
    assertThat(steps(on("2026-03-10", CaseState.IDENTIFYING, Right.ACCESS).orElseThrow()))
        .startsWith(Step.PERSON, Step.PREPARE);
    assertThat(steps(on("2026-03-26", CaseState.IDENTIFYING, Right.ACCESS).orElseThrow()))
        .startsWith(Step.IDENTITY, Step.PREPARE);
  }

  @Test
  void moreTimeShouldCount() {
    LocalDate extended = LocalDate.of(2026, 6, 5);
    LocalDate today = LocalDate.of(2026, 4, 20);
    assertThat(Forecast.of(DUE, extended, CaseState.PREPARING, List.of(Right.ACCESS), today))
        .hasValueSatisfying(outlook -> assertThat(outlook.late()).isFalse());
    assertThat(on("2026-04-20", CaseState.PREPARING, Right.ACCESS))
        .as("late already: that is said elsewhere")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void noFreshCaseShouldBeSaidToBecomeLateAndNoClosedOneToEndAnyhow(CaseState state) {
    Optional<Outlook> outlook = on("2026-03-06", state, Arrays.copyOf(Right.values(), 9));
    assertThat(outlook.isEmpty()).isEqualTo(state.closed());
    assertThat(outlook.filter(Outlook::late)).isEmpty();
  }
}
