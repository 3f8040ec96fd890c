package nl.mistervoip.privacy.approval.web.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.mistervoip.privacy.approval.web.frame.Bars;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.oversight.StoreLine;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** One sweep: exactly what goes by which rule, what stays and why, and holding it up. */
final class SweepPage implements Page {
  /**
   * A rule by which something is past its term.
   *
   * @param store of the data map; empty when a later map has the store no more
   */
  record Row(SweepSheet.Planned planned, SweepSheet.Done done, Optional<StoreLine> store) {
    String name(Shell shell) {
      return store.map(one -> one.title().in(shell)).orElse(planned.store());
    }

    /** The rule in words; empty when a later map has it no more. */
    Optional<String> rule(Shell shell) {
      return store.flatMap(one -> one.rule(planned.store(), shell));
    }
  }

  /**
   * What the template shows.
   *
   * @param may what the person may do; a courtesy, the API checks it
   */
  record Model(SweepSheet sweep, List<Row> rows, Bars due, Bars removed, May may) {}

  /**
   * What a person may do with a sweep that is not over.
   *
   * @param decides whether the person may release and cancel
   * @param holdsUp whether the person may pause it
   * @param resumes whether the person may let it go on
   */
  record May(boolean decides, boolean holdsUp, boolean resumes) {
    static May of(Visit visit, SweepSheet sweep) {
      boolean holdsUp = visit.decides() || visit.person().hasOneOf(Set.of("administrator"));
      boolean own = sweep.by().equals(visit.person().id());
      return new May(visit.decides(), holdsUp, visit.decides() || (holdsUp && own));
    }
  }

  /** The proof of a sweep, to save. */
  static PageResponse report(Visit visit) {
    return visit.file(
        "/api/sweeps/" + visit.id() + "/report", Queries.of(visit, "form", "language"));
  }

  @Override
  public PageResponse answer(Visit visit) {
    SweepSheet sweep = visit.look("/api/sweeps/" + visit.id(), SweepSheet.class);
    List<StoreLine> map = Visit.list(visit.look("/api/data-map").path("stores"), StoreLine.class);
    List<Row> rows = sweep.stores().stream().map(store -> row(sweep, store, map)).toList();
    Model model =
        new Model(
            sweep,
            rows,
            bars(rows, row -> row.planned().due()),
            bars(rows, row -> row.done().done()),
            May.of(visit, sweep));
    return Html.page(visit.shell(), "retention/sweep", model);
  }

  private static Row row(SweepSheet sweep, SweepSheet.Planned planned, List<StoreLine> map) {
    return new Row(
        planned,
        sweep.done(planned.store()),
        map.stream()
            .filter(
                store ->
                    planned.store().equals(store.id())
                        || planned.store().startsWith(store.id() + "/"))
            .findFirst());
  }

  private static Bars bars(List<Row> rows, ToLongFunction<Row> count) {
    return Bars.of(
        rows.stream()
            .filter(row -> count.applyAsLong(row) > 0)
            .map(row -> Map.entry(row.planned().store(), count.applyAsLong(row)))
            .toList());
  }
}
