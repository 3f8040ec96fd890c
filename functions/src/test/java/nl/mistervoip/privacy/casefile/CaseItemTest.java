package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseItemTest {
  private static final CaseItem.Transition TRANSITION =
      new CaseItem.Transition("acknowledge", "system", TickingClock.NOW);

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void aCaseInAnyStateShouldComeBackFromTheTableAsItWas(CaseState state) {
    CaseItem item = new CaseItem(aCase().build(), 0, TRANSITION).movedTo(state, state, TRANSITION);
    assertThat(CaseItem.of(item.attributes())).isEqualTo(item);
  }

  @ParameterizedTest
  @EnumSource(CaseEvent.class)
  void theConditionOfAWriteShouldNameExactlyTheStatesThatTheLifecycleAllows(CaseEvent event) {
    CaseItem before = new CaseItem(aCase().build(), 3, TRANSITION);
    CaseUpdate update =
        CaseUpdate.of(
            before,
            before.movedTo(Lifecycle.target(event), Lifecycle.target(event), TRANSITION),
            event);
    List<String> named =
        update.values().entrySet().stream()
            .filter(value -> value.getKey().startsWith(":from_"))
            .map(value -> value.getValue().s())
            .toList();
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Lifecycle.allowedBefore(event).stream().map(CaseState::name).toList());
    assertThat(update.condition()).contains("#state IN (").contains("#revision = :seen");
  }

  @Test
  void aRightThatIsLeftOutShouldBeWrittenWithItsAuditEntryAndTheRestKept() {
    CaseItem before =
        new CaseItem(aCase().asking(Right.ACCESS, Right.ERASURE).build(), 3, TRANSITION);
    CaseItem after = before.without(Right.ERASURE, "officer-1", TickingClock.NOW);
    CaseUpdate update = CaseUpdate.leftOut(before, after);
    assertThat(Objects.requireNonNull(update.values().get(":rights")).l())
        .singleElement()
        .matches(v -> "access".equals(v.s()));
    assertThat(update.expression()).contains("#rights = :rights");
    assertThat(CaseItem.of(after.attributes())).isEqualTo(after);
    assertThat(CaseAudit.entryOf(after))
        .matches(entry -> entry.event().equals("case.right-left-out"))
        .matches(entry -> entry.actor().equals("officer-1"))
        .matches(entry -> "erasure".equals(entry.facts().get("right")));
    CaseItem moved = after.movedTo(CaseState.ACKNOWLEDGED, CaseState.ACKNOWLEDGED, TRANSITION);
    assertThat(moved.changing()).doesNotContainKey("rights");
  }

  @Test
  void aCorrectedLabelShouldBeWrittenWithItsAuditEntry() {
    CaseItem before = new CaseItem(aCase().build(), 3, TRANSITION);
    CaseItem after = before.labelled("on_behalf", true, "officer-1", TickingClock.NOW);
    CaseUpdate update = CaseUpdate.labels(before, after);
    assertThat(Objects.requireNonNull(update.values().get(":labels")).l()).hasSize(2);
    assertThat(update.expression()).contains("#labels = :labels");
    assertThat(CaseItem.of(after.attributes())).isEqualTo(after);
    assertThat(CaseAudit.entryOf(after))
        .matches(entry -> entry.event().equals("case.label-corrected"))
        .matches(entry -> "on_behalf".equals(entry.facts().get("label")))
        .matches(entry -> "yes".equals(entry.facts().get("read")));
    CaseItem moved = after.movedTo(CaseState.ACKNOWLEDGED, CaseState.ACKNOWLEDGED, TRANSITION);
    assertThat(moved.changing()).doesNotContainKey("labels");
  }

  @ParameterizedTest
  @EnumSource(CaseEvent.class)
  void theConditionOfAWriteShouldSayWhatMustHoldOfLettersThatWait(CaseEvent event) {
    CaseItem before = new CaseItem(aCase().build(), 3, TRANSITION);
    CaseState aim = Lifecycle.target(event);
    CaseUpdate update = CaseUpdate.of(before, before.movedTo(aim, aim, TRANSITION), event);
    String letters =
        switch (event) {
          case CLOSE, CLOSE_REFUSED, CLOSE_MARKETING_STOPPED -> "attribute_not_exists(posting)";
          case AWAIT_POST -> "attribute_exists(posting)";
          case CLOSE_POSTED, CLOSE_POSTED_REFUSED -> "attribute_not_exists(post_letters)";
          default -> ":seen";
        };
    assertThat(update.condition()).endsWith(letters);
    assertThat(update.expression().contains("#posting"))
        .as("leaves the list with its last letter, in the same write")
        .isEqualTo(Lifecycle.endsPost(event));
  }
}
