package nl.mistervoip.privacy.approval.cases;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Audience.OFFICERS;
import static nl.mistervoip.privacy.approval.api.Audience.READERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.approval.decision.AnswerDesk;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;

/** The addresses about cases as a whole, and where their answers go. */
public final class CaseApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    LIST_CASES,
    SHOW_CASE,
    SHOW_RETURNED,
    PROPOSE_TRANSFER,
    SHOW_TRANSFER,
    CORRECT_LANGUAGE,
    OPEN_MISSED,
    SHOW_WRONG,
    LEAVE_OUT
  }

  private static final int LONGEST_REASON = 2000;

  private static final List<String> RIGHTS =
      Arrays.stream(Right.values()).map(Right::wireName).toList();

  /** Rights, and what a mail can be without asking for one. */
  private static final List<String> MISSED =
      Stream.concat(RIGHTS.stream(), Arrays.stream(MatterKind.values()).map(MatterKind::label))
          .toList();

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/cases",
              READERS,
              Action.LIST_CASES,
              About.of(
                  "A page of the cases: open ones soonest due first, closed ones latest first",
                  Input.query(
                      Param.optionalOneOf("state", CaseList.NAMES, "Which cases; open if absent."),
                      Param.optionalOneOf(
                          "size", CaseList.SIZES, "How many at most; 50 if absent."),
                      Param.cursor()),
                  Answer.json(Views.CasesView.class))),
          get(
              "/api/cases/{caseId}",
              READERS,
              Action.SHOW_CASE,
              About.of(
                      "One case with what happened to it and was or is decided on it (audited)",
                      Input.NONE,
                      Answer.json(Views.CaseDetail.class))
                  .versionOf(Versioned.CASE)),
          get(
              "/api/cases/{caseId}/returned",
              DECIDERS,
              Action.SHOW_RETURNED,
              About.of(
                      "The answer of a case that came back, and the addresses on file it may go to"
                          + " (audited)",
                      Input.NONE,
                      Answer.json(AnswerDesk.Returned.class))
                  .ofAPerson()),
          post(
              "/api/cases/{caseId}/transfer",
              OFFICERS,
              Action.PROPOSE_TRANSFER,
              About.of(
                      "Proposes to which company the portable part goes as well (GDPR Art. 20(2))",
                      Input.body(
                          Param.text("to", TransferDesk.LONGEST_NAME, "The company's name."),
                          Param.text("mail", TransferDesk.LONGEST_ADDRESS, "Its mail address."),
                          Param.text("reason", TransferDesk.LONGEST_TEXT, "What was looked at.")),
                      Answer.json(TransferDesk.Shown.class))
                  .versionOf(Versioned.CASE)),
          get(
              "/api/cases/{caseId}/transfer",
              DECIDERS,
              Action.SHOW_TRANSFER,
              About.of(
                      "The transfer that is proposed in a case (audited)",
                      Input.NONE,
                      Answer.json(TransferDesk.Shown.class))
                  .ofAPerson()),
          post(
              "/api/cases/{caseId}/language",
              DECIDERS,
              Action.CORRECT_LANGUAGE,
              About.of(
                      "Corrects the language of the letters, before the answer is made",
                      Input.body(Param.oneOf("language", List.of("nl", "en"), "The right one.")),
                      Answer.json(Views.CaseView.class))
                  .versionOf(Versioned.CASE)),
          post(
              "/api/cases/{caseId}/missed-right",
              DECIDERS,
              Action.OPEN_MISSED,
              About.of(
                  "Opens a case beside this one for a right or a matter that was missed, same"
                      + " receipt",
                  Input.body(Param.oneOf("right", MISSED, "What the mail asks, or is, as well.")),
                  Answer.json(ReadingDesk.Opened.class))),
          get(
              "/api/cases/{caseId}/wrong-right",
              DECIDERS,
              Action.SHOW_WRONG,
              About.of(
                  "Which rights of a case can be taken out of it now, and why the others stay",
                  Input.NONE,
                  Answer.json(WrongRightDesk.Shown.class))),
          post(
              "/api/cases/{caseId}/wrong-right",
              DECIDERS,
              Action.LEAVE_OUT,
              About.of(
                      "Takes a right that nobody asked for out of a case, before it is begun",
                      Input.body(
                          Param.oneOf("right", RIGHTS, "What was read into the mail."),
                          Param.text("reason", LONGEST_REASON, "Why; for the file, no letter.")),
                      Answer.json(Views.CaseView.class))
                  .versionOf(Versioned.CASE)));

  private final Console console;
  private final AnswerDesk answers;
  private final TransferDesk transfers;
  private final Readings readings;

  /**
   * What corrects how a mail was read.
   *
   * @param mended its language, and what was missed
   * @param wrong what was read too much
   */
  record Readings(ReadingDesk mended, WrongRightDesk wrong) {}

  CaseApi(Console console, AnswerDesk answers, TransferDesk transfers, Readings readings) {
    this.readings = readings;
    this.console = console;
    this.answers = answers;
    this.transfers = transfers;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case LIST_CASES ->
          console.cases(CaseList.of(call.query("state")), CaseList.From.of(call), call.now());
      case SHOW_CASE -> console.oneCase(call.id(), call.user(), call.now());
      case SHOW_RETURNED -> answers.look(call.id(), call.now());
      case PROPOSE_TRANSFER -> transfers.propose(call.id(), call.body(), call.user(), call.now());
      case SHOW_TRANSFER -> transfers.show(call.id());
      case CORRECT_LANGUAGE ->
          readings
              .mended()
              .language(call.id(), Language.ofTag(call.text("language")), call.user(), call.now());
      case OPEN_MISSED ->
          readings.mended().missed(call.id(), call.text("right"), call.user(), call.now());
      case SHOW_WRONG -> readings.wrong().show(call.id());
      case LEAVE_OUT ->
          readings
              .wrong()
              .leaveOut(
                  call.id(),
                  new LeftOut(right(call), call.text("reason"), call.user().id(), call.now()),
                  call.user());
    };
  }

  private static Right right(Call call) {
    return Right.ofWireName(call.text("right"));
  }
}
