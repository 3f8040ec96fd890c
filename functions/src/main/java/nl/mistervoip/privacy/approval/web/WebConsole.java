package nl.mistervoip.privacy.approval.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Desk;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.approval.web.frame.ProblemText;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.signin.Cookies;
import nl.mistervoip.privacy.approval.web.signin.Door;
import nl.mistervoip.privacy.approval.web.signin.ReturnAddress;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;

/** The console's pages, {@code /console/**}. */
public final class WebConsole {
  /** A year, or until the person chooses again. */
  private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

  private final Door door;
  private final Desk desk;
  private final URI publicBase;
  private final Clock clock;
  private final Shells shells;

  /**
   * The pages.
   *
   * @param door at which people sign in
   * @param desk the API
   * @param publicBase the address of the API as people reach it, no slash at the end
   * @param clock for sessions and dates
   */
  WebConsole(Door door, Desk desk, URI publicBase, Clock clock) {
    this.door = door;
    this.desk = desk;
    this.publicBase = publicBase;
    this.clock = clock;
    this.shells = new Shells(publicBase.getPath());
  }

  /**
   * Whether an address is one of ours.
   *
   * @param request any request
   * @return true for the console's pages
   */
  public boolean serves(PageRequest request) {
    return request.path().equals("/console") || request.path().startsWith("/console/");
  }

  /**
   * Answers a request of a browser.
   *
   * @param request at an address of ours
   * @return a page, or the way to one
   */
  public PageResponse answer(PageRequest request) {
    Instant now = clock.instant();
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET /console/sign-in" -> signInPage(request);
        case "GET /console/sign-in/start" -> door.begin(query(request, "back"));
        case "GET /console/signed-in" ->
            door.enter(request, now).orElseThrow(() -> new PageProblem(400, "Sign-in failed", ""));
        case "POST /console/sign-out" -> leave(request);
        case "GET /console/signed-out" -> signedOutPage(request);
        case "GET /console/language" -> language(request);
        default -> inside(request, now);
      };
    } catch (PageProblem problem) {
      return problem(request, problem);
    }
  }

  /**
   * The page when ours failed.
   *
   * @param request what was asked
   * @param reference under which the log holds the cause
   * @return the answer with status 500
   */
  public PageResponse failure(PageRequest request, String reference) {
    return problem(request, new PageProblem(500, "Failed", reference));
  }

  private PageResponse inside(PageRequest request, Instant now) {
    Optional<Person> person = door.person(request, now);
    if (person.isEmpty()) {
      return Html.seeOther(publicBase.getPath() + "/console/sign-in?back=" + wanted(request));
    }
    Pages.Match match = Pages.match(request);
    if (request.method().equals("POST")) {
      door.requireOurForm(request);
    }
    Shell shell = shells.of(request, person, door.csrf(request));
    return match.page().answer(new Visit(request, match.id(), shell, person.get(), desk, now));
  }

  private PageResponse signInPage(PageRequest request) {
    String back = ReturnAddress.safe(query(request, "back"));
    return Html.page(200, "sign-in", Map.of("shell", shells.of(request), "back", back));
  }

  private PageResponse signedOutPage(PageRequest request) {
    String farewell = door.farewell().map(URI::toString).orElse("");
    return Html.page(200, "signed-out", Map.of("shell", shells.of(request), "farewell", farewell));
  }

  private PageResponse leave(PageRequest request) {
    door.requireOurForm(request);
    return door.leave(request, publicBase.getPath() + "/console/signed-out");
  }

  private PageResponse language(PageRequest request) {
    Language chosen = Language.ofTag(query(request, "to"));
    String back = publicBase.getPath() + ReturnAddress.safe(query(request, "back"));
    return Cookies.set(Html.seeOther(back), Cookies.LANGUAGE, chosen.tag(), LANGUAGE_KEPT);
  }

  private PageResponse problem(PageRequest request, PageProblem problem) {
    Shell shell =
        door.person(request, clock.instant())
            .map(person -> shells.of(request, Optional.of(person), door.csrf(request)))
            .orElseGet(() -> shells.of(request));
    return Html.page(
        problem.status(),
        "frame/problem",
        Map.of("shell", shell, "model", ProblemText.of(problem)));
  }

  private static String wanted(PageRequest request) {
    return request.method().equals("GET")
        ? ReturnAddress.safe(request.path())
        : ReturnAddress.START;
  }

  private static String query(PageRequest request, String name) {
    return request.queryParameters().getOrDefault(name, "");
  }
}
