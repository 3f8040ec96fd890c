package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {
  @ParameterizedTest
  @EnumSource(CaseEvent.class)
  void anEventShouldLeadToOneStateFromWhereverItIsAllowed(CaseEvent event) {
    List<CaseState> targets =
        Lifecycle.edges().stream()
            .filter(edge -> edge.event() == event)
            .map(Lifecycle.Edge::to)
            .distinct()
            .toList();
    assertThat(targets).containsExactly(Lifecycle.target(event));
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void onlyAnAnswerThatCameBackShouldLeadAwayFromAClosedState(CaseState state) {
    List<CaseEvent> away =
        Lifecycle.edges().stream()
            .filter(edge -> edge.from() == state)
            .map(Lifecycle.Edge::event)
            .toList();
    if (state.closed()) {
      assertThat(away).isSubsetOf(CaseEvent.ANSWER_BOUNCED);
    } else {
      assertThat(away).isNotEmpty().doesNotContain(CaseEvent.ANSWER_BOUNCED);
    }
  }

  @Test
  void onlyACaseThatWasAnsweredShouldBeReopenedAndBeforeAPerson() {
    assertThat(Lifecycle.allowedBefore(CaseEvent.ANSWER_BOUNCED))
        .as("withdrawn or never identified: no answer was owed")
        .containsExactlyInAnyOrder(CaseState.CLOSED_ANSWERED, CaseState.CLOSED_REFUSED);
    assertThat(Lifecycle.target(CaseEvent.ANSWER_BOUNCED)).isEqualTo(CaseState.ANSWER_RETURNED);
    List<CaseEvent> next =
        Lifecycle.edges().stream()
            .filter(edge -> edge.from() == CaseState.ANSWER_RETURNED)
            .map(Lifecycle.Edge::event)
            .toList();
    assertThat(next)
        .as("nothing is gathered, erased or decided anew by it")
        .containsExactlyInAnyOrder(
            CaseEvent.CLOSE,
            CaseEvent.CLOSE_REFUSED,
            CaseEvent.AWAIT_POST,
            CaseEvent.WITHDRAW,
            CaseEvent.FAIL);
  }

  @Test
  void aLetterThatWaitsShouldHoldTheClosingAndNothingElse() {
    for (CaseEvent event : CaseEvent.values()) {
      boolean answers =
          Set.of(CaseEvent.CLOSE, CaseEvent.CLOSE_REFUSED, CaseEvent.CLOSE_MARKETING_STOPPED)
              .contains(event);
      assertThat(Lifecycle.happening(event, true))
          .isEqualTo(answers ? CaseEvent.AWAIT_POST : event);
      assertThat(Lifecycle.happening(event, false)).isEqualTo(event);
      if (answers) {
        assertThat(Lifecycle.allowedBefore(CaseEvent.AWAIT_POST))
            .as("held wherever it could be closed")
            .containsAll(Lifecycle.allowedBefore(event));
        assertThat(Lifecycle.target(Lifecycle.oncePosted(Lifecycle.target(event))))
            .as("closed at last as it would have been")
            .isEqualTo(Lifecycle.target(event));
      }
    }
    assertThat(Lifecycle.allowedBefore(CaseEvent.FAIL)).doesNotContain(CaseState.AWAITING_POST);
  }

  @Test
  void everyStateShouldBeReachableFromReceived() {
    assertThat(reachableFrom(CaseState.RECEIVED)).isEqualTo(EnumSet.allOf(CaseState.class));
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void everyOpenStateShouldLeadToAnEnd(CaseState state) {
    assertThat(reachableFrom(state)).anyMatch(CaseState::closed);
  }

  @Test
  void noEdgeShouldStandTwice() {
    assertThat(Lifecycle.edges()).doesNotHaveDuplicates();
  }

  @Test
  void noEventShouldLeadToTheStateItIsAllowedIn() {
    assertThat(Lifecycle.edges()).noneMatch(edge -> edge.from() == edge.to());
  }

  @ParameterizedTest
  @EnumSource(CaseEvent.class)
  void theAllowedPriorStatesShouldBeThoseThatLeadOn(CaseEvent event) {
    Set<CaseState> allowed = Lifecycle.allowedBefore(event);
    assertThat(allowed).isNotEmpty();
    for (CaseState state : CaseState.values()) {
      assertThat(Lifecycle.next(state, event).isPresent()).isEqualTo(allowed.contains(state));
    }
  }

  @Test
  void aCaseShouldEndAnsweredOnlyAfterAnAnswerOrARefusal() {
    assertThat(Lifecycle.allowedBefore(CaseEvent.CLOSE))
        .containsExactlyInAnyOrder(
            CaseState.ANSWERED, CaseState.REFUSED, CaseState.ANSWER_RETURNED);
  }

  @Test
  void dataShouldBeDisclosedOrErasedOnlyAfterApproval() {
    assertThat(Lifecycle.allowedBefore(CaseEvent.ANSWER)).containsExactly(CaseState.EXECUTING);
    List<CaseEvent> intoExecuting =
        Lifecycle.edges().stream()
            .filter(edge -> edge.to() == CaseState.EXECUTING)
            .map(Lifecycle.Edge::event)
            .distinct()
            .toList();
    assertThat(intoExecuting).containsExactly(CaseEvent.APPROVE);
  }

  @Test
  void aCaseShouldEndWithoutIdentityOnlyWhenMarketingStopped() {
    List<CaseEvent> ends =
        Lifecycle.edges().stream()
            .filter(edge -> edge.from() == CaseState.ACKNOWLEDGED && edge.to().closed())
            .map(Lifecycle.Edge::event)
            .toList();
    assertThat(ends)
        .containsExactlyInAnyOrder(CaseEvent.CLOSE_MARKETING_STOPPED, CaseEvent.WITHDRAW);
    assertThat(Lifecycle.allowedBefore(CaseEvent.CLOSE_MARKETING_STOPPED))
        .containsExactly(CaseState.ACKNOWLEDGED);
    assertThat(Lifecycle.target(CaseEvent.CLOSE_MARKETING_STOPPED))
        .as("from here no right is prepared any more")
        .isEqualTo(CaseState.CLOSED_ANSWERED);
  }

  private static List<CaseState> waysFrom(CaseState state) {
    return Arrays.stream(CaseEvent.values())
        .flatMap(event -> Lifecycle.next(state, event).stream())
        .toList();
  }

  private static Set<CaseState> reachableFrom(CaseState start) {
    Set<CaseState> reached = EnumSet.of(start);
    boolean grew = true;
    while (grew) {
      grew = reached.addAll(reached.stream().flatMap(state -> waysFrom(state).stream()).toList());
    }
    return reached;
  }
}
