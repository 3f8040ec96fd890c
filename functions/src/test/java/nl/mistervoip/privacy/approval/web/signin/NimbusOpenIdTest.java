package nl.mistervoip.privacy.approval.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.platform.LinkSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in at an issuer that speaks HTTP. */
class NimbusOpenIdTest {
  private static final URI BACK = URI.create("https://desk.example/desk/console/signed-in");

  private final LocalIssuer issuer = new LocalIssuer();
  private final ConsoleScene scene = new ConsoleScene();
  private final SignInAttempt attempt =
      new SignInAttempt(new LinkSecrets().issue().token(), "/console");
  private final NimbusOpenId openId = openId(Optional.empty());

  NimbusOpenIdTest() throws IOException {}

  @AfterEach
  void stop() {
    issuer.close();
  }

  private NimbusOpenId openId(Optional<String> secret) {
    return new NimbusOpenId(
        new NimbusOpenId.Client(issuer.address(), "privacy-desk", secret, BACK),
        scene.idTokens(issuer.address()),
        scene.clock);
  }

  /** What the issuer sends the browser back with. */
  private Map<String, String> answer(NimbusOpenId asking) {
    Map<String, String> asked = LocalGateway.query(asking.question(attempt));
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", BACK.toString())
        .containsKeys("state", "nonce", "code_challenge");
    return new HashMap<>(LocalGateway.query(issuer.redirect(asked)));
  }

  @Test
  void whoSignedInShouldBeWhoTheTokenNames() {
    Optional<Person> person = openId.answered(answer(openId), attempt);
    assertThat(person).contains(new Person("officer-1", Set.of("privacy-officer", "approver")));
  }

  @Test
  void aClientWithASecretShouldSignInAsWell() {
    NimbusOpenId secretive = openId(Optional.of("s3cret"));
    assertThat(secretive.answered(answer(secretive), attempt)).isPresent();
  }

  @Test
  void aRoleThatWeDoNotKnowShouldBeNone() {
    issuer.roles = List.of("owner");
    assertThat(openId.answered(answer(openId), attempt))
        .contains(new Person("officer-1", Set.of()));
  }

  @Test
  void aCodeThatWasPutIntoAnotherBrowsersAttemptShouldNotBeRedeemed() {
    Map<String, String> answer = answer(openId);
    SignInAttempt other = new SignInAttempt(new LinkSecrets().issue().token(), "/console");
    assertThat(openId.answered(answer, other)).as("by its state").isEmpty();
    answer.put("state", other.state());
    assertThat(openId.answered(answer, other)).as("by its verifier").isEmpty();
  }

  @Test
  void aTokenForAnotherQuestionShouldLetNobodyIn() {
    issuer.lies = Map.of("nonce", "another");
    assertThat(openId.answered(answer(openId), attempt)).isEmpty();
  }

  @Test
  void aTokenForSomebodyElseOrOfSomebodyElseShouldLetNobodyIn() {
    issuer.lies = Map.of("aud", "another-client");
    assertThat(openId.answered(answer(openId), attempt)).isEmpty();
    issuer.lies = Map.of("iss", "https://evil.example");
    assertThat(openId.answered(answer(openId), attempt)).isEmpty();
    issuer.lies = Map.of("exp", 1_000_000L);
    assertThat(openId.answered(answer(openId), attempt)).isEmpty();
  }

  @Test
  void anAnswerInTheNameOfAnotherIssuerShouldLetNobodyIn() {
    Map<String, String> answer = answer(openId);
    answer.put("iss", "https://evil.example");
    assertThat(openId.answered(answer, attempt)).isEmpty();
  }

  @Test
  void aCodeShouldWorkOnce() {
    Map<String, String> answer = answer(openId);
    assertThat(openId.answered(answer, attempt)).isPresent();
    assertThat(openId.answered(answer, attempt)).isEmpty();
  }

  @Test
  void nonsenseShouldLetNobodyIn() {
    assertThat(openId.answered(Map.of(), attempt)).isEmpty();
    assertThat(openId.answered(Map.of("error", "access_denied", "state", attempt.state()), attempt))
        .isEmpty();
    assertThat(openId.answered(Map.of("code", "x"), attempt)).isEmpty();
  }

  @Test
  void anIssuerThatIsDownShouldBeToldApart() {
    issuer.close();
    assertThatThrownBy(() -> openId.question(attempt))
        .isInstanceOf(OpenId.UnreachableException.class);
  }
}
