package nl.mistervoip.privacy.approval.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.web.PageRequest;

/** The pages as data: which address shows or does what. */
final class Pages {
  private static final String ID = "([A-Za-z0-9._~-]{1,120})";

  /**
   * One address.
   *
   * @param method of HTTP
   * @param path with at most one group, the id
   * @param page what is there
   */
  record Entry(String method, Pattern path, Page page) {}

  /**
   * One that was asked for.
   *
   * @param page what is there
   * @param id from the path, empty text when it has none
   */
  record Match(Page page, String id) {}

  private static final List<Entry> ALL =
      List.of(
          at("GET", "/console", new TodayPage()),
          at("GET", "/console/cases", new CasesPage()),
          at("GET", "/console/approvals", new ApprovalsPage()),
          at("GET", "/console/cases/{id}", new CasePage()),
          at("GET", "/console/cases/{id}/mail", new CaseMailPage()),
          at("GET", "/console/approvals/{id}", new ApprovalPage()),
          at("GET", "/console/approvals/{id}/plan", new PlanItemsPage()),
          at("GET", "/console/approvals/{id}/replay", new ReplayPage()),
          at("POST", "/console/approvals/{id}/approve", DecidePage.approve()),
          at("POST", "/console/approvals/{id}/agreement", new AgreementPage()),
          at("POST", "/console/approvals/{id}/refusal", new RefusalPage()),
          at("POST", "/console/approvals/{id}/matter-letter", new MatterPage()),
          at("POST", "/console/approvals/{id}/matter", new DecideMatterPage()),
          at("POST", "/console/approvals/{id}/refuse", DecidePage.refuse()),
          at("POST", "/console/approvals/{id}/close-unidentified", DecidePage.closeUnidentified()),
          at("GET", "/console/cases/{id}/found", new FoundPage()),
          at("GET", "/console/cases/{id}/package", new PackagePage()),
          at("GET", "/console/cases/{id}/package/file", new PackageFilePage()),
          at("GET", "/console/cases/{id}/package/letter", new PackageLetterPage()),
          at("POST", "/console/approvals/{id}/mask", new ChangeMaskPage()),
          at("GET", "/console/case-open", new CaseOpenPage()),
          at("POST", "/console/case-open", new OpenCasePage()),
          at("GET", "/console/post", new PostPage()),
          at("GET", "/console/cases/{id}/post/letter", PostPage::letter),
          at("POST", "/console/cases/{id}/posted", PostPage::posted),
          at("GET", "/console/triage", new TriagePage()),
          at("GET", "/console/triage/{id}", new TriageMailPage()),
          at("POST", "/console/triage/{id}/decision", new DecideTriagePage()),
          at("GET", "/console/mail-failed", new FailedMailsPage()),
          at("POST", "/console/mail-failed/retry", FailedMailsPage::allAgain),
          at("POST", "/console/mail-failed/{id}/retry", FailedMailsPage::again),
          at("GET", "/console/worklist", new WorklistPage()),
          at("GET", "/console/worklist/{id}", WorklistPage::task),
          at("POST", "/console/worklist/{id}/take", WorklistPage::take),
          at("POST", "/console/worklist/{id}/found", WorklistPage::found),
          at("POST", "/console/worklist/{id}/done", WorklistPage::done),
          at("GET", "/console/breaches", new BreachesPage()),
          at("GET", "/console/breaches/{id}", new BreachPage()),
          at("POST", "/console/breaches/{id}/close", new CloseBreachPage()),
          at("GET", "/console/retention", new RetentionPage()),
          at("GET", "/console/sweeps/{id}", new SweepPage()),
          at("GET", "/console/sweeps/{id}/report", SweepPage::report),
          at("POST", "/console/sweeps/{id}/pause", new OrderSweepPage("pause", "sweep-paused")),
          at("POST", "/console/sweeps/{id}/resume", new OrderSweepPage("resume", "sweep-resumed")),
          at("POST", "/console/sweeps/{id}/cancel", new OrderSweepPage("cancel", "sweep-stopped")),
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
          at("POST", "/console/settings/letters", PassagesPage::change),
          at("GET", "/console/cases/{id}/document", new CopyPage()),
          at("GET", "/console/cases/{id}/document/image", new CopyImagePage()),
          at(
              "POST",
              "/console/cases/{id}/document",
              ofCase("document", "customerNumber", "reason")),
          at(
              "POST",
              "/console/cases/{id}/document/confirm",
              ofCase("document/confirm", "round", "reason")),
          at(
              "POST",
              "/console/cases/{id}/document/set-aside",
              ofCase("document/set-aside", "reason")),
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
          at("GET", "/console/cases/{id}/desk", new CaseDeskPage()),
          at("POST", "/console/cases/{id}/restriction/lift", ofCase("restriction/lift", "reason")),
          at("POST", "/console/cases/{id}/transfer", ofCase("transfer", "to", "mail", "reason")),
          at("POST", "/console/cases/{id}/claim", new ClaimPage()),
          at("POST", "/console/cases/{id}/erasure-notice", ofCase("erasure-notice")),
          at(
              "POST",
              "/console/cases/{id}/recipients",
              ofCase("recipients", "act", "recipient", "outcome", "reason")),
          at("GET", "/console/restrictions", new RestrictionsPage()),
          at("GET", "/console/cases/{id}/correction", new CorrectionPage()),
          at("POST", "/console/cases/{id}/correction", new ProposeCorrectionPage()));

  private Pages() {}

  /** Finds the page; a method that it does not know is as good as no page. */
  static Match match(PageRequest request) {
    return ALL.stream()
        .filter(entry -> entry.method().equals(request.method()))
        .map(entry -> new Match(entry.page(), id(entry.path().matcher(request.path()))))
        .filter(match -> !match.id().equals(NONE))
        .findFirst()
        .orElseThrow(PageProblem::notFound);
  }

  private static final String NONE = "/";

  private static String id(Matcher path) {
    if (!path.matches()) {
      return NONE;
    }
    return path.groupCount() > 0 ? path.group(1) : "";
  }

  private static Page ofCase(String last, String... fields) {
    return new SendPage(last, List.of(fields), "noted");
  }

  private static Entry at(String method, String path, Page page) {
    return new Entry(method, Pattern.compile(path.replace("{id}", ID)), page);
  }
}
