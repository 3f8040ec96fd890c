package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.approval.Audience.EVERYONE;
import static nl.mistervoip.privacy.approval.Route.get;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.Route.About;

/** The addresses about the desk itself. */
final class DeskApi {
  /** What they do. */
  enum Action implements Route.Action {
    DESCRIBE_API
  }

  static final List<Route> ROUTES =
      List.of(
          get(
              "/api/openapi.json",
              EVERYONE,
              Action.DESCRIBE_API,
              About.of(
                  "This description (OpenAPI 3.1)", Input.NONE, Answer.json(Map.class))));

  private final ApiDescription description = new ApiDescription();

  Object act(Action action, Call call) {
    return switch (action) {
      case DESCRIBE_API -> description.json();
    };
  }
}
