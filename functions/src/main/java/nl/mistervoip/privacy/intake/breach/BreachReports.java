package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.breach.BreachRegister.Entry;
import nl.mistervoip.privacy.intake.breach.BreachRegister.State;
import nl.mistervoip.privacy.intake.triage.MailShowing;
import nl.mistervoip.privacy.intake.triage.ShownMail;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail;

/**
 * The breach reports: what is open, one in full, and how a person closes it. The entry of intake
 * for the console; who may do what is the console's to check.
 */
public final class BreachReports {
  private static final int PAGE = 50;
  private static final String MAIL_ID = "[A-Za-z0-9_-]{1,100}";

  private final BreachRegister register;
  private final TriageQueue mails;
  private final MailShowing showing;
  private final AuditLog audit;
  private final BreachClosing closing;

  /**
   * The reports.
   *
   * @param register of the reports
   * @param mails what is known of the mails that reported them
   * @param showing the mails themselves, for looking
   * @param audit hears of every look at a mail and of every closing
   */
  public BreachReports(
      BreachRegister register, TriageQueue mails, MailShowing showing, AuditLog audit) {
    this.register = register;
    this.mails = mails;
    this.showing = showing;
    this.audit = audit;
    this.closing = new BreachClosing(register, audit);
  }

  /**
   * A page of the reports: open ones soonest due first, closed ones newest due date first.
   *
   * @param state {@code open} or {@code closed}
   * @param cursor of an earlier page, or empty text
   * @param now for the hours left
   * @throws BreachProblem when state is none
   */
  public BreachViews.Lines list(String state, String cursor, Instant now) {
    State wanted =
        switch (state) {
          case "open" -> State.OPEN;
          case "closed" -> State.CLOSED;
          default -> throw BreachProblem.invalid("state is one of open, closed.");
        };
    BreachRegister.Page page = register.in(wanted, cursor, PAGE);
    return new BreachViews.Lines(
        page.entries().stream().map(entry -> BreachViews.Line.of(entry, now)).toList(),
        page.next());
  }

  /**
   * One report without its mail.
   *
   * @param id the SES message id
   * @param now for the hours left
   * @throws BreachProblem when there is none
   */
  public BreachViews.Report show(String id, Instant now) {
    return report(required(id), now, Optional.empty(), "The mail is not shown to you.");
  }

  /**
   * One report with its mail; the look is on the audit before anything is shown.
   *
   * @param id the SES message id
   * @param user who looks
   * @param now when
   * @throws BreachProblem when there is none
   */
  public BreachViews.Report showWithMail(String id, String user, Instant now) {
    Entry entry = required(id);
    Optional<WaitingMail> known = mails.find(id);
    if (known.filter(WaitingMail::isSetAside).isPresent()) {
      return report(entry, now, Optional.empty(), "The mail was set aside; it is not shown here.");
    }
    audit.append(
        new AuditLog.Event(
            TriageDesk.chainOf(id),
            "mail.viewed",
            user,
            "",
            Map.of("message", id),
            "viewed/" + user + now),
        now);
    Optional<ShownMail> mail = showing.show(id, known.map(WaitingMail::verdicts).orElse(Map.of()));
    return report(entry, now, mail, mail.isPresent() ? "" : "The mail is not kept any more.");
  }

  /**
   * What stands of a report, changing with its closing; asking it is no look at the mail.
   *
   * @param id the SES message id
   * @return a text to compare, empty when there is no such report
   */
  public Optional<String> version(String id) {
    return Optional.of(id)
        .filter(text -> text.matches(MAIL_ID))
        .flatMap(register::find)
        .map(entry -> id + "/" + entry.state());
  }

  /**
   * Closes a report for good. The same person may send the same again: it changes nothing.
   *
   * @param id the SES message id
   * @param request what was sent
   * @param user who closes
   * @param now when
   * @throws BreachProblem when there is none, it cannot be closed like that, or was closed
   *     otherwise before
   */
  public BreachViews.Line close(String id, CloseRequest request, String user, Instant now) {
    return BreachViews.Line.of(closing.close(required(id), request, user, now), now);
  }

  private Entry required(String id) {
    return Optional.of(id)
        .filter(text -> text.matches(MAIL_ID))
        .flatMap(register::find)
        .orElseThrow(BreachProblem::notFound);
  }

  private static BreachViews.Report report(
      Entry entry, Instant now, Optional<ShownMail> mail, String note) {
    String reason = entry.closing().map(Closing::reason).orElse("");
    return new BreachViews.Report(BreachViews.Line.of(entry, now), reason, mail, note);
  }
}
