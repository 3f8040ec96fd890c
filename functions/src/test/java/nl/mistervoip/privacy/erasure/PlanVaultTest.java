package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.erasure.PlanVault.Progress;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

class PlanVaultTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final CaseId ID = CaseId.ofMessage("planned");

  @Test
  void aPlanThatIsApprovedOnceMoreShouldBeCarriedOutFromItsFirstLine() {
    InMemoryVault vault = new InMemoryVault();
    PlanVault plans = new PlanVault(vault);
    PlanVault replay = PlanVault.ofReplay(vault, "REPLAY-2026-11-24-0a1b2c");
    plans.approve(ID, PlannedErasure.of(ID, SamplePeople.ROBIN, vault, NOW));
    Head head = plans.approvedHead(ID);
    String store = head.stores().getFirst();
    Progress half = new Progress(3, new StoreResult(head.digest(), 3, List.of(), 0));
    plans.storeProgress(ID, store, half);
    replay.storeProgress(ID, store, half);
    assertThat(plans.progress(ID, head, store)).isEqualTo(half);
    plans.approve(ID, head.digest());
    assertThat(plans.progress(ID, head, store).lines()).isZero();
    assertThat(replay.progress(ID, head, store)).as("of another approval").isEqualTo(half);
  }
}
