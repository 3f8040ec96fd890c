package nl.mistervoip.privacy.approval.cases;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.approval.cases.Relabelling.Outcome;
import nl.mistervoip.privacy.approval.cases.Relabelling.Reading;
import nl.mistervoip.privacy.approval.cases.Relabelling.Standing;
import nl.mistervoip.privacy.approval.cases.Relabelling.Why;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.request.CaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelabellingTest {
  private static final Set<CaseState> IDENTITY_OPEN =
      Set.of(
          CaseState.RECEIVED,
          CaseState.ACKNOWLEDGED,
          CaseState.IDENTIFYING,
          CaseState.IDENTITY_DOUBTED);

  private static Standing standing(CaseState state, String... labels) {
    return new Standing(aCase().labelled(labels).in(state).build(), true, false, false);
  }

  private static Outcome stays(Why why) {
    return new Outcome.Stays(why);
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void whoWritesForAnotherShouldCountAsLongAsItIsOpenWhoAsks(CaseState state) {
    Outcome outcome = Relabelling.decide(standing(state), Reading.ON_BEHALF);
    if (IDENTITY_OPEN.contains(state)) {
      assertThat(outcome).isEqualTo(new Outcome.Mark());
    } else {
      assertThat(outcome).isEqualTo(stays(state.closed() ? Why.CLOSED : Why.SETTLED));
    }
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void whatEndsACaseShouldWaitForWhatIsCarriedOutAndNotUndoAnAnswer(CaseState state) {
    for (Reading reading :
        List.of(Reading.NOT_PRIVACY, Reading.DECEASED, Reading.WITHDRAWAL_OF_REQUEST)) {
      Outcome outcome = Relabelling.decide(standing(state), reading);
      switch (state) {
        case EXECUTING -> assertThat(outcome).isEqualTo(stays(Why.UNDER_WAY));
        case ANSWERED, REFUSED, AWAITING_POST, ANSWER_RETURNED ->
            assertThat(outcome).isEqualTo(stays(Why.ANSWERED));
        case CLOSED_ANSWERED, CLOSED_REFUSED, CLOSED_UNIDENTIFIED, CLOSED_WITHDRAWN ->
            assertThat(outcome).isEqualTo(stays(Why.CLOSED));
        case RECEIVED,
            ACKNOWLEDGED,
            IDENTIFYING,
            IDENTITY_DOUBTED,
            IDENTIFIED,
            PREPARING,
            AWAITING_APPROVAL,
            NEEDS_ATTENTION ->
            assertThat(outcome).isNotInstanceOf(Outcome.Stays.class);
      }
    }
  }

  @Test
  void aDeathShouldKeepAnybodyFromBeingAskedForProofMeanwhile() {
    assertThat(Relabelling.decide(standing(CaseState.ACKNOWLEDGED), Reading.DECEASED))
        .isEqualTo(new Outcome.End(true));
    assertThat(Relabelling.decide(standing(CaseState.PREPARING), Reading.DECEASED))
        .isEqualTo(new Outcome.End(false));
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void aBreachShouldBeReportedWhateverBecameOfTheCase(CaseState state) {
    assertThat(Relabelling.decide(standing(state), Reading.BREACH_REPORT))
        .isEqualTo(new Outcome.Wake());
  }

  @Test
  void nothingShouldBeDoneWithAMailThatIsNotKept() {
    Standing gone = new Standing(aCase().in(CaseState.PREPARING).build(), false, false, false);
    for (Reading reading :
        List.of(Reading.NOT_PRIVACY, Reading.BREACH_REPORT, Reading.WITHDRAWAL_OF_REQUEST)) {
      assertThat(Relabelling.decide(gone, reading)).isEqualTo(stays(Why.GONE));
    }
  }

  @Test
  void whoIsAskedToCloseTheCaseShouldDecideBeforeAnotherIs() {
    Standing asked = new Standing(aCase().in(CaseState.PREPARING).build(), true, false, true);
    for (Reading reading : Reading.values()) {
      Outcome outcome = Relabelling.decide(asked, reading);
      switch (reading) {
        case NOT_PRIVACY, DECEASED, WITHDRAWAL_OF_REQUEST ->
            assertThat(outcome).isEqualTo(stays(Why.ASKED));
        case BREACH_REPORT -> assertThat(outcome).isEqualTo(new Outcome.Wake());
        case ON_BEHALF -> assertThat(outcome).isEqualTo(stays(Why.SETTLED));
      }
    }
  }

  @Test
  void whatTheCaseSaysAlreadyShouldStayAndBeUndoneOnlyWhereNobodyElseIsAsked() {
    Standing standing = standing(CaseState.IDENTIFYING, "on_behalf", "breach_report");
    assertThat(Relabelling.decide(standing, Reading.ON_BEHALF)).isEqualTo(stays(Why.SAME));
    assertThat(Relabelling.undo(standing, Reading.ON_BEHALF)).isEqualTo(new Outcome.Mark());
    assertThat(Relabelling.undo(standing, Reading.DECEASED)).isEqualTo(stays(Why.SAME));
    assertThat(Relabelling.undo(standing, Reading.BREACH_REPORT)).isEqualTo(stays(Why.SAME));
    Standing late = standing(CaseState.PREPARING, "on_behalf");
    assertThat(Relabelling.undo(late, Reading.ON_BEHALF)).isEqualTo(stays(Why.SETTLED));
  }

  private static AuditTrail.Line line(String event, Map<String, String> facts) {
    return new AuditTrail.Line(Instant.EPOCH, event, "officer-1", "", facts);
  }

  @Test
  void aLessonShouldHoldAllThatPeopleCorrectedSoFar() {
    CaseRecord record = aCase().labelled("erasure").build();
    List<AuditTrail.Line> lines =
        List.of(
            line("case.opened", Map.of("rights", "access")),
            line("case.right-left-out", Map.of("right", "erasure")),
            line("case.right-missed", Map.of("right", "rectification")),
            line("case.reread", Map.of("label", "breach_report", "topic", "")));
    assertThat(Teaching.settled(record, lines))
        .containsExactly("access", "rectification", "breach_report");
    List<AuditTrail.Line> none =
        List.of(line("case.reread", Map.of("label", "not_privacy", "topic", "invoice")));
    assertThat(Teaching.settled(record, none)).containsExactly("not_privacy", "invoice");
  }

  @Test
  void aLessonShouldNotHoldWhatWasTakenBack() {
    CaseRecord record = aCase().build();
    List<AuditTrail.Line> undone =
        List.of(
            line("case.reread", Map.of("label", "deceased", "topic", "")),
            line("case.label-corrected", Map.of("label", "deceased", "read", "yes")),
            line("case.label-corrected", Map.of("label", "deceased", "read", "no")));
    assertThat(Teaching.settled(record, undone)).containsExactly("access");
  }

  @Test
  void aLessonShouldNotHoldWhatSomebodyRefusedToCloseTheCaseFor() {
    CaseRecord record = aCase().build();
    AuditTrail.Line said = line("case.reread", Map.of("label", "not_privacy", "topic", "invoice"));
    AuditTrail.Line breach = line("case.reread", Map.of("label", "breach_report", "topic", ""));
    AuditTrail.Line refused =
        line("approval.refused", Map.of("approval", record.id() + "-withdrawal"));
    AuditTrail.Line other = line("approval.refused", Map.of("approval", record.id() + "-access"));
    assertThat(Teaching.settled(record, List.of(said, breach, refused)))
        .containsExactly("access", "breach_report");
    assertThat(Teaching.settled(record, List.of(said, refused, said)))
        .as("said anew after it")
        .containsExactly("not_privacy", "invoice");
    assertThat(Teaching.settled(record, List.of(said, other)))
        .containsExactly("not_privacy", "invoice");
  }
}
