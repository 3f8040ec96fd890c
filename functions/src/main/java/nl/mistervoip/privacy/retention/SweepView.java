package nl.mistervoip.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How a sweep stands, for people; counts only.
 *
 * @param sweepId the sweep
 * @param day the day it looks at
 * @param dryRun whether it only counts
 * @param state {@code running} (also while it waits for its release), {@code paused}, {@code
 *     stopped} or {@code finished}
 * @param begun whether something is gone already
 * @param by who wanted the last change
 * @param since when; 1970 before anybody did
 * @param digest of the plan
 * @param due how many items were planned to go
 * @param held how many a hold kept at planning
 * @param unsigned how many stay because their rule is not signed
 */
public record SweepView(
    String sweepId,
    LocalDate day,
    boolean dryRun,
    String state,
    boolean begun,
    String by,
    Instant since,
    String digest,
    long due,
    long held,
    long unsigned) {
  static SweepView of(SweepPlan plan, SweepControl control) {
    return new SweepView(
        plan.sweepId(),
        plan.day(),
        plan.dryRun(),
        control.state().name().toLowerCase(Locale.ROOT),
        control.begun(),
        control.by(),
        control.since(),
        plan.digest(),
        plan.due(),
        plan.held(),
        plan.unsigned());
  }
}
