package nl.mistervoip.privacy.approval.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.Restrictions;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Answers whether advertising may go to an address: what marketing asks before it sends. It may not
 * when somebody objected (GDPR Art. 21(3)) or the processing of the customer's data is restricted
 * (Art. 18). Each question is written down, for the answer says something about somebody; the
 * address is not.
 */
final class Suppressions {
  /**
   * The answer, and nothing else: not since when, not who.
   *
   * @param suppressed whether no advertising may go there
   */
  record Answer(boolean suppressed) {}

  private final Optional<SuppressionList> list;
  private final Optional<Landscape> landscape;
  private final AuditLog audit;

  Suppressions(Optional<SuppressionList> list, Optional<Landscape> landscape, AuditLog audit) {
    this.list = list;
    this.landscape = landscape;
    this.audit = audit;
  }

  Answer check(String address, User user, Instant now) {
    SuppressionList entries =
        list.orElseThrow(
            () ->
                ConsoleProblem.unavailable(
                    "The suppression list is out of reach: set LANDSCAPE_PREFIX and"
                        + " SUPPRESSION_MAC_KEY_ID for the console function, see"
                        + " docs/settings.md."));
    MarketingContact contact = Fields.contact(address);
    boolean suppressed = entries.holds(contact) || restricted(contact, now);
    audit.append(event(suppressed, user, now), now);
    return new Answer(suppressed);
  }

  private boolean restricted(MarketingContact contact, Instant now) {
    return landscape.filter(stores -> Restrictions.onCustomerOf(stores, contact, now)).isPresent();
  }

  /** A chain for each day, so that none grows without end. */
  private static AuditLog.Event event(boolean suppressed, User user, Instant now) {
    String day = LocalDate.ofInstant(now, Deadlines.ZONE).toString();
    return new AuditLog.Event(
        "suppression-" + day,
        "suppression.checked",
        user.id(),
        "GDPR 21(3)",
        Map.of("suppressed", Boolean.toString(suppressed)),
        "suppression.checked/" + now + "/" + user.id());
  }
}
