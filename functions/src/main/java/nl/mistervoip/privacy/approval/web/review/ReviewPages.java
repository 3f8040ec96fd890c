package nl.mistervoip.privacy.approval.web.review;

import static nl.mistervoip.privacy.approval.web.frame.Address.at;

import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Address;
import nl.mistervoip.privacy.approval.web.frame.SendPage;

/** The pages about what was found and what goes out, by address. */
public final class ReviewPages {
  private static final List<Address> ALL =
      List.of(
          at("GET", "/console/cases/{id}/found", new FoundPage()),
          at("GET", "/console/cases/{id}/package", new PackagePage()),
          at("GET", "/console/cases/{id}/package/file", new PackageFilePage()),
          at("GET", "/console/cases/{id}/package/letter", new PackageLetterPage()),
          at("POST", "/console/approvals/{id}/mask", new ChangeMaskPage()),
          at("GET", "/console/worklist", new WorklistPage()),
          at("GET", "/console/worklist/{id}", WorklistPage::task),
          at("POST", "/console/worklist/{id}/take", WorklistPage::take),
          at("POST", "/console/worklist/{id}/files", WorklistPage::attach),
          at("POST", "/console/worklist/{id}/found", WorklistPage::found),
          at("POST", "/console/worklist/{id}/done", WorklistPage::done),
          at("GET", "/console/cases/{id}/document", new CopyPage()),
          at("GET", "/console/cases/{id}/document/image", new CopyImagePage()),
          at(
              "POST",
              "/console/cases/{id}/document",
              SendPage.noted("document", "customerNumber", "reason")),
          at(
              "POST",
              "/console/cases/{id}/document/confirm",
              SendPage.noted("document/confirm", "round", "reason")),
          at(
              "POST",
              "/console/cases/{id}/document/set-aside",
              SendPage.noted("document/set-aside", "reason")));

  private ReviewPages() {}

  /** All of them. */
  public static List<Address> all() {
    return ALL;
  }
}
