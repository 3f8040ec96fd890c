package nl.mistervoip.privacy.intake.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * The mails on which intake gave up: which they are and why, and that it reads them again once
 * somebody mended what made it fail. Whatever fails again is back in the queue some minutes later.
 */
public final class FailedMailDesk {
  /** The audit chain of looks at the list. */
  static final String CHAIN = "mail-failed";

  /** Ten each; what is left after so many needs another press of the button. */
  private static final int ROUNDS = 100;

  /** So many rounds are shown; who has more than that reads them all again. */
  private static final int ROUNDS_SHOWN = 20;

  /**
   * A mail on which intake gave up; nothing of who wrote or what.
   *
   * @param id the SES message id
   * @param received its receipt, if the event says so
   * @param ageHours whole hours since then, or since intake gave up
   * @param due by when an answer is owed if it is a request (Europe/Amsterdam)
   * @param gaveUp when intake gave up
   * @param reason why, as far as it is safe to say
   * @param requestId under which the function's log has the error, if known
   */
  public record Line(
      String id,
      Optional<Instant> received,
      long ageHours,
      LocalDate due,
      Optional<Instant> gaveUp,
      GaveUpReason reason,
      Optional<String> requestId) {}

  /**
   * What the queue holds.
   *
   * @param mails oldest receipt first
   * @param unknown how many events name no mail; an administrator looks at the queue itself
   * @param more whether there are more than are shown
   */
  public record Lines(List<Line> mails, int unknown, boolean more) {}

  /**
   * How many there are.
   *
   * @param count about as many, says SQS
   */
  public record HowMany(int count) {}

  /**
   * What was done.
   *
   * @param retried ids of the mails that were handed to intake again
   * @param unknown how many events name no mail; they stay in the queue for a person
   */
  public record Outcome(Set<String> retried, int unknown) {}

  private final FailedMails failed;
  private final AuditLog audit;

  FailedMailDesk(FailedMails failed, AuditLog audit) {
    this.failed = failed;
    this.audit = audit;
  }

  /** Over this queue, for this function. */
  public static FailedMailDesk over(
      AwsClients aws, String queueUrl, String intake, AuditLog audit) {
    return new FailedMailDesk(new AwsFailedMails(aws, queueUrl, intake), audit);
  }

  /** How many mails wait there; asking it is no look at any. */
  public HowMany count() {
    return new HowMany(failed.count());
  }

  /**
   * The mails in the queue, which stay there; the look is on the audit before anything is shown.
   *
   * @param user who looks
   * @param now when
   */
  public Lines list(String user, Instant now) {
    audit.append(
        new AuditLog.Event(CHAIN, "mail.failed-viewed", user, "", Map.of(), "viewed/" + user + now),
        now);
    List<FailedMails.Failed> looked = new ArrayList<>();
    List<FailedMails.Failed> some = failed.next();
    for (int round = 1; round < ROUNDS_SHOWN && !some.isEmpty(); round++) {
      looked.addAll(some);
      some = failed.next();
    }
    looked.addAll(some);
    failed.putBack(looked);
    List<Line> lines = looked.stream().flatMap(one -> line(one, now).stream()).toList();
    return new Lines(
        lines.stream().sorted(Comparator.comparingLong(Line::ageHours).reversed()).toList(),
        looked.size() - lines.size(),
        !some.isEmpty());
  }

  /**
   * Hands everything in the queue to intake again.
   *
   * @param user who had it done
   * @param now when
   */
  public Outcome retry(String user, Instant now) {
    return retry(mail -> true, user, now);
  }

  /**
   * Hands one mail to intake again.
   *
   * @param id the SES message id
   * @param user who had it done
   * @param now when
   * @return what was done; nothing when the queue does not show that mail now
   */
  public Outcome retry(String id, String user, Instant now) {
    return retry(id::equals, user, now);
  }

  private Outcome retry(Predicate<String> chosen, String user, Instant now) {
    Set<String> retried = new TreeSet<>();
    List<FailedMails.Failed> left = new ArrayList<>();
    List<FailedMails.Failed> some = failed.next();
    for (int round = 0; round < ROUNDS && !some.isEmpty(); round++) {
      for (FailedMails.Failed one : some) {
        mailOf(one)
            .filter(chosen)
            .ifPresentOrElse(
                mail -> {
                  again(one, mail, user, now);
                  retried.add(mail);
                },
                () -> left.add(one));
      }
      some = failed.next();
    }
    left.addAll(some);
    failed.putBack(left);
    return new Outcome(
        Set.copyOf(retried),
        Math.toIntExact(left.stream().filter(one -> mailOf(one).isEmpty()).count()));
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

  private static Optional<String> mailOf(FailedMails.Failed one) {
    return FailedEvent.of(one.event()).map(FailedEvent::mailId);
  }

  private static Optional<Line> line(FailedMails.Failed one, Instant now) {
    return FailedEvent.of(one.event()).map(event -> line(event, one.end(), now));
  }

  private static Line line(FailedEvent event, FailedMails.End end, Instant now) {
    Instant since = event.received().or(end::at).orElse(now);
    return new Line(
        event.mailId(),
        event.received(),
        Math.max(0, Duration.between(since, now).toHours()),
        Deadlines.of(since).due(),
        end.at(),
        GaveUpReason.of(end),
        end.requestId().filter(id -> id.matches("[0-9a-f-]{36}")));
  }
}
