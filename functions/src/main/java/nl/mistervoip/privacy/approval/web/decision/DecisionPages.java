package nl.mistervoip.privacy.approval.web.decision;

import static nl.mistervoip.privacy.approval.web.frame.Address.at;

import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Address;

/** The pages about questions before the team, by address. */
public final class DecisionPages {
  private static final List<Address> ALL =
      List.of(
          at("GET", "/console/approvals", new ApprovalsPage()),
          at("GET", "/console/approvals/{id}", new ApprovalPage()),
          at("GET", "/console/approvals/{id}/plan", new PlanItemsPage()),
          at("GET", "/console/approvals/{id}/replay", new ReplayPage()),
          at("POST", "/console/approvals/{id}/approve", DecidePage.approve()),
          at("POST", "/console/approvals/{id}/agreement", new AgreementPage()),
          at("POST", "/console/approvals/{id}/refusal", new RefusalPage()),
          at("POST", "/console/approvals/{id}/matter-letter", new MatterPage()),
          at("POST", "/console/approvals/{id}/matter", new DecideMatterPage()),
          at("POST", "/console/approvals/{id}/refuse", DecidePage.refuse()),
          at("POST", "/console/approvals/{id}/close-unidentified", DecidePage.closeUnidentified()));

  private DecisionPages() {}

  /** All of them. */
  public static List<Address> all() {
    return ALL;
  }
}
