package nl.mistervoip.privacy.approval.mail;

import static nl.mistervoip.privacy.approval.api.Audience.OFFICERS;
import static nl.mistervoip.privacy.approval.api.Audience.READERS;
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
import nl.mistervoip.privacy.intake.breach.BreachViews;

/** The addresses about reports of breaches (GDPR Art. 33). */
public final class BreachApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    LIST_BREACHES,
    SHOW_BREACH,
    CLOSE_BREACH
  }

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/breaches",
              READERS,
              Action.LIST_BREACHES,
              About.of(
                  "A page of the breach reports: open ones soonest due first, closed ones newest"
                      + " first",
                  Input.query(
                      Param.optionalOneOf(
                          "state", List.of("open", "closed"), "Which; open if absent."),
                      Param.cursor()),
                  Answer.json(BreachViews.Lines.class))),
          get(
              "/api/breaches/{mailId}",
              READERS,
              Action.SHOW_BREACH,
              About.of(
                      "One report, with its mail for who may read it (audited)",
                      Input.NONE,
                      Answer.json(BreachViews.Report.class))
                  .versionOf(Versioned.BREACH)),
          post(
              "/api/breaches/{mailId}/close",
              OFFICERS,
              Action.CLOSE_BREACH,
              About.of(
                      "Closes a report for good",
                      Input.body(
                          word("outcome", true, "notified, no-breach or not-notifiable."),
                          word("notifiedOn", false, "The day on which the authority was told."),
                          word("reference", false, "Under which the authority knows it."),
                          word("ground", false, "Why there was no breach or no notice."),
                          word("telecomData", false, "yes or no: whether it is telecom data."),
                          Param.text("reason", BreachConsole.LONGEST_REASON, "In plain words.")),
                      Answer.json(BreachViews.Line.class))
                  .versionOf(Versioned.BREACH)));

  private final BreachConsole breaches;

  BreachApi(BreachConsole breaches) {
    this.breaches = breaches;
  }

  /** The version of a report that people decide on, empty when there is none. */
  public Optional<String> version(String id) {
    return breaches.version(id);
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case LIST_BREACHES -> breaches.list(call.query(), call.now());
      case SHOW_BREACH -> breaches.show(call.id(), call.user(), call.now());
      case CLOSE_BREACH -> breaches.close(call.id(), call.body(), call.user(), call.now());
    };
  }

  private static Param word(String name, boolean required, String about) {
    return required
        ? Param.text(name, BreachConsole.LONGEST_WORD, about)
        : Param.optional(name, BreachConsole.LONGEST_WORD, about);
  }
}
