package nl.mistervoip.privacy.approval.oversight;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Audience.OVERSEERS;
import static nl.mistervoip.privacy.approval.api.Audience.PAUSERS;
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
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.retention.SweepOrder;
import nl.mistervoip.privacy.retention.SweepView;

/** The addresses about one retention sweep; its release is a decision like any other. */
public final class SweepApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    SHOW_SWEEP,
    SHOW_SWEEP_REPORT,
    PAUSE_SWEEP,
    RESUME_SWEEP,
    CANCEL_SWEEP
  }

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/sweeps/{sweepId}",
              OVERSEERS,
              Action.SHOW_SWEEP,
              About.of(
                  "How a sweep stands: the plan per store, its release, and what became of it",
                  Input.NONE,
                  Answer.json(SweepDetail.class))),
          get(
              "/api/sweeps/{sweepId}/report",
              OVERSEERS,
              Action.SHOW_SWEEP_REPORT,
              About.of(
                  "The proof report of a sweep, as a file to save",
                  Input.query(
                      Param.optionalOneOf(
                          "form",
                          List.of("html", "csv", "json", "sha256"),
                          "Of the file; html if absent. sha256: the hashes of the others."),
                      Param.language()),
                  Answer.file("text/html", "text/csv", "application/json", "text/plain"))),
          post(
              "/api/sweeps/{sweepId}/pause",
              PAUSERS,
              Action.PAUSE_SWEEP,
              About.of(
                  "Lets a sweep remove nothing until it is resumed",
                  Input.NONE,
                  Answer.json(SweepView.class))),
          post(
              "/api/sweeps/{sweepId}/resume",
              PAUSERS,
              Action.RESUME_SWEEP,
              About.of(
                  "Lets a paused sweep go on; an administrator only what they paused themselves",
                  Input.NONE,
                  Answer.json(SweepView.class))),
          post(
              "/api/sweeps/{sweepId}/cancel",
              DECIDERS,
              Action.CANCEL_SWEEP,
              About.of(
                  "Lets a sweep remove nothing; once something is gone, only the rest can be left",
                  Input.body(
                      Param.of(
                          "rest", Param.Kind.FLAG, "Whether to leave the rest of one that began.")),
                  Answer.json(SweepView.class))));

  private final SweepConsole sweeps;

  SweepApi(SweepConsole sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case SHOW_SWEEP -> sweeps.show(call.id(), call.user(), call.now());
      case SHOW_SWEEP_REPORT -> sweeps.report(call.id(), call.query("form"), language(call));
      case PAUSE_SWEEP -> sweeps.order(call.id(), SweepOrder.PAUSE, call.user(), call.now());
      case RESUME_SWEEP -> sweeps.resume(call.id(), call.user(), call.now());
      case CANCEL_SWEEP -> sweeps.cancel(call.id(), call.body(), call.user(), call.now());
    };
  }

  private static Language language(Call call) {
    return call.query("language").isEmpty() ? Language.NL : Language.ofTag(call.query("language"));
  }
}
