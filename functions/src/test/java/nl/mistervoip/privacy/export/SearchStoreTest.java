package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.mistervoip.privacy.export.StoreOutcome.Result;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;

class SearchStoreTest {
  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);

  @Test
  void whatIsFoundShouldBeGatheredOneLineEach() {
    StoreOutcome outcome = desk.search("call-records");
    assertThat(outcome.result()).isEqualTo(Result.FOUND);
    assertThat(outcome.count()).isEqualTo(3);
    assertThat(outcome.searchedWith()).contains("line");
    assertThat(outcome.from())
        .hasValueSatisfying(from -> assertThat(from).startsWith("2021-03-01"));
    assertThat(outcome.until())
        .hasValueSatisfying(until -> assertThat(until).startsWith("2026-10-06"));
    assertThat(gathered("call-records").lines()).hasSize(3);
  }

  @Test
  void callsOfTheNumbersFormerHolderShouldNotBeGathered() {
    desk.search("call-records");
    assertThat(gathered("call-records")).doesNotContain("2020-12-24", "2021-02-28", "+3130123");
  }

  @Test
  void nothingFoundShouldBeAnOutcomeWithWhatWasSearchedWith() {
    Desk other =
        new Desk(
            landscape(),
            nl.mistervoip.privacy.testing.SamplePeople.CORNELIS,
            Language.NL,
            Right.ACCESS);
    StoreOutcome outcome = other.search("tickets");
    assertThat(outcome.result()).isEqualTo(Result.NOTHING);
    assertThat(outcome.searchedWith()).contains("customer-number");
  }

  @Test
  void whatWasGatheredForAnotherProofOrPersonShouldNotCount() {
    desk.shown(3);
    desk.search("call-records");
    String full = gathered("call-records");
    desk.shown(2);
    desk.search("call-records");
    assertThat(gathered("call-records")).contains("xxxx").isNotEqualTo(full);
  }

  @Test
  void aStoreThatDoesNotAnswerShouldLeaveNoPartOfItself() {
    desk.landscape.unreachable("call-records", true);
    StoreOutcome outcome = desk.search("call-records");
    assertThat(outcome.result()).isEqualTo(Result.UNREACHABLE);
    assertThat(outcome.problem()).isNotBlank();
    assertThat(desk.vault.names(desk.id(), "gathered/"))
        .containsExactly("gathered/call-records.outcome");
  }

  @Test
  void aRepeatedSearchShouldKeepWhatIsFreshAndAskAgainWhatFailed() {
    desk.search("tickets");
    desk.landscape.unreachable("tickets", true);
    desk.clock.advance(Duration.ofMinutes(5));
    assertThat(desk.search("tickets").result()).isEqualTo(Result.FOUND);
    desk.clock.advance(Duration.ofDays(4));
    assertThat(desk.search("tickets").result()).isEqualTo(Result.UNREACHABLE);
    desk.landscape.unreachable("tickets", false);
    assertThat(desk.search("tickets").result()).isEqualTo(Result.FOUND);
  }

  @Test
  void portabilityAloneShouldLeaveOutWhatArticle20DoesNotCover() {
    Desk porting = new Desk(landscape(), ANNEKE, Language.NL, Right.PORTABILITY);
    assertThat(porting.search("recordings").result()).isEqualTo(Result.WITHHELD);
    assertThat(porting.search("contracts").result()).isEqualTo(Result.FOUND);
    Desk both = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS, Right.PORTABILITY);
    assertThat(both.search("recordings").result()).isEqualTo(Result.FOUND);
  }

  @Test
  void atLevelTwoRecordingsShouldBeLeftOutAndNumbersOfOthersCovered() {
    desk.shown(2);
    assertThat(desk.search("recordings").result()).isEqualTo(Result.UNPROVEN);
    assertThat(desk.search("recording-audio").result()).isEqualTo(Result.UNPROVEN);
    assertThat(desk.search("call-records").result()).isEqualTo(Result.FOUND);
    assertThat(gathered("call-records")).contains("xxxx");
    assertThat(desk.vault.names(desk.id(), "gathered/")).doesNotContain("gathered/recordings");
  }

  @Test
  void atLevelThreeTheSoleUserOfALineShouldSeeNumbersInFullAndAHouseholdShouldNot() {
    Desk shared = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
    shared.search("call-records");
    boolean alone =
        "false".equals(shared.landscape.accountFacts(ANNEKE).getOrDefault("shared-line", "true"));
    String calls = shared.gathered("call-records");
    assertThat(calls.contains("xxxx")).isEqualTo(!alone);
  }

  @Test
  void aCaseThatDoesNotSayHowSurelyShouldBeAnsweredWithTheLeast() {
    desk.vault.destroy(desk.id(), nl.mistervoip.privacy.casefile.IdentityProof.VAULT_NAME);
    assertThat(desk.search("recordings").result()).isEqualTo(Result.UNPROVEN);
  }

  @Test
  void secretsAndWithheldNumbersShouldNotEvenBeGathered() {
    desk.searchAll();
    for (String name : desk.vault.names(desk.id(), "gathered/")) {
      assertThat(new String(desk.vault.find(desk.id(), name).orElseThrow(), StandardCharsets.UTF_8))
          .doesNotContain(
              "+31701234567", "JBSWY3DPEHPK3PXP", "core-2/trunk-9", "AQID", "CQkJ", "Toos");
    }
  }

  private String gathered(String store) {
    return desk.gathered(store);
  }
}
