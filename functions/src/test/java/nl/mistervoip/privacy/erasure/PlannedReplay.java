package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** A replay as its step leaves it: all of a sample customer's erased data is back. */
public final class PlannedReplay {
  /** Its name. */
  public static final String ID = "REPLAY-2026-03-05-0a1b2c";

  private PlannedReplay() {}

  /**
   * Plans it for one case.
   *
   * @param id the case, which had its erasure
   * @param person whose data it was
   * @param vault where first plan and replay are sealed
   * @param audit where the replay writes down its cases
   * @param now when
   * @return its digest
   */
  public static String of(
      CaseId id, CustomerRef person, InMemoryVault vault, AuditLog audit, Instant now) {
    String first = PlannedErasure.of(id, person, vault, now);
    new PlanVault(vault).approve(id, first);
    InMemoryLedger ledger = new InMemoryLedger();
    ledger.add(
        new LedgerEntry("0123456789abcdef", id.value(), "tickets", "1", first, 1, List.of()), now);
    return new ReplayDesk(
            TickingClock.at(now),
            ledger,
            vault,
            new ReplayPlanner(SamplePeople.landscape(), vault),
            audit)
        .plan(ID, ReplayMode.RETURNED, Optional.empty())
        .digest();
  }
}
