package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.intake.breach.BreachViews;

/**
 * What needs the team today: case numbers, dates and counts, and nobody's name.
 *
 * @param day the day (Europe/Amsterdam)
 * @param overdue open cases past their last day, longest first
 * @param soon open cases due within a week, soonest first
 * @param waiting how many decisions wait, by kind
 * @param longest since when the one that waits longest is open; the present moment when none waits
 * @param breaches open reports of breaches
 * @param willBeLate open cases that are not late yet and will be, when all that must still happen
 *     takes its time; soonest last day first
 */
record Digest(
    LocalDate day,
    List<CaseRecord> overdue,
    List<CaseRecord> soon,
    Map<String, Long> waiting,
    Instant longest,
    List<BreachViews.Line> breaches,
    List<CaseRecord> willBeLate) {
  private static final int SOON_DAYS = 7;

  /**
   * What a digest is made of.
   *
   * @param open every open case
   * @param asked every decision that waits
   * @param breaches every open report
   */
  record Facts(List<CaseRecord> open, List<Approval> asked, List<BreachViews.Line> breaches) {}

  static Digest of(LocalDate day, Instant now, Facts facts) {
    List<CaseRecord> byDate =
        facts.open().stream().sorted(Comparator.comparing(one -> one.due().dueOuter())).toList();
    LocalDate end = day.plusDays(SOON_DAYS);
    return new Digest(
        day,
        byDate.stream().filter(one -> one.due().dueOuter().isBefore(day)).toList(),
        byDate.stream()
            .filter(one -> !one.due().dueOuter().isBefore(day))
            .filter(one -> !one.due().due().isAfter(end))
            .toList(),
        facts.asked().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.question().kind().wireName(), TreeMap::new, Collectors.counting())),
        facts.asked().stream().map(Approval::openedAt).min(Comparator.naturalOrder()).orElse(now),
        facts.breaches(),
        byDate.stream().filter(one -> Views.ForecastView.of(one, day).isPresent()).toList());
  }

  /** Whether there is nothing to tell. */
  boolean isEmpty() {
    return overdue.isEmpty()
        && soon.isEmpty()
        && waiting.isEmpty()
        && breaches.isEmpty()
        && willBeLate.isEmpty();
  }
}
