package nl.mistervoip.privacy.approval.settings;

import static nl.mistervoip.privacy.approval.api.Audience.ADMINISTRATORS;
import static nl.mistervoip.privacy.approval.api.Audience.EVERYONE;
import static nl.mistervoip.privacy.approval.api.Audience.OVERSEERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.ApiDescription;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.request.Language;

/** The addresses about the desk itself: the rules by which it works. */
public final class DeskApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    DESCRIBE_API,
    SHOW_DATA_MAP,
    SHOW_REGISTER,
    EXPORT_REGISTER,
    PRINT_REGISTER,
    SHOW_SETTINGS,
    SHOW_DESK_SETTINGS,
    CHANGE_DESK_SETTINGS
  }

  private static final Param LANGUAGE = Param.language();

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/openapi.json",
              EVERYONE,
              Action.DESCRIBE_API,
              About.of("This description (OpenAPI 3.1)", Input.NONE, Answer.json(Map.class))),
          get(
              "/api/data-map",
              OVERSEERS,
              Action.SHOW_DATA_MAP,
              About.of(
                  "Every store of personal data: why, how long, who receives it, how it goes",
                  Input.NONE,
                  Answer.json(DataMapView.class))),
          get(
              "/api/data-map/register",
              OVERSEERS,
              Action.SHOW_REGISTER,
              About.of(
                  "The record of processing activities (GDPR Art. 30)",
                  Input.query(LANGUAGE),
                  Answer.json(Register.Whole.class))),
          get(
              "/api/data-map/register.csv",
              OVERSEERS,
              Action.EXPORT_REGISTER,
              About.of(
                  "The register as a table to save",
                  Input.query(LANGUAGE),
                  Answer.file("text/csv"))),
          get(
              "/api/data-map/register.html",
              OVERSEERS,
              Action.PRINT_REGISTER,
              About.of(
                  "The register as a page to save",
                  Input.query(LANGUAGE),
                  Answer.file("text/html"))),
          get(
              "/api/settings",
              OVERSEERS,
              Action.SHOW_SETTINGS,
              About.of(
                  "The settings in force, with what they mean; no secrets",
                  Input.NONE,
                  Answer.json(EffectiveSettings.All.class))),
          get(
              "/api/settings/desk",
              OVERSEERS,
              Action.SHOW_DESK_SETTINGS,
              About.of(
                      "By how many days the daily jobs work and who gets the digest, with bounds"
                          + " and former versions",
                      Input.NONE,
                      Answer.json(SettingsView.class))
                  .versionOf(Versioned.SETTINGS)),
          post(
              "/api/settings/desk",
              ADMINISTRATORS,
              Action.CHANGE_DESK_SETTINGS,
              About.of(
                      "Changes them, within bounds; what is left out is as if never set",
                      SettingsDesk.INPUT,
                      Answer.json(SettingsView.class))
                  .versionOf(Versioned.SETTINGS)));

  private final ApiDescription description = new ApiDescription();
  private final DataMap map;
  private final EffectiveSettings settings;
  private final SettingsDesk desk;

  DeskApi(DataMap map, EffectiveSettings settings, SettingsDesk desk) {
    this.desk = desk;
    this.map = map;
    this.settings = settings;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case DESCRIBE_API -> description.json();
      case SHOW_DATA_MAP -> DataMapView.of(map);
      case SHOW_REGISTER -> new Register(map).in(language(call));
      case EXPORT_REGISTER -> new Register(map).csv(language(call));
      case PRINT_REGISTER -> RegisterPage.of(new Register(map), language(call));
      case SHOW_SETTINGS -> settings.all();
      case SHOW_DESK_SETTINGS -> desk.show();
      case CHANGE_DESK_SETTINGS ->
          desk.change(new VersionedDesk.Change(call.body(), call.user(), call.now()));
    };
  }

  /** The number of the version of the settings of the daily jobs in force, as text. */
  public String version() {
    return desk.version();
  }

  private static Language language(Call call) {
    return Language.ofTag(call.query().getOrDefault("language", "nl"));
  }
}
