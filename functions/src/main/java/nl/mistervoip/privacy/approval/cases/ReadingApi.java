package nl.mistervoip.privacy.approval.cases;

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

/** The addresses about what the mail of a case was read as besides its rights. */
public final class ReadingApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    SHOW_READING,
    CORRECT_READING
  }

  private static final int LONGEST_REASON = 2000;

  /** What a mail can ask of the company without asking for a right. */
  private static final List<String> TOPICS =
      List.of(
          "porting",
          "contract_end",
          "invoice",
          "fault",
          "order",
          "sales",
          "newsletter",
          "phishing",
          "job",
          "b2b_avg_paperwork",
          "other");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/cases/{caseId}/reading",
              DECIDERS,
              Action.SHOW_READING,
              About.of(
                  "What the mail of a case was read as besides its rights, and what of it can be"
                      + " corrected now",
                  Input.NONE,
                  Answer.json(LabelDesk.Shown.class))),
          post(
              "/api/cases/{caseId}/reading",
              DECIDERS,
              Action.CORRECT_READING,
              About.of(
                      "Corrects what the mail of a case was read as, with what follows from it",
                      Input.body(
                          Param.oneOf("label", Relabelling.Reading.names(), "What it is about."),
                          Param.oneOf(
                              "read", List.of("yes", "no"), "Whether the mail says so in truth."),
                          Param.optionalOneOf(
                              "topic", TOPICS, "What it asks instead; with not_privacy."),
                          Param.text("reason", LONGEST_REASON, "Why; for the file, no letter.")),
                      Answer.json(LabelDesk.Shown.class))
                  .versionOf(Versioned.CASE)));

  private final LabelDesk desk;

  ReadingApi(LabelDesk desk) {
    this.desk = desk;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case SHOW_READING -> desk.show(call.id());
      case CORRECT_READING -> desk.correct(call.id(), wish(call), call.user(), call.now());
    };
  }

  private static LabelDesk.Wish wish(Call call) {
    return new LabelDesk.Wish(
        call.text("label"),
        call.text("read").equals("yes"),
        call.text("topic"),
        call.text("reason"));
  }
}
