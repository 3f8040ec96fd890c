package nl.mistervoip.privacy.approval.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Csv;
import nl.mistervoip.privacy.approval.api.Period;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalState;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Verdict;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.ClosedCase;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Deadlines;

/** Gathers what figures are made of: cases and decisions by their indexes, never by a scan. */
final class Statistics {
  /** So many days at once, at most. */
  static final int MOST_DAYS = 400;

  private static final int DEFAULT_DAYS = 84;
  private static final int PAGE = 500;

  private final Cases cases;
  private final Approvals approvals;

  Statistics(Cases cases, Approvals approvals) {
    this.cases = cases;
    this.approvals = approvals;
  }

  /** The figures of the days that a call names; the last twelve weeks when it names none. */
  Figures figures(Call call) {
    LocalDate today = LocalDate.ofInstant(call.now(), Deadlines.ZONE);
    Period days = Period.of(call, today, DEFAULT_DAYS, MOST_DAYS);
    Instant begin = days.from().atStartOfDay(Deadlines.ZONE).toInstant();
    Instant end = days.to().plusDays(1).atStartOfDay(Deadlines.ZONE).toInstant();
    List<ClosedCase> closed = cases.closedBetween(begin, call.now().plusSeconds(1));
    FigureRules.Facts facts = new FigureRules.Facts(cases.open(), closed, grounds(begin, end));
    return FigureRules.count(facts, days, today);
  }

  PageResponse csv(Call call) {
    Figures figures = figures(call);
    String name = "statistics-" + figures.from() + "-" + figures.to() + ".csv";
    return PageResponse.file("text/csv; charset=utf-8", name, rows(figures));
  }

  private static byte[] rows(Figures figures) {
    Csv csv = new Csv("measure", "right", "detail", "value");
    figures.volumes().forEach(one -> csv.row("received", one.right(), one.week(), one.received()));
    for (Figures.Answered one : figures.answers()) {
      csv.row("answered", one.right(), "", one.cases());
      csv.row("p50 days", one.right(), "", one.p50Days());
      csv.row("p95 days", one.right(), "", one.p95Days());
      csv.row("on time", one.right(), "", one.onTime());
      csv.row("on time with pause", one.right(), "", one.onTimePaused());
    }
    figures.endings().forEach(one -> csv.row("ended", "", one.state(), one.cases()));
    figures.refusals().forEach(one -> csv.row("refused", "", one.ground(), one.cases()));
    csv.row("open", "", "", figures.open());
    csv.row("overdue", "", "", figures.overdue());
    return csv.bytes();
  }

  private List<String> grounds(Instant begin, Instant end) {
    List<String> grounds = new ArrayList<>();
    String cursor = "";
    do {
      Approvals.Page page = approvals.inState(ApprovalState.REFUSED, cursor, PAGE);
      page.approvals().stream()
          .map(Approval::verdict)
          .filter(Verdict.Refused.class::isInstance)
          .map(Verdict.Refused.class::cast)
          .filter(refused -> !refused.at().isBefore(begin) && refused.at().isBefore(end))
          .forEach(refused -> grounds.add(refused.ground()));
      cursor = page.next().orElse("");
    } while (!cursor.isEmpty());
    return grounds;
  }
}
