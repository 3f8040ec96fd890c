package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.Test;

class DynamoCasesIT implements CasesContract, CasePostContract {
  private static final CasefileScene SCENE = new CasefileScene();

  @Test
  void anAuditEntryThatACrashPreventedShouldBeWrittenByTheNextStep() {
    CaseId id = SCENE.newCase();
    DynamoCases dying =
        SCENE.cases(
            (event, now) -> {
              if (event.once().equals("case/1")) {
                throw new IllegalStateException("The process dies here on purpose.");
              }
            });
    assertThatThrownBy(() -> dying.apply(id, CaseEvent.ACKNOWLEDGE, "system", NOW))
        .isInstanceOf(IllegalStateException.class);
    assertThat(cases().get(id).state()).isEqualTo(CaseState.ACKNOWLEDGED);
    assertThat(SCENE.audit.eventsOf(id.value())).containsExactly("case.opened");

    assertThat(cases().apply(id, CaseEvent.ASK_IDENTITY, "system", NOW.plusSeconds(60)).state())
        .isEqualTo(CaseState.IDENTIFYING);
    assertThat(SCENE.audit.eventsOf(id.value()))
        .containsExactly("case.opened", "case.acknowledge", "case.ask-identity");
    assertThat(SCENE.audit.of(id.value()).get(1).at()).isEqualTo(NOW);
  }

  @Override
  public Cases cases() {
    return SCENE.cases();
  }

  @Override
  public CasePost post() {
    return new DynamoCasePost(SCENE.table, Emulator.AWS.dynamo());
  }

  @Override
  public CaseWatch watch() {
    return new DynamoCaseWatch(SCENE.table, Emulator.AWS.dynamo());
  }

  @Override
  public AuditTrail trail() {
    return SCENE.audit;
  }
}
