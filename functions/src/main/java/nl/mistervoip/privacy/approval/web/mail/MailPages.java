package nl.mistervoip.privacy.approval.web.mail;

import static nl.mistervoip.privacy.approval.web.frame.Address.at;

import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Address;

/** The pages about mails, breaches and what came by hand, by address. */
public final class MailPages {
  private static final List<Address> ALL =
      List.of(
          at("GET", "/console/cases/{id}/mail", new CaseMailPage()),
          at("GET", "/console/case-open", new CaseOpenPage()),
          at("POST", "/console/case-open", new OpenCasePage()),
          at("GET", "/console/triage", new TriagePage()),
          at("GET", "/console/triage/{id}", new TriageMailPage()),
          at("POST", "/console/triage/{id}/decision", new DecideTriagePage()),
          at("GET", "/console/mail-failed", new FailedMailsPage()),
          at("POST", "/console/mail-failed/retry", FailedMailsPage::allAgain),
          at("POST", "/console/mail-failed/{id}/retry", FailedMailsPage::again),
          at("GET", "/console/breaches", new BreachesPage()),
          at("GET", "/console/breaches/{id}", new BreachPage()),
          at("POST", "/console/breaches/{id}/close", new CloseBreachPage()));

  private MailPages() {}

  /** All of them. */
  public static List<Address> all() {
    return ALL;
  }
}
