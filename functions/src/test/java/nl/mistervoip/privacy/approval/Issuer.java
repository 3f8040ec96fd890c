package nl.mistervoip.privacy.approval;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An issuer in memory, whose keys can change and whose line can be cut. */
final class Issuer implements ResourceRetriever {
  static final String ADDRESS = "https://issuer.example";
  static final String AUDIENCE = "privacy-desk";
  private static final RSAKey FIRST = newKey("key-1");

  // Signing takes longer than most of what is asked with a token; the same is signed once.
  private static final Map<Asked, String> SIGNED = new ConcurrentHashMap<>();

  private record Asked(RSAKey key, JWTClaimsSet claims) {}

  private RSAKey key = FIRST;
  private String says = ADDRESS;
  private String keysAt = ADDRESS + "/jwks";
  private boolean up = true;
  private int asked;

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Resource retrieveResource(URL address) throws IOException {
    asked++;
    if (!up) {
      throw new IOException("down");
    }
    return switch (address.getPath()) {
      case "/.well-known/openid-configuration" ->
          new Resource(
              "{\"issuer\":\"" + says + "\",\"jwks_uri\":\"" + keysAt + "\"}", "application/json");
      case "/jwks" -> new Resource(new JWKSet(key.toPublicJWK()).toString(), "application/json");
      default -> throw new IOException("not found");
    };
  }

  void rotate() {
    key = newKey("key-2");
  }

  void goDown() {
    up = false;
  }

  void claimToBe(String other) {
    says = other;
  }

  void keepKeysAt(String address) {
    keysAt = address;
  }

  int asked() {
    return asked;
  }

  RSAKey key() {
    return key;
  }

  static JWTClaimsSet.Builder claims(Instant now, String user, String... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(ADDRESS)
        .audience(AUDIENCE)
        .subject(user)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
        .claim("roles", List.of(roles));
  }

  String token(Instant now, String user, String... roles) {
    return sign(claims(now, user, roles).build());
  }

  String sign(JWTClaimsSet claims) {
    return SIGNED.computeIfAbsent(new Asked(key, claims), any -> signNow(claims));
  }

  private String signNow(JWTClaimsSet claims) {
    return sign(header(JWSAlgorithm.RS256, key.getKeyID()).build(), claims, signer(key));
  }

  static JWSHeader.Builder header(JWSAlgorithm algorithm, String keyId) {
    return new JWSHeader.Builder(algorithm).keyID(keyId);
  }

  static JWSSigner signer(RSAKey with) {
    try {
      return new RSASSASigner(with);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWSSigner macSigner(byte[] secret) {
    try {
      return new MACSigner(secret);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
