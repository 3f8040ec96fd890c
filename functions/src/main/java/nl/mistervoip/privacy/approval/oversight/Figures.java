package nl.mistervoip.privacy.approval.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures over a period in which nobody is named. A case that asks for several rights counts with
 * each of them; in {@code all} it counts once.
 *
 * @param from first day (Europe/Amsterdam)
 * @param to last day
 * @param volumes how many cases were received, by right and week
 * @param answers how long it took until a case was answered or refused, by right
 * @param endings how many cases ended in which state
 * @param refusals how often which ground was given
 * @param open how many cases stand open now
 * @param overdue how many of these are past their last day
 */
record Figures(
    LocalDate from,
    LocalDate to,
    List<Volume> volumes,
    List<Answered> answers,
    List<Ending> endings,
    List<Refusal> refusals,
    long open,
    long overdue) {
  /** Stands for all rights together. */
  static final String ALL = "all";

  /**
   * Cases received in a week.
   *
   * @param right by wire name, or {@code all}
   * @param week its Monday
   * @param received how many
   */
  record Volume(String right, LocalDate week, long received) {}

  /**
   * Cases answered or refused in the period.
   *
   * @param right by wire name, or {@code all}
   * @param cases how many
   * @param p50Days within so many whole days half of them were
   * @param p95Days within so many whole days nineteen of twenty were
   * @param onTime how many by the plain last day
   * @param onTimePaused how many by the last day when a pause counts
   */
  record Answered(
      String right, long cases, long p50Days, long p95Days, long onTime, long onTimePaused) {}

  /** Cases that ended in a state. */
  record Ending(String state, long cases) {}

  /** Refusals on a ground. */
  record Refusal(String ground, long cases) {}

  Figures {
    volumes = List.copyOf(volumes);
    answers = List.copyOf(answers);
    endings = List.copyOf(endings);
    refusals = List.copyOf(refusals);
  }
}
