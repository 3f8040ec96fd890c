package nl.mistervoip.privacy.approval.web.signin;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.testing.ReadRounds;

/** Doors for tests: most believe whatever an issuer is said to say. */
public final class Doors {
  /** The name of the cookie of a session. */
  public static final String SESSION = Cookies.SESSION;

  /** The name of the cookie of an attempt to sign in. */
  public static final String ATTEMPT = Cookies.ATTEMPT;

  private static final URI BASE = URI.create("https://desk.example/desk");

  private Doors() {}

  /** One at which everybody may be whoever they say. */
  public static Door open() {
    return of(new FakeOpenId(), new InMemorySessions());
  }

  /** The same with an issuer and sessions that a test looks at. */
  public static Door of(FakeOpenId issuer, InMemorySessions sessions) {
    return new Door(issuer, sessions, new LinkSecrets(), BASE);
  }

  /** The same that counts how often it reads sessions. */
  public static Door counted(ReadRounds reads) {
    return new Door(
        new FakeOpenId(),
        reads.around(Sessions.class, new InMemorySessions()),
        new LinkSecrets(),
        BASE);
  }

  /** One that asks a real issuer. */
  public static Door at(LocalIssuer issuer, URI desk, IdTokens tokens, Clock clock) {
    OpenId openId =
        new NimbusOpenId(
            new NimbusOpenId.Client(
                issuer.address(),
                "privacy-desk",
                Optional.empty(),
                URI.create(desk + "/console/signed-in")),
            tokens,
            clock);
    return new Door(openId, new InMemorySessions(), new LinkSecrets(), desk);
  }

  /** The attempt of a browser with this token, as its cookie and the issuer's answer have it. */
  public record Attempt(String cookie, String state) {
    /** An attempt that wants to go on to an address. */
    public static Attempt of(String token, String back) {
      SignInAttempt attempt = new SignInAttempt(token, back);
      return new Attempt(attempt.cookie(), attempt.state());
    }
  }
}
