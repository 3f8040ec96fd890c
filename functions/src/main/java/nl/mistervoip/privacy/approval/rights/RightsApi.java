package nl.mistervoip.privacy.approval.rights;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Audience.SENDERS;
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
import nl.mistervoip.privacy.rectification.correction.CorrectionView;

/** The addresses about restrictions, corrections, and what other systems ask before they act. */
public final class RightsApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    SHOW_RESTRICTION,
    ASK_LIFTING,
    SHOW_CORRECTION,
    PROPOSE_CORRECTION,
    CHECK_SUPPRESSION,
    CHECK_RESTRICTION
  }

  private static final Param ADDRESS =
      Param.text("address", RightsConsole.LONGEST_ADDRESS, "A mail address or phone number.");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/cases/{caseId}/restriction",
              DECIDERS,
              Action.SHOW_RESTRICTION,
              About.of(
                  "How the restriction of a case stands",
                  Input.NONE,
                  Answer.json(RestrictionDesk.View.class))),
          post(
              "/api/cases/{caseId}/restriction/lift",
              DECIDERS,
              Action.ASK_LIFTING,
              About.of(
                      "Asks that a restriction be lifted, which is a decision of its own",
                      Input.body(Param.text("reason", RightsConsole.LONGEST_TEXT, "Why.")),
                      Answer.json(RestrictionDesk.View.class))
                  .versionOf(Versioned.CASE)),
          get(
              "/api/cases/{caseId}/correction",
              DECIDERS,
              Action.SHOW_CORRECTION,
              About.of(
                  "What can be corrected, as it stands (audited)",
                  Input.NONE,
                  Answer.json(CorrectionView.class))),
          post(
              "/api/cases/{caseId}/correction",
              DECIDERS,
              Action.PROPOSE_CORRECTION,
              About.of(
                      "Proposes what becomes different; somebody else approves it",
                      Input.body(
                          Param.list(
                              "changes",
                              true,
                              CorrectionConsole.MOST_CHANGES,
                              "Objects with store, key, field, value, source and check.")),
                      Answer.json(CorrectionConsole.Proposed.class))
                  .versionOf(Versioned.CASE)),
          // The address is in the body: addresses in a URL end in logs.
          post(
              "/api/suppressions/check",
              SENDERS,
              Action.CHECK_SUPPRESSION,
              About.of(
                  "Whether no advertising may go to an address (audited)",
                  Input.body(ADDRESS),
                  Answer.json(Suppressions.Answer.class))),
          post(
              "/api/restrictions/check",
              SENDERS,
              Action.CHECK_RESTRICTION,
              About.of(
                  "Whether the data of whoever has an address may only be stored (audited)",
                  Input.body(ADDRESS),
                  Answer.json(RestrictionCheck.Answer.class))));

  private final RightsConsole rights;
  private final Suppressions suppressions;

  RightsApi(RightsConsole rights, Suppressions suppressions) {
    this.rights = rights;
    this.suppressions = suppressions;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case SHOW_RESTRICTION -> rights.restriction(call.id());
      case ASK_LIFTING -> rights.askToLift(call.id(), call.body(), call.user(), call.now());
      case SHOW_CORRECTION -> rights.correction(call.id(), call.user(), call.now());
      case PROPOSE_CORRECTION -> rights.propose(call.id(), call.body(), call.user(), call.now());
      case CHECK_SUPPRESSION -> suppressions.check(call.text("address"), call.user(), call.now());
      case CHECK_RESTRICTION -> rights.check(call.body(), call.user(), call.now());
    };
  }
}
