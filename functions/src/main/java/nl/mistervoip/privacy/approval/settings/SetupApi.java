package nl.mistervoip.privacy.approval.settings;

import static nl.mistervoip.privacy.approval.api.Audience.ADMINISTRATORS;
import static nl.mistervoip.privacy.approval.api.Audience.OVERSEERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.approval.settings.VersionedDesk.Change;

/** The addresses about what the company sets for itself: closed days and passages of letters. */
public final class SetupApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    SHOW_CLOSED_DAYS,
    SHOW_EFFECT,
    CHANGE_CLOSED_DAYS,
    SHOW_PASSAGES,
    PREVIEW_PASSAGES,
    CHANGE_PASSAGES
  }

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/settings/closed-days",
              OVERSEERS,
              Action.SHOW_CLOSED_DAYS,
              About.of(
                      "The working days on which the company is closed, and who set them",
                      Input.NONE,
                      Answer.json(ClosedDaysView.class))
                  .versionOf(Versioned.CLOSED_DAYS)),
          get(
              "/api/settings/closed-days/effect",
              OVERSEERS,
              Action.SHOW_EFFECT,
              About.of(
                  "Which open cases must be answered earlier if the desk is closed on a day; no"
                      + " date of the law moves",
                  ClosedDaysDesk.EFFECT,
                  Answer.json(ClosedDaysView.Effect.class))),
          post(
              "/api/settings/closed-days",
              ADMINISTRATORS,
              Action.CHANGE_CLOSED_DAYS,
              About.of(
                      "Adds a closed day to come, or removes one",
                      ClosedDaysDesk.INPUT,
                      Answer.json(ClosedDaysView.class))
                  .versionOf(Versioned.CLOSED_DAYS)),
          get(
              "/api/settings/letters",
              OVERSEERS,
              Action.SHOW_PASSAGES,
              About.of(
                      "The passages of letters that the company sets itself, with former versions",
                      Input.NONE,
                      Answer.json(PassagesView.class))
                  .versionOf(Versioned.LETTERS)),
          post(
              "/api/settings/letters/preview",
              ADMINISTRATORS,
              Action.PREVIEW_PASSAGES,
              About.of(
                  "Whole letters with such passages, in both languages; changes nothing",
                  PassagesDesk.PREVIEW,
                  Answer.json(PassagesView.Shown.class))),
          post(
              "/api/settings/letters",
              ADMINISTRATORS,
              Action.CHANGE_PASSAGES,
              About.of(
                      "Sets them for every letter from now on; what is left out is as usual",
                      PassagesDesk.INPUT,
                      Answer.json(PassagesView.class))
                  .versionOf(Versioned.LETTERS)));

  private final ClosedDaysDesk days;
  private final PassagesDesk letters;

  SetupApi(ClosedDaysDesk days, PassagesDesk letters) {
    this.days = days;
    this.letters = letters;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case SHOW_CLOSED_DAYS -> days.show(call.now());
      case SHOW_EFFECT -> days.effect(call.query().getOrDefault("day", ""), call.now());
      case CHANGE_CLOSED_DAYS -> days.change(change(call));
      case SHOW_PASSAGES -> letters.show();
      case PREVIEW_PASSAGES -> letters.preview(call.body(), call.now());
      case CHANGE_PASSAGES -> letters.change(change(call));
    };
  }

  /** The number of the version of the closed days in force, as text. */
  public String daysVersion() {
    return days.version();
  }

  /** The number of the version of the passages in force, as text. */
  public String lettersVersion() {
    return letters.version();
  }

  private static Change change(Call call) {
    return new Change(call.body(), call.user(), call.now());
  }
}
