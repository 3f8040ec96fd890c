package nl.mistervoip.privacy.approval.web.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Items of one store of a plan, identifiers covered; that somebody looked is on the audit. */
final class PlanItemsPage implements Page {
  /** One attribute of a key. */
  record Part(String name, String value) {
    @Override
    public String toString() {
      return "Part[REDACTED]";
    }
  }

  /** One item. */
  record Line(
      List<Part> key,
      String outcome,
      String ground,
      Optional<LocalDate> until,
      List<String> stays) {}

  /** Some items: see {@code GET /api/approvals/{id}/plan/items}. */
  record Items(String digest, String store, String title, int from, long total, List<Line> items) {}

  /**
   * What the template shows.
   *
   * @param approvalId the question
   * @param caseId of a replay: the case; empty text otherwise
   * @param items some of them
   */
  record Model(String approvalId, String caseId, Items items) {
    /** Where the plan is shown as a whole. */
    String back() {
      String question = "/console/approvals/" + approvalId;
      return caseId.isEmpty() ? question : question + "/replay?case=" + caseId;
    }

    String next() {
      String page = "/console/approvals/" + approvalId + "/plan?store=" + items.store();
      return page + "&cursor=" + last() + (caseId.isEmpty() ? "" : "&case=" + caseId);
    }

    int first() {
      return items.items().isEmpty() ? 0 : items.from() + 1;
    }

    int last() {
      return items.from() + items.items().size();
    }

    boolean more() {
      return last() < items.total();
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> query =
        Map.of(
            "store", visit.query("store"),
            "cursor", visit.query("cursor"),
            "case", visit.query("case"),
            "language", visit.shell().lang());
    Items items =
        Visit.as(visit.look("/api/approvals/" + visit.id() + "/plan/items", query), Items.class);
    return Html.page(
        visit.shell(), "decision/plan-items", new Model(visit.id(), visit.query("case"), items));
  }
}
