package nl.mistervoip.privacy.recipients;

import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.request.CaseId;

/** The entry of the room over a store in memory, for tests of the console. */
public final class RecipientsDesks {
  private final InMemoryNotices notices = new InMemoryNotices();

  /**
   * Lets a recipient be told.
   *
   * @param id the case
   * @param act what was done
   * @param recipient its id
   * @return this
   */
  public RecipientsDesks planned(CaseId id, String act, String recipient) {
    notices.plan(Notice.planned(new NoticeKey(id, Act.ofWireName(act), recipient), "p1"));
    return this;
  }

  /**
   * The entry.
   *
   * @param vault of the cases
   * @param audit where decisions are written down
   * @return the desk
   */
  public RecipientsDesk over(CaseVault vault, AuditLog audit) {
    return new RecipientsDesk(vault, DataMap.load(), notices, new NoticeAudit(audit));
  }
}
