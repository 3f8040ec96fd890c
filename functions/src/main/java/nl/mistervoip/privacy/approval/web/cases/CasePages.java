package nl.mistervoip.privacy.approval.web.cases;

import static nl.mistervoip.privacy.approval.web.frame.Address.at;

import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Address;
import nl.mistervoip.privacy.approval.web.frame.SendPage;

/** The pages about cases, by address. */
public final class CasePages {
  private static final List<Address> ALL =
      List.of(
          at("GET", "/console/cases", new CasesPage()),
          at("GET", "/console/cases/{id}", new CasePage()),
          at("GET", "/console/cases/{id}/extension", new ExtensionPage()),
          at("POST", "/console/cases/{id}/extension", new ExtensionPage()),
          at(
              "POST",
              "/console/cases/{id}/extend",
              new SendPage(
                  "extend",
                  List.of("ground", "until", "reason", "addition", "letter"),
                  "extended")),
          at("GET", "/console/cases/{id}/reading", new ReadingPage()),
          at(
              "POST",
              "/console/cases/{id}/language",
              new SendPage("language", List.of("language"), "language")),
          at("POST", "/console/cases/{id}/missed-right", new MissedRightPage()),
          at(
              "POST",
              "/console/cases/{id}/wrong-right",
              new SendPage("wrong-right", List.of("right", "reason"), "left-out")),
          at(
              "POST",
              "/console/cases/{id}/reading",
              new SendPage("reading", List.of("label", "read", "topic", "reason"), "reread")),
          at("GET", "/console/cases/{id}/desk", new CaseDeskPage()),
          at(
              "POST",
              "/console/cases/{id}/restriction/lift",
              SendPage.noted("restriction/lift", "reason")),
          at(
              "POST",
              "/console/cases/{id}/transfer",
              SendPage.noted("transfer", "to", "mail", "reason")),
          at("POST", "/console/cases/{id}/claim", new ClaimPage()),
          at("POST", "/console/cases/{id}/erasure-notice", SendPage.noted("erasure-notice")),
          at(
              "POST",
              "/console/cases/{id}/recipients",
              SendPage.noted("recipients", "act", "recipient", "outcome", "reason")),
          at("GET", "/console/cases/{id}/correction", new CorrectionPage()),
          at("POST", "/console/cases/{id}/correction", new ProposeCorrectionPage()));

  private CasePages() {}

  /** All of them. */
  public static List<Address> all() {
    return ALL;
  }
}
