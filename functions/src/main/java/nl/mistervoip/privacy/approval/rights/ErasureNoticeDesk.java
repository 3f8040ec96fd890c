package nl.mistervoip.privacy.approval.rights;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.ErasureNotice;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Right;

/** Notes that the person wants to hear when the rest of an erasure has gone as well. */
final class ErasureNoticeDesk {
  /**
   * How it stands.
   *
   * @param caseId the case
   * @param askedAt when it was noted first
   */
  record View(String caseId, Instant askedAt) {}

  private final Cases cases;
  private final CaseVault vault;
  private final AuditLog audit;

  ErasureNoticeDesk(Cases cases, CaseVault vault, AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.audit = audit;
  }

  View ask(CaseId id, User user, Instant now) {
    CaseRecord record = Fields.existing(cases, id);
    if (!record.rights().contains(Right.ERASURE)) {
      throw ConsoleProblem.conflict("No erasure", "This case asks for no erasure.");
    }
    ErasureNotice notice =
        vault
            .findJson(id, ErasureNotice.VAULT_NAME, ErasureNotice.class)
            .orElseGet(() -> noted(id, now));
    audit.append(
        new AuditLog.Event(
            id.value(), "erasure.notice-asked", user.id(), "", Map.of(), "erasure.notice-asked"),
        notice.askedAt());
    return new View(id.value(), notice.askedAt());
  }

  private ErasureNotice noted(CaseId id, Instant now) {
    ErasureNotice notice = new ErasureNotice(now);
    vault.putJson(id, ErasureNotice.VAULT_NAME, notice);
    return notice;
  }
}
