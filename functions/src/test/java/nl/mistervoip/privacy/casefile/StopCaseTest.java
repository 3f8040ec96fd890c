package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class StopCaseTest {
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final List<CaseId> stopped = new ArrayList<>();
  private final StopCase stopCase =
      new StopCase(
          cases,
          (id, cause) -> {
            stopped.add(id);
            return 2;
          },
          audit);

  @Test
  void aWithdrawnCaseShouldHaveItsWorkStoppedAndTheAuditSayIt() {
    CaseRecord record = aCase().in(CaseState.CLOSED_WITHDRAWN).build();
    cases.put(record);
    stopCase.stop(record.id(), TickingClock.NOW);
    stopCase.stop(record.id(), TickingClock.NOW);
    assertThat(stopped).containsOnly(record.id());
    assertThat(audit.eventsOf(record.id().value())).containsExactly("case.work-stopped");
  }

  @Test
  void workShouldNotBeStoppedForACaseThatNobodyWithdrew() {
    CaseRecord record = aCase().in(CaseState.AWAITING_APPROVAL).build();
    cases.put(record);
    assertThatThrownBy(() -> stopCase.stop(record.id(), TickingClock.NOW))
        .isInstanceOf(StopCase.NotWithdrawnException.class);
    assertThat(stopped).isEmpty();
  }

  @Test
  void onlyExecutionsOfTheCaseItselfShouldCount() {
    CaseId id = new CaseId("MV-AAAA-BBBB");
    assertThat(SfnRunningWork.isAbout(id, "{\"caseId\":\"MV-AAAA-BBBB\"}")).isTrue();
    assertThat(SfnRunningWork.isAbout(id, "{\"caseId\": \"MV-AAAA-BBBB\"}")).isTrue();
    assertThat(SfnRunningWork.isAbout(id, "{\"caseId\":\"MV-AAAA-BBBC\"}")).isFalse();
    assertThat(SfnRunningWork.isAbout(id, "{}")).isFalse();
  }
}
