package nl.mistervoip.privacy.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.mistervoip.privacy.intake.mail.MailAddress;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/** HMAC-SHA-256 under a key that never leaves KMS: a table alone lets nobody try addresses. */
final class KmsSenderKeys implements SenderKeys {
  private final String keyId;
  private final KmsClient kms;

  KmsSenderKeys(String keyId, KmsClient kms) {
    this.keyId = keyId;
    this.kms = kms;
  }

  @Override
  public String of(MailAddress address) {
    SdkBytes message = SdkBytes.fromString("sender:" + address.address(), StandardCharsets.UTF_8);
    byte[] mac =
        kms.generateMac(
                call ->
                    call.keyId(keyId).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256).message(message))
            .mac()
            .asByteArray();
    return HexFormat.of().formatHex(mac);
  }
}
