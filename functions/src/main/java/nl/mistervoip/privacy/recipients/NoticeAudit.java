package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.request.CaseId;

/** Writes down who was told what and how that ended: recipients by their id, the person never. */
final class NoticeAudit {
  private static final String ACT = "act";
  private static final String RECIPIENT = "recipient";

  private final AuditLog audit;

  NoticeAudit(AuditLog audit) {
    this.audit = audit;
  }

  void planned(CaseId id, Deed deed, List<String> recipients, Instant now) {
    Map<String, String> facts =
        Map.of(ACT, deed.wireName(), "recipients", String.join(" ", recipients));
    String once = "recipients.planned/" + deed.wireName();
    append(id, new Happened("recipients.planned", "system", facts, once), now);
  }

  void told(NoticeKey key, int attempt, Instant now) {
    String time = Integer.toString(attempt);
    Map<String, String> facts =
        Map.of(ACT, key.deed().wireName(), RECIPIENT, key.recipient(), "attempt", time);
    String once = "recipient.told/" + key.reference() + "/" + time;
    append(key.caseId(), new Happened("recipient.told", "system", facts, once), now);
  }

  void ended(NoticeKey key, Told end, String by, Instant now) {
    Map<String, String> facts =
        Map.of(ACT, key.deed().wireName(), RECIPIENT, key.recipient(), "outcome", end.wireName());
    String once = "recipient.ended/" + key.reference() + "/" + end.wireName();
    append(key.caseId(), new Happened("recipient.ended", by, facts, once), now);
  }

  void listed(CaseId id, String digest, Instant now) {
    Map<String, String> facts = Map.of("digest", digest);
    append(
        id, new Happened("recipients.listed", "system", facts, "recipients.listed/" + digest), now);
  }

  private record Happened(String event, String by, Map<String, String> facts, String once) {}

  private void append(CaseId id, Happened what, Instant now) {
    audit.append(
        new AuditLog.Event(
            id.value(), what.event(), what.by(), "GDPR 19", what.facts(), what.once()),
        now);
  }
}
