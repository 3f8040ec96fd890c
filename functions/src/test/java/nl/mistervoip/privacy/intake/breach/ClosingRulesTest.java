package nl.mistervoip.privacy.intake.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.mistervoip.privacy.intake.breach.BreachOutcome.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingRulesTest {
  /** Half past midnight of 6 March in Amsterdam. */
  private static final Instant NOW = Instant.parse("2026-03-05T23:30:00Z");

  private static CloseRequest notified(String day, String reference) {
    return new CloseRequest("notified", day, reference, "", "", "told by telephone and form");
  }

  private static CloseRequest withoutNotice(String outcome, String ground, String telecomData) {
    return new CloseRequest(outcome, "", "", ground, telecomData, "read the log");
  }

  @Test
  void aNoticeShouldHaveItsDayInAmsterdamAndItsReference() {
    assertThat(ClosingRules.outcome(notified("2026-03-06", "AP-2026/17"), NOW))
        .isEqualTo(new BreachOutcome.Notified(LocalDate.of(2026, 3, 6), "AP-2026/17"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-07 | AP-1              | lies ahead
          yesterday  | AP-1              | is a date
          ''         | AP-1              | is a date
          2026-03-06 | ''                | reference
          2026-03-06 | a@example.nl      | reference
          2026-03-06 | told Jan Voorbeeld | reference
          """)
  void aNoticeThatCannotBeProvenShouldNotClose(String day, String reference, String said) {
    assertThatThrownBy(() -> ClosingRules.outcome(notified(day, reference), NOW))
        .isInstanceOf(BreachProblem.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @EnumSource
  void noBreachShouldSayWhyNot(Finding finding) {
    CloseRequest request = withoutNotice("no-breach", finding.wireName(), "");
    assertThat(ClosingRules.outcome(request, NOW)).isEqualTo(new BreachOutcome.NoBreach(finding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unlikely-risk", "NO_INCIDENT"})
  void noBreachWithoutAFindingShouldNotClose(String ground) {
    assertThatThrownBy(() -> ClosingRules.outcome(withoutNotice("no-breach", ground, ""), NOW))
        .hasMessageContaining("no-incident, no-personal-data, not-our-data");
  }

  @Test
  void anUnlikelyRiskShouldCloseOnlyWhenNoDataOfTheTelecomServiceWasTouched() {
    assertThat(ClosingRules.outcome(withoutNotice("not-notifiable", "unlikely-risk", "no"), NOW))
        .isEqualTo(new BreachOutcome.UnlikelyRisk());
    for (String answer : new String[] {"", "yes", "NO", "unknown"}) {
      assertThatThrownBy(
              () ->
                  ClosingRules.outcome(
                      withoutNotice("not-notifiable", "unlikely-risk", answer), NOW))
          .hasMessageContaining("611/2013");
    }
    assertThatThrownBy(
            () -> ClosingRules.outcome(withoutNotice("not-notifiable", "small", "no"), NOW))
        .hasMessageContaining("33(1)");
  }

  @ParameterizedTest
  @CsvSource({
    "notified, 2026-03-06, AP-1, no-incident, ''",
    "notified, 2026-03-06, AP-1, '', no",
    "no-breach, 2026-03-06, '', no-incident, ''",
    "no-breach, '', AP-1, no-incident, ''",
    "no-breach, '', '', no-incident, no",
    "not-notifiable, 2026-03-06, '', unlikely-risk, no",
    "not-notifiable, '', AP-1, unlikely-risk, no",
    "forget-it, '', '', '', ''"
  })
  void whatContradictsItselfShouldNotClose(
      String outcome, String day, String reference, String ground, String telecomData) {
    CloseRequest request = new CloseRequest(outcome, day, reference, ground, telecomData, "r");
    assertThatThrownBy(() -> ClosingRules.outcome(request, NOW)).isInstanceOf(BreachProblem.class);
  }

  @Test
  void nothingShouldCloseWithoutAReason() {
    CloseRequest request = new CloseRequest("no-breach", "", "", "no-incident", "", "  ");
    assertThatThrownBy(() -> ClosingRules.outcome(request, NOW)).hasMessageContaining("why");
  }
}
