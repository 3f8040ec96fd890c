package nl.mistervoip.privacy.approval.web.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** A sweep or dry run as the API lists it: see {@code GET /api/sweeps}. */
record SweepLine(
    String sweepId,
    Instant plannedAt,
    String day,
    String stage,
    long due,
    long held,
    List<String> released,
    Optional<Long> deleted,
    Optional<Long> reduced,
    Optional<Instant> reportedAt) {
  private static final Set<String> UNDER_WAY = Set.of("running", "paused");

  /** The day that it looks at, as the reader writes it. */
  String dayOf(Shell shell) {
    return day.matches("\\d{4}-\\d{2}-\\d{2}") ? shell.day(LocalDate.parse(day)) : day;
  }

  boolean waits() {
    return stage.equals("waiting");
  }

  boolean underWay() {
    return UNDER_WAY.contains(stage);
  }

  boolean over() {
    return !waits() && !underWay();
  }
}
