package nl.mistervoip.privacy.approval.web.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.web.frame.Bars;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Volumes, time to answer and grounds of refusal of a period. */
final class StatisticsPage implements Page {
  private static final String ALL = "all";

  /** Cases received in the week that begins on a day. */
  record Volume(String right, LocalDate week, long received) {}

  /** Cases answered or refused. */
  record Answered(
      String right, long cases, long p50Days, long p95Days, long onTime, long onTimePaused) {}

  /** Cases that ended in a state. */
  record Ending(String state, long cases) {}

  /** Refusals on a ground. */
  record Refusal(String ground, long cases) {}

  /** What the API counts. */
  record Counts(
      LocalDate from,
      LocalDate to,
      List<Volume> volumes,
      List<Answered> answers,
      List<Ending> endings,
      List<Refusal> refusals,
      long open,
      long overdue) {}

  /** What the template shows. */
  record Model(Counts counts, Bars weeks, List<Volume> byRight, String query) {}

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, String> days = Queries.of(visit, "from", "to");
    Counts counts = Visit.as(visit.look("/api/statistics", days), Counts.class);
    Bars weeks =
        Bars.of(
            counts.volumes().stream()
                .filter(one -> one.right().equals(ALL))
                .map(one -> Map.entry(visit.shell().day(one.week()), one.received()))
                .toList());
    List<Volume> byRight =
        counts.volumes().stream().filter(one -> !one.right().equals(ALL)).toList();
    return Html.page(
        visit.shell(),
        "oversight/statistics",
        new Model(counts, weeks, byRight, Queries.text(days)));
  }

  /** The same as a table to save. */
  static PageResponse file(Visit visit) {
    return visit.file("/api/statistics.csv", Queries.of(visit, "from", "to"));
  }
}
