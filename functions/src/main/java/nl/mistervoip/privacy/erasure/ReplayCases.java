package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Which cases a replay would do something in, and under which plan: written down in its audit when
 * it is planned, so that those who decide can look into each of them. Case numbers and digests
 * only; the parts themselves lie sealed in their cases.
 */
public final class ReplayCases {
  /** So many cases stand in one entry of the audit. */
  private static final int AT_ONCE = 50;

  private static final String EVENT = "replay.cases";
  private static final String PLANNED = "replay.planned";
  private static final String PLAN = "plan";

  private final AuditTrail trail;

  /**
   * Reads them.
   *
   * @param trail of all chains; a replay's own has its name
   */
  public ReplayCases(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * The cases of a replay.
   *
   * @param replayId the replay
   * @param digest that is asked about
   * @return case number to the digest of its part, by case number; empty when what is written down
   *     is not what the digest was computed from, as with a replay of before this was written
   */
  public Optional<Map<String, String>> of(String replayId, String digest) {
    List<AuditTrail.Line> lines = trail.of(replayId);
    TreeMap<String, String> parts = new TreeMap<>();
    lines.stream()
        .filter(line -> line.event().equals(EVENT) && has(line, PLAN, digest))
        .forEach(line -> parts.putAll(line.facts()));
    parts.keySet().removeIf(name -> CaseId.findIn(name).isEmpty());
    return lines.stream()
        .filter(line -> line.event().equals(PLANNED) && has(line, "digest", digest))
        .map(line -> ReplayMode.ofWireName(line.facts().getOrDefault("mode", "")))
        .filter(mode -> ReplayPlan.digest(mode, parts).equals(digest))
        .findFirst()
        .map(mode -> parts);
  }

  private static boolean has(AuditTrail.Line line, String fact, String value) {
    return line.facts().getOrDefault(fact, "").equals(value);
  }

  /** Writes them down; writing them again adds nothing. */
  static void record(ReplayPlan plan, AuditLog audit, Instant now) {
    String digest = plan.digest();
    List<ReplayPlan.Part> parts = new ArrayList<>(plan.parts());
    for (int from = 0; from < parts.size(); from += AT_ONCE) {
      Map<String, String> facts = new HashMap<>(Map.of(PLAN, digest));
      parts
          .subList(from, Math.min(parts.size(), from + AT_ONCE))
          .forEach(part -> facts.put(part.caseId(), part.digest()));
      String once = EVENT + "/" + digest + "/" + from;
      audit.append(
          new AuditLog.Event(plan.replayId(), EVENT, "system", "GDPR 17", facts, once), now);
    }
  }
}
