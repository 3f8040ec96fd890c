package nl.mistervoip.privacy.approval.web.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Person;

/** Any issuer that describes itself (OpenID Connect Discovery 1.0). */
final class NimbusOpenId implements OpenId {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 5_000;

  /**
   * Who we are to the issuer.
   *
   * @param issuer its address, as it stands in tokens
   * @param clientId under which it knows the console
   * @param secret when it wants one beside PKCE
   * @param back where it sends browsers back to
   */
  record Client(String issuer, String clientId, Optional<String> secret, URI back) {
    @Override
    public String toString() {
      return "Client[" + clientId + "]";
    }
  }

  private final Client client;
  private final IdTokens tokens;
  private final IssuerDescription description;

  NimbusOpenId(Client client, IdTokens tokens, Clock clock) {
    this.client = client;
    this.tokens = tokens;
    this.description = new IssuerDescription(client.issuer(), clock);
  }

  @Override
  public URI question(SignInAttempt attempt) {
    Scope scope = new Scope("openid", "profile");
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, scope, new ClientID(client.clientId()), client.back())
        .endpointURI(description.current().getAuthorizationEndpointURI())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  @Override
  public Optional<Person> answered(Map<String, String> answer, SignInAttempt attempt) {
    return success(answer)
        .filter(success -> success.getState() != null)
        .filter(success -> attempt.hasState(success.getState().getValue()))
        .filter(this::fromOurIssuer)
        .filter(success -> success.getAuthorizationCode() != null)
        .flatMap(success -> redeemed(success, attempt))
        .flatMap(token -> tokens.person(token, attempt.nonce()));
  }

  @Override
  public Optional<URI> farewell() {
    return Optional.ofNullable(description.current().getEndSessionEndpointURI());
  }

  private Optional<AuthenticationSuccessResponse> success(Map<String, String> answer) {
    Map<String, List<String>> parameters =
        answer.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
    try {
      AuthenticationResponse response =
          AuthenticationResponseParser.parse(client.back(), parameters);
      return response.indicatesSuccess()
          ? Optional.of(response.toSuccessResponse())
          : Optional.empty();
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** An issuer that names itself in the answer must be ours (RFC 9207). */
  private boolean fromOurIssuer(AuthenticationSuccessResponse success) {
    return success.getIssuer() == null || success.getIssuer().getValue().equals(client.issuer());
  }

  private Optional<String> redeemed(AuthenticationSuccessResponse success, SignInAttempt attempt) {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            success.getAuthorizationCode(), client.back(), new CodeVerifier(attempt.verifier()));
    HTTPRequest request = tokenRequest(grant).toHTTPRequest();
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    try {
      return OIDCTokenResponseParser.parse(request.send()) instanceof OIDCTokenResponse given
          ? Optional.ofNullable(given.getOIDCTokens().getIDTokenString())
          : Optional.empty();
    } catch (ParseException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UnreachableException();
    }
  }

  private TokenRequest tokenRequest(AuthorizationCodeGrant grant) {
    URI endpoint = description.current().getTokenEndpointURI();
    ClientID id = new ClientID(client.clientId());
    return client
        .secret()
        .map(
            secret ->
                new TokenRequest.Builder(
                    endpoint, new ClientSecretBasic(id, new Secret(secret)), grant))
        .orElseGet(() -> new TokenRequest.Builder(endpoint, id, grant))
        .build();
  }
}
