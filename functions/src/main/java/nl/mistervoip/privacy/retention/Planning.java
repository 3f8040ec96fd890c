package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.platform.Sha256;

/**
 * How far the planning of a sweep has come when the time of a step was over. Holds a key of the
 * store that is being read: it stands only in the desk's own encrypted table, and prints nothing.
 *
 * @param day the day that the sweep looks at, also when midnight passes between two turns
 * @param dryRun whether it only counts
 * @param mapVersion the version of the data map whose rules are applied
 * @param digest over all that was planned so far: each line is hashed with what came before it
 * @param counts of the rules that were read to their end
 * @param open what was found so far by the rule that is being read
 * @param from where its next page begins
 * @param batches how many batches there are so far
 */
record Planning(
    LocalDate day,
    boolean dryRun,
    String mapVersion,
    String digest,
    List<SweepPlan.Count> counts,
    SweepPlan.Count open,
    Position from,
    int batches) {
  /** Before the first page: the digest covers what every item depends on. */
  static Planning begin(LocalDate day, boolean dryRun, String mapVersion) {
    return new Planning(
            day, dryRun, mapVersion, "", List.of(), SweepPlan.Count.NONE, Position.BEGIN, 0)
        .with("retention-plan-5 " + day + " map " + mapVersion);
  }

  /** Whether a step that wants this by these rules can go on from here. */
  boolean fits(SweepPlanner.Wanted wanted, String version, List<RetentionRule> rules) {
    List<String> names = rules.stream().map(RetentionRule::id).toList();
    List<String> read = counts.stream().map(SweepPlan.Count::rule).toList();
    return dryRun == wanted.dryRun()
        && wanted.at().map(day::equals).orElse(true)
        && mapVersion.equals(version)
        && read.size() <= names.size()
        && names.subList(0, read.size()).equals(read);
  }

  /** With one more line in the digest. */
  Planning with(String line) {
    byte[] both = (digest + "\n" + line).getBytes(StandardCharsets.UTF_8);
    return new Planning(day, dryRun, mapVersion, Sha256.hex(both), counts, open, from, batches);
  }

  /** Going on in the same rule. */
  Planning at(SweepPlan.Count found, Position next, int written) {
    return new Planning(day, dryRun, mapVersion, digest, counts, found, next, written);
  }

  /** The rule is read to its end. */
  Planning leave(SweepPlan.Count found, int written) {
    List<SweepPlan.Count> all = Stream.concat(counts.stream(), Stream.of(found)).toList();
    return new Planning(
            day, dryRun, mapVersion, digest, all, SweepPlan.Count.NONE, Position.BEGIN, written)
        .with(
            "held "
                + found.rule()
                + " "
                + found.held()
                + " unsigned "
                + found.unsigned()
                + " odd "
                + found.unreadable());
  }

  /** How many items go so far, or lose what their rule is for. */
  long due() {
    return open.due() + counts.stream().mapToLong(SweepPlan.Count::due).sum();
  }

  /** All rules are read. */
  SweepPlan plan(String sweepId) {
    return new SweepPlan(sweepId, day, dryRun, mapVersion, digest, counts, dryRun ? 0 : batches);
  }

  @Override
  public String toString() {
    return "Planning[" + day + " " + counts.size() + " rules REDACTED]";
  }
}
