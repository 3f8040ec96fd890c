package nl.mistervoip.privacy.intake.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.triage.TriageViews.Line;
import nl.mistervoip.privacy.intake.triage.TriageViews.Reading;
import nl.mistervoip.privacy.intake.triage.WaitingMail.Stage;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * The mails that wait for a person: what waits, one in full, and what a person decides. The entry
 * of intake for the console; who may do what is the console's to check.
 */
public final class TriageDesk {
  private static final int PAGE = 50;
  static final String MAIL_ID = "[A-Za-z0-9_-]{1,100}";

  private final TriageQueue queue;
  private final AuditLog audit;
  private final MailShowing showing;
  private final Deciding deciding;

  /**
   * What the desk works with.
   *
   * @param queue the waiting mails
   * @param showing the mails themselves, for looking
   * @param cases to which a mail may be joined
   * @param machine carries decisions out
   * @param audit hears of every look and decision
   */
  public record Ports(
      TriageQueue queue, MailShowing showing, Cases cases, TriageMachine machine, AuditLog audit) {}

  /**
   * A desk.
   *
   * @param ports what it works with
   */
  public TriageDesk(Ports ports) {
    this.queue = ports.queue();
    this.audit = ports.audit();
    this.showing = ports.showing();
    this.deciding = new Deciding(ports);
  }

  /**
   * A page of what waits, oldest receipt first.
   *
   * @param state {@code waiting}, or {@code decided} for what is being carried out or failed to be
   * @param cursor of an earlier page, or empty text
   * @param withReading whether the reader may know what was read
   * @param now for the age
   * @throws TriageProblem when state or cursor is none
   */
  public TriageViews.Lines list(String state, String cursor, boolean withReading, Instant now) {
    Stage stage =
        switch (state) {
          case "waiting" -> Stage.WAITING;
          case "decided" -> Stage.DECIDED;
          default -> throw TriageProblem.invalid("state is one of waiting, decided.");
        };
    TriageQueue.Page<WaitingMail> page = queue.in(stage, cursor, PAGE);
    return new TriageViews.Lines(
        page.items().stream().map(mail -> line(mail, withReading, now)).toList(), page.next());
  }

  /**
   * One mail in full; the look is on the audit before anything is shown.
   *
   * @param id the SES message id
   * @param user who looks
   * @param now when
   * @throws TriageProblem when it does not wait, was set aside, or is not kept any more
   */
  public TriageViews.Mail show(String id, String user, Instant now) {
    WaitingMail mail = required(id);
    if (mail.stage() == Stage.ELSEWHERE) {
      throw TriageProblem.notFound();
    }
    audit.append(
        new AuditLog.Event(
            chainOf(id), "mail.viewed", user, "", Map.of("message", id), "viewed/" + user + now),
        now);
    ShownMail shown = showing.show(id, mail.verdicts()).orElseThrow(TriageProblem::rawGone);
    return new TriageViews.Mail(line(mail, true, now), shown);
  }

  /**
   * A person's decision on a mail.
   *
   * @param id the SES message id
   * @param request what was sent
   * @param user who decides
   * @param now when
   * @throws TriageProblem when it cannot be decided like that, or was decided otherwise before
   */
  public TriageViews.Decided decide(String id, DecisionRequest request, String user, Instant now) {
    return deciding.decide(required(id), request, user, now);
  }

  /**
   * What stands of a mail, changing with each decision on it; asking it is no look at the mail.
   *
   * @param id the SES message id
   * @return a text to compare, empty when there is no such mail
   */
  public Optional<String> version(String id) {
    return Optional.of(id)
        .filter(text -> text.matches(MAIL_ID))
        .flatMap(queue::find)
        .map(mail -> id + "/" + mail.stage());
  }

  /** A page of what decisions taught, without personal data, after the cursor of an earlier one. */
  public TriageViews.Lessons corrections(String cursor) {
    TriageQueue.Page<Correction> page = queue.learned(cursor, PAGE);
    return new TriageViews.Lessons(page.items(), page.next());
  }

  /** The audit chain of a mail. */
  public static String chainOf(String id) {
    return "mail-" + id;
  }

  private WaitingMail required(String id) {
    WaitingMail mail =
        Optional.of(id)
            .filter(text -> text.matches(MAIL_ID))
            .flatMap(queue::find)
            .filter(found -> found.stage() != Stage.ELSEWHERE || found.decision().isPresent())
            .orElseThrow(TriageProblem::notFound);
    if (mail.isSetAside()) {
      throw TriageProblem.setAside();
    }
    return mail;
  }

  private static Line line(WaitingMail mail, boolean withReading, Instant now) {
    boolean setAside = mail.isSetAside();
    Optional<Reading> reading =
        Optional.of(
                new Reading(
                    mail.labels(), mail.caseId().map(CaseId::value), mail.verdicts(), mail.first()))
            .filter(any -> withReading && !setAside);
    return new Line(
        mail.id(),
        mail.receivedAt(),
        Math.max(0, Duration.between(mail.receivedAt(), now).toHours()),
        Deadlines.of(mail.receivedAt()).due(),
        mail.stage().name().toLowerCase(Locale.ROOT),
        setAside ? "set-aside" : mail.action(),
        setAside ? "SET_ASIDE" : mail.reason(),
        reading,
        mail.decision().map(PersonsDecision::at));
  }
}
