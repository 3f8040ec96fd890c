package nl.mistervoip.privacy.intake.byhand;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.mistervoip.privacy.intake.byhand.HandRequest.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

  /** Half past midnight in Amsterdam, and the day before in UTC. */
  private static final Instant NOW = Instant.parse("2026-03-04T23:30:00Z");

  private static final HandRequest LETTER = HandScene.letter(TODAY);

  private static HandRequest by(String way, Who who, List<String> labels, String language) {
    return new HandRequest(way, TODAY, who, labels, language, "Graag inzage.");
  }

  private static void refused(HandRequest request, String saying) {
    assertThatThrownBy(() -> HandRules.require(request, NOW))
        .isInstanceOf(HandProblem.class)
        .hasMessageContaining(saying);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-05", "2026-02-01", "2025-09-05"})
  void aDayOfTheLastSixMonthsShouldDo(String day) {
    assertThatCode(() -> HandRules.require(HandScene.letter(LocalDate.parse(day)), NOW))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06,future",
    "2025-09-04,six months",
    "2025-03-05,six months",
    "2062-03-05,future"
  })
  void aDayThatCannotBeMeantShouldBeRefused(String day, String saying) {
    refused(HandScene.letter(LocalDate.parse(day)), saying);
  }

  @Test
  void anAnswerShouldHaveSomewhereToGo() {
    refused(by("letter", new Who("Ans", List.of(), ""), List.of("access"), "nl"), "address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ans", "ans@", "a b@example.nl", "a@example.nl,b@example.nl", "a@b"})
  void whatIsNoMailAddressShouldBeRefused(String mail) {
    refused(by("phone", new Who("Ans", List.of(), mail), List.of("access"), "nl"), "mail");
  }

  @Test
  void aLineThatIsNoneShouldNotGetIntoAMailHeader() {
    refused(
        by("phone", new Who("Ans\r\nBcc: x", List.of(), "a@example.nl"), List.of("access"), "nl"),
        "character");
    refused(
        by("letter", new Who("Ans", Collections.nCopies(7, "x"), ""), List.of("access"), "nl"),
        "six lines");
  }

  @Test
  void whatIsAskedShouldBeARightThatThereIs() {
    refused(by("letter", LETTER.who(), List.of(), "nl"), "at least one right");
    refused(by("letter", LETTER.who(), List.of("on_behalf"), "nl"), "at least one right");
    refused(by("letter", LETTER.who(), List.of("access", "authority_demand"), "nl"), "rights");
    refused(by("letter", LETTER.who(), List.of("access", "fishing"), "nl"), "rights");
  }

  @Test
  void wayAndLanguageShouldBeOnesThatThereAre() {
    refused(by("fax", LETTER.who(), List.of("access"), "nl"), "way");
    refused(by("letter", LETTER.who(), List.of("access"), "fr"), "language");
  }
}
