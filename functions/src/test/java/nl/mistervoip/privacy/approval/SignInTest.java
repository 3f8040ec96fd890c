package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.approval.Issuer.header;
import static nl.mistervoip.privacy.approval.Issuer.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  private static final Instant NOW = TickingClock.NOW;

  private final Issuer issuer = new Issuer();
  private final TickingClock clock = TickingClock.atNow();
  private final SignIn signIn =
      new SignIn(new SignIn.Tokens(Issuer.ADDRESS, Issuer.AUDIENCE), issuer, clock);

  private User user(String token) {
    return signIn.user(Optional.of("Bearer " + token));
  }

  private void refused(int status, String authorization) {
    assertThatThrownBy(() -> signIn.user(Optional.of(authorization)))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }

  private void refused(String token) {
    refused(401, "Bearer " + token);
  }

  private static JWTClaimsSet.Builder claims() {
    return Issuer.claims(NOW, "officer-1", "approver");
  }

  private static String forged(JWSAlgorithm algorithm, RSAKey key) {
    return Issuer.sign(header(algorithm, key.getKeyID()).build(), claims().build(), signer(key));
  }

  @Test
  void aTokenOfTheIssuerShouldSayWhoAndWhat() {
    assertThat(user(issuer.token(NOW, "officer-1", "approver", "privacy-officer", "king")))
        .isEqualTo(new User("officer-1", Set.of(Role.APPROVER, Role.PRIVACY_OFFICER)));
  }

  @Test
  void whoSomebodyIsShouldBeReadFromTheClaimThatTheIssuerKeepsTheSame() {
    SignIn entra =
        new SignIn(new SignIn.Tokens(Issuer.ADDRESS, Issuer.AUDIENCE, "oid"), issuer, clock);
    String one = issuer.sign(claims().subject("console-7f").claim("oid", "person-1").build());
    String other = issuer.sign(claims().subject("api-9c").claim("oid", "person-1").build());
    assertThat(entra.user(Optional.of("Bearer " + one)).id())
        .isEqualTo(entra.user(Optional.of("Bearer " + other)).id())
        .isEqualTo("person-1");
    String without = issuer.token(NOW, "officer-1");
    assertThatThrownBy(() -> entra.user(Optional.of("Bearer " + without)))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  @Test
  void aTokenWithoutRolesShouldBeSomebodyWhoMayNothing() {
    assertThat(user(issuer.sign(claims().claim("roles", null).build())).roles()).isEmpty();
    assertThat(user(issuer.sign(claims().claim("roles", "approver").build())).roles()).isEmpty();
    assertThat(user(issuer.sign(claims().claim("roles", List.of(1, 2)).build())).roles()).isEmpty();
  }

  @Test
  void theKeysShouldBeFetchedOnceAndNotForEachCall() {
    for (int i = 0; i < 10; i++) {
      assertThat(user(issuer.token(NOW, "officer-1")).id()).isEqualTo("officer-1");
    }
    assertThat(issuer.asked()).isEqualTo(2);
  }

  @Test
  void aNewKeyOfTheIssuerShouldBeFoundAndTheOldOneEnd() {
    String old = issuer.token(NOW, "officer-1");
    assertThat(user(old).id()).isEqualTo("officer-1");
    issuer.rotate();
    assertThat(user(issuer.token(NOW, "officer-2")).id()).isEqualTo("officer-2");
    refused(old);
  }

  @Test
  void unknownKeysShouldNotMakeUsAskTheIssuerForEver() {
    String good = issuer.token(NOW, "officer-1");
    assertThat(user(good).id()).isEqualTo("officer-1");
    String forged = forged(JWSAlgorithm.RS256, Issuer.newKey("foreign"));
    for (int i = 0; i < 20; i++) {
      refused(forged);
    }
    assertThat(issuer.asked()).isLessThan(10);
    assertThat(user(good).id()).isEqualTo("officer-1");
  }

  @Test
  void aForeignKeyUnderAKnownNameShouldBeRefused() {
    refused(forged(JWSAlgorithm.RS256, Issuer.newKey("key-1")));
  }

  @Test
  void anUnsignedTokenShouldBeRefused() {
    refused(new PlainJWT(claims().build()).serialize());
  }

  @Test
  void aTokenSignedWithThePublicKeyAsSecretShouldBeRefused() throws JOSEException {
    byte[] encoded = issuer.key().toRSAPublicKey().getEncoded();
    byte[] json = issuer.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    for (byte[] secret : List.of(encoded, json)) {
      JWSHeader confused = header(JWSAlgorithm.HS256, "key-1").build();
      refused(Issuer.sign(confused, claims().build(), Issuer.macSigner(secret)));
    }
  }

  @Test
  void otherRsaAlgorithmsShouldBeRefused() {
    refused(forged(JWSAlgorithm.RS512, issuer.key()));
    refused(forged(JWSAlgorithm.PS256, issuer.key()));
  }

  @Test
  void aKeyThatTheTokenBringsAlongShouldNotBeLookedAt() {
    RSAKey own = Issuer.newKey("own");
    JWSHeader brought = header(JWSAlgorithm.RS256, "key-1").jwk(own.toPublicJWK()).build();
    refused(Issuer.sign(brought, claims().build(), signer(own)));
  }

  @Test
  void aTokenForSomethingElseShouldBeRefused() {
    refused(issuer.sign(claims().audience("another-app").build()));
    refused(issuer.sign(claims().audience(List.of()).build()));
    refused(issuer.sign(claims().issuer("https://other.example").build()));
    refused(issuer.sign(claims().subject(null).build()));
    refused(issuer.sign(claims().subject("two words").build()));
    refused(issuer.sign(claims().expirationTime(null).build()));
  }

  @Test
  void onlyTheTypesOfSignInTokensShouldBeAccepted() {
    JWSHeader logout =
        header(JWSAlgorithm.RS256, "key-1").type(new JOSEObjectType("logout+jwt")).build();
    JWSHeader access =
        header(JWSAlgorithm.RS256, "key-1").type(new JOSEObjectType("at+jwt")).build();
    refused(Issuer.sign(logout, claims().build(), signer(issuer.key())));
    assertThat(user(Issuer.sign(access, claims().build(), signer(issuer.key()))).id())
        .isEqualTo("officer-1");
  }

  @Test
  void aTokenShouldEndAtItsTimeAndNotStartBefore() {
    String token = issuer.token(NOW, "officer-1");
    Instant now = clock.advance(Duration.ofMinutes(61));
    refused(token);
    Date soon = Date.from(now.plus(Duration.ofMinutes(5)));
    Date later = Date.from(now.plus(Duration.ofHours(5)));
    refused(issuer.sign(claims().notBeforeTime(soon).expirationTime(later).build()));
  }

  @Test
  void aChangedTokenShouldBeRefused() {
    List<String> parts = List.of(issuer.token(NOW, "officer-1").split("\\.", -1));
    List<String> other = List.of(issuer.token(NOW, "officer-2").split("\\.", -1));
    refused(parts.get(0) + "." + other.get(1) + "." + parts.get(2));
    refused(parts.get(0) + "." + parts.get(1) + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic abc", "Bearer a b", "Bearer not.a.token"})
  void aHeaderWithoutATokenShouldBeRefused(String authorization) {
    refused(401, authorization);
  }

  @Test
  void anIssuerThatCannotBeAskedShouldBeSaidSo() {
    String token = issuer.token(NOW, "officer-1");
    issuer.goDown();
    refused(503, "Bearer " + token);
  }

  @Test
  void aDiscoveryDocumentOfAnotherIssuerShouldNotBeTrusted() {
    issuer.claimToBe("https://evil.example");
    refused(503, "Bearer " + issuer.token(NOW, "officer-1"));
  }

  @Test
  void keysShouldNotBeFetchedWithoutTlsFromAnIssuerThatHasIt() {
    issuer.keepKeysAt("http://issuer.example/jwks");
    refused(503, "Bearer " + issuer.token(NOW, "officer-1"));
  }
}
