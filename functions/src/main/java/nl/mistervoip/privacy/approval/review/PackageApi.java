package nl.mistervoip.privacy.approval.review;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.approval.decision.Views;
import nl.mistervoip.privacy.casefile.MaskChanges;

/** The addresses about a package before it goes. */
public final class PackageApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    SHOW_PACKAGE,
    SHOW_PACKAGE_LETTER,
    SHOW_MASKS,
    CHANGE_MASK
  }

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_DIGEST = 200;
  private static final int LONGEST_PATH = 300;
  private static final int LONGEST_TEXT = 4000;

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          // What is in it is personal: for who decides on it, and nobody else.
          get(
              "/api/cases/{caseId}/package",
              DECIDERS,
              Action.SHOW_PACKAGE,
              About.of(
                  "What is in the package and what was covered, or one file of it (audited)",
                  Input.query(Param.optional("file", LONGEST_PATH, "Its path in the package.")),
                  Answer.json(Map.class).orFile("application/octet-stream"))),
          get(
              "/api/cases/{caseId}/package/letter",
              DECIDERS,
              Action.SHOW_PACKAGE_LETTER,
              About.of(
                  "The letter in the package, word for word (audited)",
                  Input.NONE,
                  Answer.json(PackageReview.Letter.class))),
          get(
              "/api/approvals/{approvalId}/mask",
              DECIDERS,
              Action.SHOW_MASKS,
              About.of(
                  "The fields of which a reviewer may show more or less",
                  Input.NONE,
                  Answer.json(MaskDecisions.Changeables.class))),
          post(
              "/api/approvals/{approvalId}/mask",
              DECIDERS,
              Action.CHANGE_MASK,
              About.of(
                      "Shows or hides more than the rules do; the package is built and asked anew",
                      Input.body(
                          Param.text("digest", LONGEST_DIGEST, "Of the package that was seen."),
                          Param.text("store", LONGEST_ID, "The store's id."),
                          Param.text("field", LONGEST_ID, "The field."),
                          Param.oneOf("effect", List.of("hide", "show"), "What to do with it."),
                          Param.optional("text", LONGEST_TEXT, "The passage, in free text."),
                          Param.text("reason", LONGEST_TEXT, "In plain words.")),
                      Answer.json(Views.ApprovalView.class))
                  .versionOf(Versioned.APPROVAL)));

  private final PackageReview review;
  private final MaskDecisions masks;

  PackageApi(PackageReview review, MaskDecisions masks) {
    this.review = review;
    this.masks = masks;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case SHOW_PACKAGE -> review.look(call.id(), call.query("file"), call.user(), call.now());
      case SHOW_PACKAGE_LETTER -> review.letter(call.id(), call.user(), call.now());
      case SHOW_MASKS -> masks.changeable(call.id());
      case CHANGE_MASK ->
          Views.ApprovalView.of(masks.change(call.id(), call.text("digest"), change(call)));
    };
  }

  private static MaskChanges.Change change(Call call) {
    boolean hide = call.text("effect").equals("hide");
    return new MaskChanges.Change(
        call.text("store"),
        call.text("field"),
        hide ? MaskChanges.Effect.HIDE : MaskChanges.Effect.SHOW,
        call.text("text"),
        call.text("reason"),
        call.user().id(),
        call.now());
  }
}
