package nl.mistervoip.privacy.approval.web.oversight;

import static nl.mistervoip.privacy.approval.web.frame.Address.at;

import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Address;

/** The pages about audit, figures, data map and settings, by address. */
public final class OversightPages {
  private static final List<Address> ALL =
      List.of(
          at("GET", "/console/statistics", new StatisticsPage()),
          at("GET", "/console/statistics.csv", StatisticsPage::file),
          at("GET", "/console/data-map", new DataMapPage()),
          at("GET", "/console/data-map/register.html", DataMapPage.register("html")),
          at("GET", "/console/data-map/register.csv", DataMapPage.register("csv")),
          at("GET", "/console/audit", new AuditPage()),
          at("GET", "/console/audit.csv", AuditPage::file),
          at("GET", "/console/audit/verify", new VerifyAuditPage()),
          at("GET", "/console/settings", new SettingsPage()),
          at("POST", "/console/settings", new ChangeSettingsPage()),
          at("GET", "/console/settings/closed-days", new ClosedDaysPage()),
          at("POST", "/console/settings/closed-days/check", ClosedDaysPage::check),
          at("POST", "/console/settings/closed-days", ClosedDaysPage::change),
          at("GET", "/console/settings/letters", new PassagesPage()),
          at("POST", "/console/settings/letters/preview", PassagesPage::preview),
          at("POST", "/console/settings/letters", PassagesPage::change));

  private OversightPages() {}

  /** All of them. */
  public static List<Address> all() {
    return ALL;
  }
}
