package nl.mistervoip.privacy.platform;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/** Pseudonyms by HMAC-SHA-256 under a key that never leaves KMS. */
public final class KmsPseudonyms implements Pseudonyms {
  private final AwsClients clients;
  private final String keyId;

  /**
   * Pseudonyms under one key.
   *
   * @param clients gives the client of KMS
   * @param keyId id or ARN of an HMAC-256 key
   */
  public KmsPseudonyms(AwsClients clients, String keyId) {
    this.clients = clients;
    this.keyId = keyId;
  }

  @Override
  public String of(String identifier) {
    SdkBytes message = SdkBytes.fromString(identifier, StandardCharsets.UTF_8);
    byte[] mac =
        clients
            .kms()
            .generateMac(
                request ->
                    request
                        .keyId(keyId)
                        .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                        .message(message))
            .mac()
            .asByteArray();
    return HexFormat.of().formatHex(mac);
  }
}
