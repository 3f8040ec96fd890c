package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.LeavingOut.Ruling;
import nl.mistervoip.privacy.approval.decision.LeavingOut.Standing;
import nl.mistervoip.privacy.approval.decision.LeavingOut.Why;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeavingOutTest {
  private static CaseRecord inState(CaseState state, Right... rights) {
    return aCase().asking(rights).in(state).build();
  }

  private static Ruling decide(CaseRecord record, Right right) {
    return LeavingOut.decide(new Standing(record, Optional.empty(), false), right);
  }

  private static Ruling whileAsked(ApprovalKind kind, Right right, Right... rights) {
    CaseRecord record = inState(CaseState.AWAITING_APPROVAL, rights);
    Approval open = question(kind, record);
    return LeavingOut.decide(new Standing(record, Optional.of(open), true), right);
  }

  private static Approval question(ApprovalKind kind, CaseRecord record) {
    String id = record.id() + "-" + kind.wireName();
    Question question = new Question(id, record.id().value(), kind, 1, "d", Map.of());
    return Approval.first(question, "task", TickingClock.NOW);
  }

  private static Ruling stays(Why why) {
    return new Ruling.Stays(why);
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseState.class,
      names = {"RECEIVED", "ACKNOWLEDGED", "IDENTIFYING", "IDENTITY_DOUBTED", "IDENTIFIED"})
  void beforeTheWorkflowBeginsEveryRightButTheLastShouldLeave(CaseState state) {
    CaseRecord record = inState(state, Right.ACCESS, Right.ERASURE);
    assertThat(decide(record, Right.ERASURE)).isEqualTo(new Ruling.Now());
    assertThat(decide(record, Right.ACCESS)).isEqualTo(new Ruling.Now());
    assertThat(decide(record, Right.RECTIFICATION)).isEqualTo(stays(Why.NOT_IN_IT));
    assertThat(decide(inState(state, Right.ERASURE), Right.ERASURE)).isEqualTo(stays(Why.LAST));
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void whereTheWorkflowWorksOrTheCaseIsClosedEveryRightShouldStay(CaseState state) {
    Ruling ruling = decide(inState(state, Right.ACCESS, Right.ERASURE), Right.ERASURE);
    boolean waits =
        EnumSet.of(
                CaseState.RECEIVED,
                CaseState.ACKNOWLEDGED,
                CaseState.IDENTIFYING,
                CaseState.IDENTITY_DOUBTED,
                CaseState.IDENTIFIED)
            .contains(state);
    if (!waits) {
      assertThat(ruling).isEqualTo(stays(state.closed() ? Why.CLOSED : Why.UNDER_WAY));
    }
  }

  @Test
  void aCaseThatIsTakenUpAgainShouldLetNothingGo() {
    CaseRecord record = inState(CaseState.IDENTIFIED, Right.ACCESS, Right.ERASURE);
    assertThat(LeavingOut.decide(new Standing(record, Optional.empty(), true), Right.ERASURE))
        .isEqualTo(stays(Why.UNDER_WAY));
  }

  @Test
  void whatComesAfterTheQuestionShouldLeaveAndWhatCameBeforeShouldStay() {
    Right[] all = {Right.RECTIFICATION, Right.ACCESS, Right.ERASURE};
    assertThat(whileAsked(ApprovalKind.ACCESS, Right.ERASURE, all)).isEqualTo(new Ruling.Now());
    assertThat(whileAsked(ApprovalKind.ACCESS, Right.RECTIFICATION, all))
        .isEqualTo(stays(Why.DONE));
    assertThat(whileAsked(ApprovalKind.PROPOSAL, Right.ACCESS, all)).isEqualTo(new Ruling.Now());
  }

  @Test
  void whatTheQuestionIsAboutShouldLeaveTogetherWithIt() {
    Right[] all = {Right.RECTIFICATION, Right.ACCESS, Right.ERASURE};
    Map<ApprovalKind, Right> own =
        Map.of(
            ApprovalKind.ACCESS, Right.ACCESS,
            ApprovalKind.ERASURE, Right.ERASURE,
            ApprovalKind.PROPOSAL, Right.RECTIFICATION,
            ApprovalKind.RECTIFICATION, Right.RECTIFICATION);
    own.forEach(
        (kind, right) ->
            assertThat(whileAsked(kind, right, all))
                .as("%s", kind)
                .isInstanceOf(Ruling.With.class));
  }

  @Test
  void whatThePersonWasToldOfOrOnePackageAnswersShouldStay() {
    assertThat(
            whileAsked(
                ApprovalKind.OBJECTION_OTHER,
                Right.OBJECTION_OTHER,
                Right.OBJECTION_OTHER,
                Right.ERASURE))
        .isEqualTo(stays(Why.RESTRICTED));
    for (Right right : List.of(Right.ACCESS, Right.PORTABILITY)) {
      assertThat(whileAsked(ApprovalKind.ACCESS, right, Right.ACCESS, Right.PORTABILITY))
          .isEqualTo(stays(Why.PACKAGE));
    }
    assertThat(whileAsked(ApprovalKind.ACCESS, Right.PORTABILITY, Right.PORTABILITY, Right.ERASURE))
        .isInstanceOf(Ruling.With.class);
  }

  @Test
  void stoppedAdvertisingShouldStayAndNotCountAsSomethingLeftToAnswer() {
    Right[] both = {Right.OBJECTION_MARKETING, Right.ACCESS};
    CaseRecord received = inState(CaseState.RECEIVED, both);
    assertThat(decide(received, Right.OBJECTION_MARKETING)).isEqualTo(new Ruling.Now());
    assertThat(decide(received, Right.ACCESS)).isEqualTo(new Ruling.Now());
    CaseRecord acknowledged = inState(CaseState.IDENTIFYING, both);
    assertThat(decide(acknowledged, Right.OBJECTION_MARKETING)).isEqualTo(stays(Why.AT_ONCE));
    assertThat(decide(acknowledged, Right.ACCESS)).isEqualTo(stays(Why.LAST));
  }

  @Test
  void noQuestionThatIsNotAboutARightShouldBeTakenForOne() {
    CaseRecord record = inState(CaseState.AWAITING_APPROVAL, Right.ACCESS, Right.ERASURE);
    assertThat(decide(record, Right.ERASURE)).isEqualTo(stays(Why.UNDER_WAY));
    assertThat(LeavingOut.rightOf(question(ApprovalKind.WITHDRAWAL, record), record)).isEmpty();
    assertThat(LeavingOut.rightOf(question(ApprovalKind.TRANSFER, record), record)).isEmpty();
  }
}
