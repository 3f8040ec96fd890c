package nl.mistervoip.privacy.approval.web.signin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Signing in and out, and who is behind a request. */
public final class Door {
  private static final String CSRF = "csrf";
  private static final Duration TIME_TO_SIGN_IN = Duration.ofMinutes(10);

  private final OpenId issuer;
  private final Sessions sessions;
  private final LinkSecrets secrets;
  private final URI publicBase;

  Door(OpenId issuer, Sessions sessions, LinkSecrets secrets, URI publicBase) {
    this.issuer = issuer;
    this.sessions = sessions;
    this.secrets = secrets;
    this.publicBase = publicBase;
  }

  /** Who is signed in with this browser; being heard of keeps a session going. */
  public Optional<Person> person(PageRequest request, Instant now) {
    return session(request, now).map(Session::person);
  }

  private Optional<Session> session(PageRequest request, Instant now) {
    Optional<Session> found =
        token(request)
            .map(LinkSecrets::hashOf)
            .flatMap(sessions::find)
            .filter(session -> !session.over(now));
    found
        .filter(session -> session.stale(now))
        .ifPresent(session -> sessions.seen(session.seenAt(now)));
    return found;
  }

  /** What every form of this browser carries, empty text without a session. */
  public String csrf(PageRequest request) {
    return token(request).map(token -> LinkSecrets.answerHash(token, CSRF)).orElse("");
  }

  /**
   * Lets nothing through but forms that a page of ours showed to this very session.
   *
   * @throws PageProblem 403
   */
  public void requireOurForm(PageRequest request) {
    boolean ours =
        request.header("origin").filter(origin()::equals).isPresent()
            && token(request)
                .filter(token -> LinkSecrets.answers(token, CSRF, request.formField(CSRF)))
                .isPresent();
    if (!ours) {
      throw PageProblem.forgedForm();
    }
  }

  /**
   * Sends the browser to the issuer.
   *
   * @throws PageProblem 503 when the issuer cannot be asked
   */
  public PageResponse begin(String back) {
    SignInAttempt attempt = new SignInAttempt(secrets.issue().token(), ReturnAddress.safe(back));
    PageResponse away = Html.seeOther(reached(() -> issuer.question(attempt)).toString());
    return Cookies.set(away, Cookies.ATTEMPT, attempt.cookie(), TIME_TO_SIGN_IN);
  }

  /**
   * Lets in who comes back from the issuer, under a token that no browser had before.
   *
   * @return empty when the answer is not one to what this browser asked
   * @throws PageProblem 503 when the issuer cannot be asked
   */
  public Optional<PageResponse> enter(PageRequest request, Instant now) {
    return Cookies.of(request, Cookies.ATTEMPT)
        .flatMap(SignInAttempt::ofCookie)
        .flatMap(
            attempt ->
                reached(() -> issuer.answered(request.queryParameters(), attempt))
                    .map(person -> letIn(person, attempt, request, now)));
  }

  /** Ends the session. */
  public PageResponse leave(PageRequest request, String after) {
    token(request).map(LinkSecrets::hashOf).ifPresent(sessions::end);
    return Cookies.clear(Html.seeOther(after), Cookies.SESSION);
  }

  /**
   * Where one signs out of the issuer as well; empty when it does not say so, or cannot be asked.
   */
  public Optional<URI> farewell() {
    try {
      return issuer.farewell();
    } catch (OpenId.UnreachableException e) {
      return Optional.empty();
    }
  }

  private static <T> T reached(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (OpenId.UnreachableException e) {
      throw new PageProblem(503, "Issuer unreachable", "");
    }
  }

  private PageResponse letIn(
      Person person, SignInAttempt attempt, PageRequest request, Instant now) {
    token(request).map(LinkSecrets::hashOf).ifPresent(sessions::end);
    String token = secrets.issue().token();
    sessions.begin(new Session(LinkSecrets.hashOf(token), person, now, now));
    return Cookies.set(
        Html.seeOther(publicBase.getPath() + attempt.back()), Cookies.SESSION, token);
  }

  private static Optional<String> token(PageRequest request) {
    return Cookies.of(request, Cookies.SESSION).filter(LinkSecrets::wellFormed);
  }

  private String origin() {
    return publicBase.getScheme() + "://" + publicBase.getRawAuthority();
  }
}
