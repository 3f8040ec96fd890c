package nl.mistervoip.privacy.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.request.CaseId;

/**
 * How far the planning of a replay has come: it goes case by case, in turns, and the state machine
 * carries this from one to the next. Case numbers, digests and counts only.
 *
 * @param after the case that was looked at last; empty text before the first
 * @param parts the cases so far in which something has to go or is held
 * @param counts {@code <store>/<outcome>} to count so far
 * @param looked at how many cases so far
 * @param unreadable of how many of these the plans have aged out
 */
record ReplayProgress(
    String after,
    List<ReplayPlan.Part> parts,
    Map<String, Long> counts,
    long looked,
    long unreadable) {
  /** Before the first case. */
  static final ReplayProgress BEGIN = new ReplayProgress("", List.of(), Map.of(), 0, 0);

  /** After a look at one more case; empty when its plans have aged out. */
  ReplayProgress and(CaseId id, Optional<ErasurePlan> found) {
    Map<String, Long> sums = new TreeMap<>(counts);
    List<ReplayPlan.Part> all = new ArrayList<>(parts);
    found
        .filter(plan -> !plan.stores().isEmpty())
        .ifPresent(
            plan -> {
              all.add(new ReplayPlan.Part(id.value(), plan.digest(), plan.changes()));
              plan.summary().forEach((name, count) -> sums.merge(name, count, Long::sum));
            });
    return new ReplayProgress(
        id.value(), all, sums, looked + 1, unreadable + (found.isEmpty() ? 1 : 0));
  }

  /** All cases were looked at. */
  ReplayPlan plan(String replayId, ReplayMode mode) {
    return new ReplayPlan(replayId, mode, parts, counts, looked, unreadable);
  }
}
