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
   * Counts a link before it is sent; once per case, however often it is repeated. Cases that ask at
   * the same moment never get more links together than there may be.
   *
   * @param point the contact point
   * @param id the case that wants to send
   * @param rules how many links may go there, and in how long
   * @param now when
   * @return whether the link may be sent; false when others were first
   */
  boolean claim(ContactPoint point, CaseId id, PolicyDocument.ContactRules rules, Instant now);

  /**
   * Whether one more link may go to a contact point.
   *
   * @param asked what {@link #of} tells of it
   * @param rules how many links may go there, and in how long
   * @param now when
   * @return whether the number of links in that time is below the limit
   */
  static boolean free(Map<CaseId, Instant> asked, PolicyDocument.ContactRules rules, Instant now) {
    Instant lately = now.minus(rules.linksWithin());
    return asked.values().stream().filter(at -> at.isAfter(lately)).count() < rules.links();
  }
}
