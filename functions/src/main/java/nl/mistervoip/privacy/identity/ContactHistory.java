package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Which cases sent a link to a contact point, known by a keyed hash only, so that the table tells
 * nobody who that is. Forgotten sixty days after the last one.
 */
interface ContactHistory {
  /**
   * The cases that sent a link there, read consistently.
   *
   * @param point the contact point
   * @return case to the moment of sending
   */
  Map<CaseId, Instant> of(ContactPoint point);

  /**
   * Counts a link before it is sent; once per case, however often it is repeated.
   *
   * @param point the contact point
   * @param id the case that sends
   * @param now when
   */
  void note(ContactPoint point, CaseId id, Instant now);
}
