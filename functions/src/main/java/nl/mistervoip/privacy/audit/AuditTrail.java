package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The reading side of the audit: what happened to a case or a sweep, for the people who handle it.
 */
public interface AuditTrail {
  /**
   * One thing that happened.
   *
   * @param at when
   * @param event what, such as {@code identity.confirmed}
   * @param actor {@code system} or the id of a signed-in user
   * @param ground the legal ground or rule applied, may be empty text
   * @param facts counts, ids and hashes that belong to it
   */
  record Line(Instant at, String event, String actor, String ground, Map<String, String> facts) {}

  /**
   * What happened in one chain.
   *
   * @param chain the case, sweep or system chain, such as {@code MV-7K3F-9Q2M}
   * @return its events in the order in which they were recorded; empty when there are none
   */
  List<Line> of(String chain);
}
