package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import nl.mistervoip.privacy.platform.Json;

/**
 * The issuer's signing keys, found through its discovery document (OpenID Connect Discovery 1.0,
 * 4.3). Keys are read only from where a document says that names the very issuer we trust.
 */
final class DiscoveredKeys implements JWKSetSource<SecurityContext> {
  private static final String DOCUMENT = "/.well-known/openid-configuration";

  private final String issuer;
  private final ResourceRetriever http;

  DiscoveredKeys(String issuer, ResourceRetriever http) {
    this.issuer = issuer;
    this.http = http;
  }

  @Override
  public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
      throws JWKSetUnavailableException {
    try {
      return JWKSet.parse(get(keysAddress(get(issuer + DOCUMENT))));
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new JWKSetUnavailableException("The issuer's keys cannot be read.", e);
    }
  }

  @Override
  public void close() {}

  private String keysAddress(String discovery) throws IOException {
    JsonNode document = Json.read(discovery.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    String keys = document.path("jwks_uri").asText("");
    boolean plainOnlyIfIssuerIs = keys.startsWith("https://") || issuer.startsWith("http://");
    if (!document.path("issuer").asText("").equals(issuer)
        || keys.isEmpty()
        || !plainOnlyIfIssuerIs) {
      throw new IOException("The discovery document is not that of the issuer.");
    }
    return keys;
  }

  private String get(String address) throws IOException {
    return http.retrieveResource(URI.create(address).toURL()).getContent();
  }
}
