package nl.mistervoip.privacy.intake.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.platform.AwsClients;

/**
 * Use case: somebody mended what made intake fail, and has it read the mails again on which it gave
 * up. Whatever fails again is back in the queue some minutes later.
 */
public final class RetryFailed {
  /** Ten each; what is left after so many needs another press of the button. */
  private static final int ROUNDS = 100;

  /**
   * What was done.
   *
   * @param retried ids of the mails that were handed to intake again
   * @param unknown how many events name no mail; they stay in the queue for a person
   */
  public record Outcome(Set<String> retried, int unknown) {}

  private final FailedMails failed;
  private final AuditLog audit;

  RetryFailed(FailedMails failed, AuditLog audit) {
    this.failed = failed;
    this.audit = audit;
  }

  /** Over this queue, for this function. */
  public static RetryFailed over(AwsClients aws, String queueUrl, String intake, AuditLog audit) {
    return new RetryFailed(new AwsFailedMails(aws, queueUrl, intake), audit);
  }

  /**
   * Hands everything in the queue to intake again.
   *
   * @param user who had it done
   * @param now when
   */
  public Outcome retry(String user, Instant now) {
    Set<String> retried = new TreeSet<>();
    int unknown = 0;
    List<FailedMails.Failed> some = failed.next();
    for (int round = 0; round < ROUNDS && !some.isEmpty(); round++) {
      for (FailedMails.Failed one : some) {
        Optional<String> id = AwsMailRecords.mailId(one.event());
        id.ifPresent(mail -> again(one, mail, user, now));
        id.ifPresent(retried::add);
        unknown += id.isEmpty() ? 1 : 0;
      }
      some = failed.next();
    }
    return new Outcome(Set.copyOf(retried), unknown);
  }

  private void again(FailedMails.Failed one, String mail, String user, Instant now) {
    audit.append(
        new AuditLog.Event(
            TriageDesk.chainOf(mail),
            "mail.retried",
            user,
            "",
            Map.of("message", mail),
            "retried/" + user + now),
        now);
    failed.again(one);
  }
}
