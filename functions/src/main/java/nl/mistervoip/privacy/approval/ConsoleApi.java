package nl.mistervoip.privacy.approval;

import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * Turns requests into looks and decisions of a signed-in person, and problems into answers (RFC
 * 9457). Whether a request is let in is decided here alone, by {@link Routes}.
 */
final class ConsoleApi {
  private final SignIn signIn;
  private final Capabilities capabilities;
  private final Versions versions;
  private final Clock clock;

  ConsoleApi(SignIn signIn, Capabilities capabilities, Versions versions, Clock clock) {
    this.signIn = signIn;
    this.capabilities = capabilities;
    this.versions = versions;
    this.clock = clock;
  }

  PageResponse answer(PageRequest request) {
    try {
      return answer(request, signIn.user(request.header("authorization")));
    } catch (ConsoleProblem problem) {
      return response(problem);
    }
  }

  /** The same for somebody who is known. */
  PageResponse answer(PageRequest request, User user) {
    return answered(request, user, this::tagged);
  }

  /**
   * The same for a person who signed in at the console's pages. These name the digest that was
   * seen, never a version, so that none is looked up for them.
   */
  PageResponse page(PageRequest request, User user) {
    return answered(request, user, this::act);
  }

  /** How a request that was let in is answered. */
  private interface Way {
    PageResponse of(Route route, PageRequest request, User user);
  }

  private static PageResponse answered(PageRequest request, User user, Way way) {
    try {
      return way.of(Routes.match(request, user), request, user);
    } catch (ConsoleProblem problem) {
      return response(problem);
    } catch (Cases.TransitionRefusedException | Cases.UnknownCaseException e) {
      return response(movedOn());
    }
  }

  /** A look tells the version; a change of another version than the present one is not made. */
  private PageResponse tagged(Route route, PageRequest request, User user) {
    Versioned thing = route.about().versioned();
    String id = route.id(request);
    boolean look = route.method().equals("GET");
    Optional<String> expected = request.header("if-match").filter(tag -> !look);
    // Before the look: what becomes different in between is then seen as different later.
    Optional<String> present =
        look || expected.isPresent() ? versions.tag(thing, id) : Optional.empty();
    present
        .filter(tag -> expected.stream().noneMatch(list -> Versions.names(list, tag)))
        .filter(tag -> expected.isPresent())
        .ifPresent(
            tag -> {
              throw ConsoleProblem.changedMeanwhile();
            });
    PageResponse response = act(route, request, user);
    return present
        .filter(tag -> look)
        .map(tag -> response.withHeader("ETag", tag))
        .orElse(response);
  }

  private PageResponse act(Route route, PageRequest request, User user) {
    Input input = route.about().input();
    Call call =
        new Call(
            route.id(request),
            input.queryOf(request),
            input.bodyOf(request),
            user,
            clock.instant());
    Object result = capabilities.act(route, call);
    return result instanceof PageResponse page ? page : PageResponse.json(200, result);
  }

  private static ConsoleProblem movedOn() {
    return ConsoleProblem.conflict(
        "The case has moved on",
        "The case no longer waits for this decision. Open the case to see where it stands.");
  }

  private static PageResponse response(ConsoleProblem problem) {
    PageResponse response =
        PageResponse.problem(problem.status(), problem.title(), problem.detail());
    return problem.status() == 401
        ? response.withHeader("WWW-Authenticate", "Bearer realm=\"privacy-desk\"")
        : response;
  }
}
