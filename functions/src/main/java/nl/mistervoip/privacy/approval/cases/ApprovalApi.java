package nl.mistervoip.privacy.approval.cases;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Audience.READERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.ApprovalState;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.approval.decision.Views.ApprovalView;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.approval.letters.LetterWords;

/** The addresses at which people agree and refuse. */
public final class ApprovalApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    LIST_APPROVALS,
    SHOW_APPROVAL,
    APPROVE,
    REFUSE,
    PREVIEW_REFUSAL,
    PREVIEW_AGREEMENT,
    CLOSE_UNIDENTIFIED
  }

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_DIGEST = 200;
  private static final int LONGEST_TEXT = 4000;

  /** Without it nothing is decided: what is asked may have become something else. */
  private static final Param SEEN = Param.text("digest", LONGEST_DIGEST, "Of what the person saw.");

  /** Reading a plan takes long; who shows it beside the letter asks for both at once. */
  private static final Param PLAN =
      Param.optionalOneOf(
          "plan", List.of("nl", "en"), "The plan of an erasure too, in this language.");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/approvals",
              READERS,
              Action.LIST_APPROVALS,
              About.of(
                  "A page of what waits for a decision, or was decided: open ones longest open"
                      + " first, others latest first",
                  Input.query(
                      Param.optionalOneOf(
                          "state", ApprovalState.ALL, "Which decisions; open if absent."),
                      Param.cursor()),
                  Answer.json(Views.ApprovalsView.class))),
          get(
              "/api/approvals/{approvalId}",
              READERS,
              Action.SHOW_APPROVAL,
              About.of("One decision", Input.NONE, Answer.json(ApprovalView.class))
                  .versionOf(Versioned.APPROVAL)),
          decision(
              "approve",
              Action.APPROVE,
              "Agrees to exactly what was seen; who agrees is the signed-in person",
              Input.body(
                  SEEN,
                  Param.optional("reason", LONGEST_TEXT, "In plain words; needed for an identity."),
                  Param.optional(
                      "customerNumber",
                      LONGEST_ID,
                      "Whose data it is, for an identity; none for who is known to no store."),
                  Param.optional("means", LONGEST_ID, "By what an identity was settled."),
                  Param.optional("contact", LONGEST_ID, "Where a returned answer goes now."),
                  LetterWords.ADDITION,
                  LetterWords.LETTER,
                  never("phone"),
                  never("number"))),
          decision(
              "refuse",
              Action.REFUSE,
              "Refuses, on a ground of the law; the person who asked reads the reason",
              Input.body(
                  SEEN,
                  Param.text("ground", LONGEST_DIGEST, "The article, such as GDPR Art. 12(5)."),
                  Param.text("reason", LONGEST_TEXT, "In plain words, for the letter."),
                  LetterWords.ADDITION,
                  LetterWords.LETTER)),
          // Nothing is decided by it; what is written is in the body, for URLs end in logs.
          post(
              "/api/approvals/{approvalId}/refusal-letter",
              DECIDERS,
              Action.PREVIEW_REFUSAL,
              About.of(
                  "The letter that would follow a refusal, word for word; decides nothing",
                  Input.body(
                      Param.optional("digest", LONGEST_DIGEST, "As when refusing."),
                      Param.text("ground", LONGEST_DIGEST, "As when refusing."),
                      Param.text("reason", LONGEST_TEXT, "As when refusing."),
                      LetterWords.ADDITION),
                  Answer.json(LetterConsole.Shown.class))),
          post(
              "/api/approvals/{approvalId}/agreement-letter",
              DECIDERS,
              Action.PREVIEW_AGREEMENT,
              About.of(
                  "The letter that would follow an agreement, word for word; decides nothing",
                  Input.body(LetterWords.ADDITION, PLAN),
                  Answer.json(LetterConsole.Agreed.class))),
          decision(
              "close-unidentified",
              Action.CLOSE_UNIDENTIFIED,
              "Closes a case in which nobody showed who asks, once the term is over",
              Input.body(SEEN, Param.text("reason", LONGEST_TEXT, "In plain words."))));

  private final Console console;
  private final Decisions decisions;
  private final LetterConsole letters;

  ApprovalApi(Console console, Decisions decisions, LetterConsole letters) {
    this.console = console;
    this.decisions = decisions;
    this.letters = letters;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case LIST_APPROVALS ->
          console.approvals(
              call.query().getOrDefault("state", ApprovalState.OPEN),
              call.query("cursor"),
              call.now());
      case SHOW_APPROVAL -> console.approval(call.id(), call.now());
      case APPROVE -> approve(call);
      case REFUSE -> refuse(call);
      case PREVIEW_REFUSAL -> letters.refusal(call.id(), DecisionInput.refusal(call), call.now());
      case PREVIEW_AGREEMENT ->
          letters.agreed(
              call.id(), DecisionInput.addition(call), DecisionInput.planIn(call), call.now());
      case CLOSE_UNIDENTIFIED ->
          ApprovalView.of(
              decisions.closeUnidentified(
                  call.id(),
                  call.user(),
                  new Decisions.Closing(call.text("digest"), call.text("reason")),
                  call.now()));
    };
  }

  private ApprovalView approve(Call call) {
    Agreement agreement =
        letters.requireAgreed(
            call.id(), DecisionInput.agreement(call), call.text("letter"), call.now());
    return ApprovalView.of(decisions.approve(call.id(), call.user(), agreement, call.now()));
  }

  private ApprovalView refuse(Call call) {
    Decisions.Refusal refusal =
        letters.requireSeen(
            call.id(), DecisionInput.refusal(call), call.text("letter"), call.now());
    return ApprovalView.of(decisions.refuse(call.id(), call.user(), refusal, call.now()));
  }

  private static Param never(String name) {
    return Param.of(name, Param.Kind.NEVER, "the number to call is the one on file.");
  }

  private static Route decision(String verb, Action action, String summary, Input input) {
    About about =
        About.of(summary, input, Answer.json(ApprovalView.class)).versionOf(Versioned.APPROVAL);
    return post("/api/approvals/{approvalId}/" + verb, DECIDERS, action, about);
  }
}
