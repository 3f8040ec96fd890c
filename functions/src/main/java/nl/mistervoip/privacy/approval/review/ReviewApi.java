package nl.mistervoip.privacy.approval.review;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Route.get;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.erasure.PlanItems;
import nl.mistervoip.privacy.erasure.PlanView;
import nl.mistervoip.privacy.export.FoundData;
import nl.mistervoip.privacy.export.FoundSample;
import nl.mistervoip.privacy.rectification.correction.CorrectionPlanView;
import nl.mistervoip.privacy.request.Language;

/** The addresses at which people see what they are about to decide on. */
public final class ReviewApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    SHOW_PLAN,
    SHOW_PLAN_ITEMS,
    SHOW_CORRECTION_PLAN,
    SHOW_REPLAY,
    SHOW_FOUND,
    SHOW_SAMPLE
  }

  private static final int LONGEST_ID = 100;

  private static final Param CASE =
      Param.optional("case", LONGEST_ID, "Of a replay: the number of the case.");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/approvals/{approvalId}/plan",
              DECIDERS,
              Action.SHOW_PLAN,
              About.of(
                      "The plan of an erasure: counts by store and rule, grounds, last days",
                      Input.query(CASE, Param.language()),
                      Answer.json(PlanView.class))
                  .versionOf(Versioned.APPROVAL)),
          get(
              "/api/approvals/{approvalId}/plan/items",
              DECIDERS,
              Action.SHOW_PLAN_ITEMS,
              About.of(
                  "Items of one store of that plan, identifiers covered (audited)",
                  Input.query(
                      Param.optional("store", LONGEST_ID, "The store's id."),
                      CASE,
                      Param.language(),
                      Param.cursor()),
                  Answer.json(PlanItems.class))),
          get(
              "/api/approvals/{approvalId}/correction",
              DECIDERS,
              Action.SHOW_CORRECTION_PLAN,
              About.of(
                      "The planned correction: fields before and after, what follows (audited)",
                      Input.query(Param.language()),
                      Answer.json(CorrectionPlanView.class))
                  .versionOf(Versioned.APPROVAL)),
          get(
              "/api/approvals/{approvalId}/replay",
              DECIDERS,
              Action.SHOW_REPLAY,
              About.of(
                  "The cases of a replay of past erasures; the plan of each is under its number",
                  Input.query(Param.cursor()),
                  Answer.json(PlanConsole.ReplayView.class))),
          get(
              "/api/cases/{caseId}/found",
              DECIDERS,
              Action.SHOW_FOUND,
              About.of(
                  "What was found of the person, store by store; counts only",
                  Input.query(Param.language()),
                  Answer.json(FoundData.class))),
          get(
              "/api/cases/{caseId}/found/sample",
              DECIDERS,
              Action.SHOW_SAMPLE,
              About.of(
                  "A few items of one store, covered as the package covers them (audited)",
                  Input.query(
                      Param.optional("store", LONGEST_ID, "The store's id."), Param.language()),
                  Answer.json(FoundSample.class))));

  private final PlanConsole plans;
  private final CorrectionReview corrections;
  private final FoundConsole found;

  ReviewApi(PlanConsole plans, CorrectionReview corrections, FoundConsole found) {
    this.plans = plans;
    this.corrections = corrections;
    this.found = found;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case SHOW_PLAN -> plans.show(call.id(), call, language(call));
      case SHOW_PLAN_ITEMS -> plans.items(call.id(), call, language(call));
      case SHOW_CORRECTION_PLAN -> corrections.show(call.id(), call, language(call));
      case SHOW_REPLAY -> plans.replay(call.id(), call.query("cursor"));
      case SHOW_FOUND -> found.show(call.id(), language(call));
      case SHOW_SAMPLE -> found.sample(call, language(call));
    };
  }

  private static Language language(Call call) {
    return Language.ofTag(call.query().getOrDefault("language", "nl"));
  }
}
