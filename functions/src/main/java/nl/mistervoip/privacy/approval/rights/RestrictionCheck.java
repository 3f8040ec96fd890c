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
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Answers whether a customer's data may only be stored: what the company's other systems ask before
 * they use it for other ends or pass it on (GDPR Art. 18(2)). Each question is written down; the
 * address is not.
 */
final class RestrictionCheck {
  /**
   * The answer, and nothing else: not since when, not who.
   *
   * @param restricted whether the data may only be stored
   */
  record Answer(boolean restricted) {}

  private final Optional<Landscape> landscape;
  private final AuditLog audit;

  RestrictionCheck(Optional<Landscape> landscape, AuditLog audit) {
    this.landscape = landscape;
    this.audit = audit;
  }

  Answer check(String address, User user, Instant now) {
    Landscape stores =
        landscape.orElseThrow(
            () ->
                ConsoleProblem.unavailable(
                    "Customers are out of reach: set LANDSCAPE_PREFIX for the console function,"
                        + " see docs/settings.md."));
    MarketingContact contact = Fields.contact(address);
    boolean restricted = Restrictions.onCustomerOf(stores, contact, now);
    String day = LocalDate.ofInstant(now, Deadlines.ZONE).toString();
    audit.append(
        new AuditLog.Event(
            "restriction-" + day,
            "restriction.checked",
            user.id(),
            "GDPR 18(2)",
            Map.of("restricted", Boolean.toString(restricted)),
            "restriction.checked/" + now + "/" + user.id()),
        now);
    return new Answer(restricted);
  }
}
