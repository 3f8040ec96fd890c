package nl.mistervoip.privacy.approval.matter;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
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
import nl.mistervoip.privacy.approval.decision.MatterAnswer;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.approval.letters.LetterWords;

/** The addresses about complaints and investigations of nuisance calls. */
public final class MatterApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    PREVIEW_MATTER,
    DECIDE_MATTER
  }

  /** What is sent to see a letter. */
  private static final Input PREVIEW =
      Input.body(
          Param.oneOf("answer", MatterAnswer.names(), "What goes out, or is done."),
          Param.optional("text", LetterWords.LONGEST, "For the letter, in plain words."));

  /** What is sent to decide. */
  private static final Input DECISION =
      Input.body(
          Param.oneOf("answer", MatterAnswer.names(), "What goes out, or is done."),
          Param.optional("text", LetterWords.LONGEST, "As in the letter that was seen."),
          LetterWords.LETTER,
          Param.of("subscriber", Param.Kind.FLAG, "told: who asked holds the line, looked up."),
          Param.of("callerTold", Param.Kind.FLAG, "told: the caller knows who gets the data."),
          Param.optional(
              "customerNumber", MatterConsole.LONGEST_NAME, "keep-calls: whose line it is."),
          Param.date("from", "keep-calls: the first day."),
          Param.date("until", "keep-calls: the last day."));

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          post(
              "/api/approvals/{approvalId}/matter-letter",
              DECIDERS,
              Action.PREVIEW_MATTER,
              About.of(
                  "The letter of a complaint or investigation, word for word; decides nothing",
                  PREVIEW,
                  Answer.json(LetterConsole.Shown.class))),
          post(
              "/api/approvals/{approvalId}/matter",
              DECIDERS,
              Action.DECIDE_MATTER,
              About.of(
                      "Answers a complaint, or asks, keeps calls or ends in an investigation",
                      DECISION,
                      Answer.json(Views.ApprovalView.class))
                  .versionOf(Versioned.APPROVAL)));

  private final MatterConsole matters;

  MatterApi(MatterConsole matters) {
    this.matters = matters;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case PREVIEW_MATTER -> matters.preview(call.id(), call.body(), call.now());
      case DECIDE_MATTER ->
          Views.ApprovalView.of(matters.decide(call.id(), call.body(), call.user(), call.now()));
    };
  }
}
