package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.Map;

/** The writing side of the audit: the only thing other rooms may do with it. */
public interface AuditLog {
  /**
   * What happened.
   *
   * @param chain the case, sweep or system chain it belongs to, such as {@code MV-7K3F-9Q2M}
   * @param event what happened, such as {@code identity.confirmed}
   * @param actor who did it: {@code system} or the id of a signed-in user
   * @param ground the legal ground or rule applied, may be empty text
   * @param facts counts, ids and hashes that belong to the event; never personal data
   * @param once what makes this event unique within its chain, so that a repeated step adds
   *     nothing; for example {@code erasure.executed/call-records}
   */
  record Event(
      String chain,
      String event,
      String actor,
      String ground,
      Map<String, String> facts,
      String once) {}

  /**
   * Adds an event to the end of its chain; an event whose {@code once} the chain already holds is
   * not added again.
   *
   * @param event what happened
   * @param now when it happened
   */
  void append(Event event, Instant now);
}
