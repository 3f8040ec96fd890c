package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.ReadRounds;

/** The entry of the room over a store in memory, for tests of the console. */
public final class RecipientsDesks {
  private final InMemoryNotices notices = new InMemoryNotices();
  private final ReadRounds reads;

  /** Nobody counts what is asked. */
  public RecipientsDesks() {
    this(new ReadRounds());
  }

  /** What is asked of the notices is counted. */
  public RecipientsDesks(ReadRounds reads) {
    this.reads = reads;
  }

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
   * Lets a recipient be written to.
   *
   * @param id the case
   * @param act what was done
   * @param recipient its id
   * @param attempt how often by now
   * @param now when
   */
  public void sent(CaseId id, String act, String recipient, int attempt, Instant now) {
    planned(id, act, recipient);
    notices.sent(new NoticeKey(id, Act.ofWireName(act), recipient), attempt, "token", now);
  }

  /**
   * Lets a recipient confirm.
   *
   * @param id the case
   * @param act what was done
   * @param recipient its id
   * @param now when
   */
  public void confirmed(CaseId id, String act, String recipient, Instant now) {
    sent(id, act, recipient, 1, now);
    notices.end(new NoticeKey(id, Act.ofWireName(act), recipient), Told.CONFIRMED, now);
  }

  /**
   * The entry.
   *
   * @param vault of the cases
   * @param audit where decisions are written down
   * @return the desk
   */
  public RecipientsDesk over(CaseVault vault, AuditLog audit) {
    return new RecipientsDesk(
        vault,
        DataMapLoader.bundled(),
        reads.around(Notices.class, notices),
        new NoticeAudit(audit));
  }
}
