package nl.mistervoip.privacy.approval.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;

/** Each look at a person's data in a case: who, when and at what. */
public final class DataLooks {
  /** What such a look is called on the audit. */
  public static final String EVENT = "case.data-viewed";

  private final AuditLog audit;

  /** Looks that are noted on this audit. */
  public DataLooks(AuditLog audit) {
    this.audit = audit;
  }

  /** Notes one look; it is on the audit before what was looked at is shown. */
  public void note(Route route, Call call) {
    String what = route.action().toString().toLowerCase(Locale.ROOT).replace('_', '-');
    note(call.id(), what, call.user(), call.now());
  }

  private void note(String caseId, String what, User user, Instant now) {
    String once = String.join("/", EVENT, what, user.id(), now.toString());
    audit.append(new AuditLog.Event(caseId, EVENT, user.id(), "", Map.of("what", what), once), now);
  }
}
