package nl.mistervoip.privacy.approval.mail;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Audience.FAILED_WATCHERS;
import static nl.mistervoip.privacy.approval.api.Audience.OPENERS;
import static nl.mistervoip.privacy.approval.api.Audience.QUEUE_WATCHERS;
import static nl.mistervoip.privacy.approval.api.Audience.READERS_AGAIN;
import static nl.mistervoip.privacy.approval.api.Audience.VERIFIERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.intake.byhand.HandDesk;
import nl.mistervoip.privacy.intake.reconcile.FailedMailDesk;
import nl.mistervoip.privacy.intake.reconcile.Reconciliation;
import nl.mistervoip.privacy.intake.triage.CaseMails;
import nl.mistervoip.privacy.intake.triage.TriageViews;

/** The addresses about mails that wait for a person, and whether every mail ended somewhere. */
public final class MailApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    LIST_TRIAGE,
    LIST_CORRECTIONS,
    SHOW_TRIAGE,
    DECIDE_TRIAGE,
    RECONCILE_MAIL,
    LIST_FAILED,
    COUNT_FAILED,
    RETRY_FAILED,
    RETRY_ONE,
    SHOW_CASE_MAIL,
    OPEN_CASE
  }

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/triage",
              QUEUE_WATCHERS,
              Action.LIST_TRIAGE,
              About.of(
                  "A page of the mails that wait for a person, oldest receipt first",
                  Input.query(
                      Param.optionalOneOf(
                          "state", List.of("waiting", "decided"), "Which; waiting if absent."),
                      Param.cursor()),
                  Answer.json(TriageViews.Lines.class))),
          get(
              "/api/triage/corrections",
              DECIDERS,
              Action.LIST_CORRECTIONS,
              About.of(
                  "A page of what decisions taught, without personal data",
                  Input.query(Param.cursor()),
                  Answer.json(TriageViews.Lessons.class))),
          get(
              "/api/triage/{mailId}",
              DECIDERS,
              Action.SHOW_TRIAGE,
              About.of(
                      "One mail as text (audited)", Input.NONE, Answer.json(TriageViews.Mail.class))
                  .versionOf(Versioned.MAIL)),
          post(
              "/api/triage/{mailId}/decision",
              DECIDERS,
              Action.DECIDE_TRIAGE,
              About.of(
                      "Decides what a mail is; software then carries that out",
                      Input.body(
                          Param.list("labels", false, MailConsole.MOST_LABELS, "What it asks."),
                          Param.optional("caseId", MailConsole.LONGEST_WORD, "The case it joins."),
                          Param.of("split", Param.Kind.FLAG, "The service desk gets it as well."),
                          Param.optional(
                              "none",
                              MailConsole.LONGEST_WORD,
                              "forward, spam, handled, or the matter of a letter."),
                          Param.optional(
                              "first",
                              MailConsole.LONGEST_ID,
                              "The mail that the service desk sends back with it."),
                          Param.text("reason", MailConsole.LONGEST_NOTE, "In plain words.")),
                      Answer.json(TriageViews.Decided.class))
                  .versionOf(Versioned.MAIL)),
          get(
              "/api/mail/reconciliation",
              VERIFIERS,
              Action.RECONCILE_MAIL,
              About.of(
                  "Counts what came in against what became of it",
                  Input.query(
                      Param.date("from", "First day (UTC)."), Param.date("to", "Last day (UTC).")),
                  Answer.json(Reconciliation.Report.class))),
          get(
              "/api/mail/failed",
              FAILED_WATCHERS,
              Action.LIST_FAILED,
              About.of(
                  "The mails on which intake gave up, oldest receipt first, and why (audited)",
                  Input.NONE,
                  Answer.json(FailedMailDesk.Lines.class))),
          get(
              "/api/mail/failed/count",
              FAILED_WATCHERS,
              Action.COUNT_FAILED,
              About.of("How many they are", Input.NONE, Answer.json(FailedMailDesk.HowMany.class))),
          post(
              "/api/mail/failed/{mailId}/retry",
              READERS_AGAIN,
              Action.RETRY_ONE,
              About.of(
                  "Has intake read again one mail on which it gave up",
                  Input.NONE,
                  Answer.json(FailedMailDesk.Outcome.class))),
          post(
              "/api/mail/failed/retry",
              READERS_AGAIN,
              Action.RETRY_FAILED,
              About.of(
                  "Has intake read again the mails on which it gave up",
                  Input.NONE,
                  Answer.json(FailedMailDesk.Outcome.class))),
          get(
              "/api/cases/{caseId}/mail",
              DECIDERS,
              Action.SHOW_CASE_MAIL,
              About.of(
                  "The mails of a case as text (audited)",
                  Input.NONE,
                  Answer.json(CaseMails.Shown.class))),
          post(
              "/api/cases",
              OPENERS,
              Action.OPEN_CASE,
              About.of(
                  "Opens a case for a request that came by letter, by phone or at the counter",
                  HandConsole.INPUT,
                  Answer.json(HandDesk.Opened.class))));

  private final MailConsole mails;

  private final HandConsole byHand;

  MailApi(MailConsole mails, HandConsole byHand) {
    this.mails = mails;
    this.byHand = byHand;
  }

  /** The version of a mail that people decide on, empty when there is none. */
  public Optional<String> version(String id) {
    return mails.version(id);
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case LIST_TRIAGE -> mails.list(call.query(), call.user(), call.now());
      case LIST_CORRECTIONS -> mails.corrections(call.query());
      case SHOW_TRIAGE -> mails.show(call.id(), call.user(), call.now());
      case DECIDE_TRIAGE -> mails.decide(call.id(), call.body(), call.user(), call.now());
      case SHOW_CASE_MAIL -> mails.ofCase(call.id(), call.user(), call.now());
      case OPEN_CASE -> byHand.open(call.body(), call.user(), call.now());
      case RECONCILE_MAIL -> mails.reconcile(call.query(), call.now());
      case LIST_FAILED -> mails.failed().list(call.user().id(), call.now());
      case COUNT_FAILED -> mails.failed().count();
      case RETRY_FAILED -> mails.failed().retry(call.user().id(), call.now());
      case RETRY_ONE -> mails.readAgain(call.id(), call.user(), call.now());
    };
  }
}
