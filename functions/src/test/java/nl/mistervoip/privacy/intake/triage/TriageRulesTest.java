package nl.mistervoip.privacy.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageRulesTest {
  private static DecisionRequest request(String labels, String caseId, String none) {
    List<String> names = labels.isEmpty() ? List.of() : List.of(labels.split(" "));
    return new DecisionRequest(names, caseId, false, none, "looked at it");
  }

  @Test
  void labelsWithARightShouldOpenACaseWithThem() {
    assertThat(TriageRules.ruling(request("access on_behalf invoice", "", "")))
        .isEqualTo(new Ruling.Open(List.of("access", "on_behalf"), false));
  }

  @ParameterizedTest
  @CsvSource({
    "complaint_privacy, complaint_privacy",
    "nuisance_call, nuisance_call",
    "complaint_privacy invoice, complaint_privacy invoice"
  })
  void aComplaintOrInvestigationShouldOpenACaseWithoutARight(String labels, String kept) {
    assertThat(TriageRules.ruling(request(labels, "", "")))
        .isEqualTo(new Ruling.Open(List.of(kept.split(" ")), false));
    assertThat(TriageRules.ruling(request(labels, "", "forward")))
        .as("a person may still pass it on")
        .isEqualTo(new Ruling.Forward(List.of(kept.split(" "))));
  }

  @Test
  void labelsOfTheServiceDeskShouldForward() {
    assertThat(TriageRules.ruling(request("not_privacy porting", "", "")))
        .isEqualTo(new Ruling.Forward(List.of("not_privacy", "porting")));
  }

  @Test
  void aCaseShouldBeJoinedWithOrWithoutLabels() {
    CaseId id = new CaseId("MV-7K3F-9Q2M");
    assertThat(TriageRules.ruling(request("reminder", "mv-7k3f-9q2m", "")))
        .isEqualTo(new Ruling.Merge(id, List.of("reminder"), false));
    assertThat(TriageRules.ruling(request("", "MV-7K3F-9Q2M", "")))
        .isEqualTo(new Ruling.Merge(id, List.of(), false));
  }

  @Test
  void aSplitShouldBeACaseAndTheServiceDesk() {
    DecisionRequest split =
        new DecisionRequest(List.of("erasure", "fault"), "", true, "", "both are in it");
    assertThat(TriageRules.ruling(split)).isEqualTo(new Ruling.Open(List.of("erasure"), true));
  }

  @ParameterizedTest
  @CsvSource({"spam, SPAM", "handled, HANDLED"})
  void noneShouldSayWhy(String none, Ruling.Why why) {
    assertThat(TriageRules.ruling(request("", "", none)))
        .isEqualTo(new Ruling.Leave(why, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', Send labels",
    "reminder, '', '', ask for no right",
    "breach_report, '', '', ask for no right",
    "acces, '', '', There is no label acces",
    "<b>, '', '', There is no label like that",
    "unnamed_right, '', '', There is no label unnamed_right",
    "authority_demand access, '', '', send that label alone",
    "authority_demand, MV-7K3F-9Q2M, '', send that label alone",
    "authority_demand, '', handled, send that label alone",
    "access, '', spam, asks for no right",
    "'', MV-7K3F-9Q2M, forward, has no case",
    "'', '', bin, none is one of",
    "access, MV-1, '', the form",
  })
  void whatMakesNoSenseShouldBeRefusedWithWhatToDo(
      String labels, String caseId, String none, String said) {
    assertThatThrownBy(() -> TriageRules.ruling(request(labels, caseId, none)))
        .isInstanceOf(TriageProblem.class)
        .hasMessageContaining(said)
        .extracting(problem -> ((TriageProblem) problem).kind())
        .isEqualTo(TriageProblem.Kind.INVALID);
  }

  @Test
  void aDemandOfAnAuthorityShouldBeSetAsideAndLeaveNoLabel() {
    Ruling ruling = TriageRules.ruling(request("authority_demand", "", ""));
    assertThat(ruling).isEqualTo(new Ruling.SetAside());
    assertThat(ruling.labels()).isEmpty();
  }

  @Test
  void aDecisionWithoutAReasonShouldBeRefused() {
    assertThatThrownBy(
            () -> TriageRules.ruling(new DecisionRequest(List.of("access"), "", false, "", " ")))
        .hasMessageContaining("reason");
  }
}
