package nl.mistervoip.privacy.approval.copy;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
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
import nl.mistervoip.privacy.approval.decision.Views;

/** The addresses about masked copies of identity documents. */
public final class CopyApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    ASK_COPY,
    SHOW_COPY,
    SHOW_COPY_IMAGE,
    CONFIRM_COPY,
    SET_COPY_ASIDE
  }

  private static final Param REASON =
      Param.text("reason", CopyConsole.LONGEST_TEXT, "In plain words.");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          post(
              "/api/cases/{caseId}/document",
              DECIDERS,
              Action.ASK_COPY,
              decision(
                  "Asks the person for a masked copy of an identity document, as the last resort",
                  Input.body(
                      REASON,
                      Param.optional("customerNumber", CopyConsole.LONGEST_ID, "Who it may be.")),
                  Answer.json(CopyView.class))),
          get(
              "/api/cases/{caseId}/document",
              DECIDERS,
              Action.SHOW_COPY,
              About.of("What was seen of a copy (audited)", Input.NONE, Answer.json(CopyView.class))
                  .ofAPerson()),
          get(
              "/api/cases/{caseId}/document/image",
              DECIDERS,
              Action.SHOW_COPY_IMAGE,
              About.of(
                  "The keep-only copy as a picture (audited)",
                  Input.NONE,
                  Answer.file("image/png"))),
          post(
              "/api/cases/{caseId}/document/confirm",
              DECIDERS,
              Action.CONFIRM_COPY,
              decision(
                  "Settles who asks by the copy that was looked at; nothing of it is kept",
                  Input.body(
                      REASON,
                      Param.of("round", Param.Kind.NUMBER, "The round of the copy that was seen.")),
                  Answer.json(Views.ApprovalView.class))),
          post(
              "/api/cases/{caseId}/document/set-aside",
              DECIDERS,
              Action.SET_COPY_ASIDE,
              decision(
                  "Goes on by other means; nothing of the copy is kept",
                  Input.body(REASON),
                  Answer.json(CopyView.class))));

  private final CopyConsole copies;

  CopyApi(CopyConsole copies) {
    this.copies = copies;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case ASK_COPY -> copies.ask(call.id(), call.body(), call.user(), call.now());
      case SHOW_COPY -> copies.show(call.id());
      case SHOW_COPY_IMAGE -> copies.image(call.id(), call.user(), call.now());
      case CONFIRM_COPY -> copies.confirm(call.id(), call.body(), call.user(), call.now());
      case SET_COPY_ASIDE -> copies.setAside(call.id(), call.body(), call.user(), call.now());
    };
  }

  private static About decision(String summary, Input input, Answer answer) {
    return About.of(summary, input, answer).versionOf(Versioned.CASE);
  }
}
