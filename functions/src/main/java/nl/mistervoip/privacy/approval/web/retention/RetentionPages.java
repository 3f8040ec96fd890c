package nl.mistervoip.privacy.approval.web.retention;

import static nl.mistervoip.privacy.approval.web.frame.Address.at;

import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Address;

/** The pages about what is past its term, by address. */
public final class RetentionPages {
  private static final List<Address> ALL =
      List.of(
          at("GET", "/console/retention", new RetentionPage()),
          at("GET", "/console/sweeps/{id}", new SweepPage()),
          at("GET", "/console/sweeps/{id}/report", SweepPage::report),
          at("POST", "/console/sweeps/{id}/pause", new OrderSweepPage("pause", "sweep-paused")),
          at("POST", "/console/sweeps/{id}/resume", new OrderSweepPage("resume", "sweep-resumed")),
          at("POST", "/console/sweeps/{id}/cancel", new OrderSweepPage("cancel", "sweep-stopped")),
          at("GET", "/console/restrictions", new RestrictionsPage()));

  private RetentionPages() {}

  /** All of them. */
  public static List<Address> all() {
    return ALL;
  }
}
