package nl.mistervoip.privacy.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/** HMAC-SHA-256 under a key that never leaves KMS. */
final class KeyedHash implements UnaryOperator<String> {
  private final AwsClients clients;
  private final String keyId;

  KeyedHash(AwsClients clients, String keyId) {
    this.clients = clients;
    this.keyId = keyId;
  }

  @Override
  public String apply(String text) {
    byte[] mac =
        clients
            .kms()
            .generateMac(
                request ->
                    request
                        .keyId(keyId)
                        .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                        .message(SdkBytes.fromString(text, StandardCharsets.UTF_8)))
            .mac()
            .asByteArray();
    return HexFormat.of().formatHex(mac);
  }
}
