package nl.mistervoip.privacy.audit;

import java.util.HexFormat;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsInvalidMacException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;

/** The HMAC key in KMS: whoever can write the table cannot make proofs with it. */
final class KmsMacKey implements MacKey {
  private static final MacAlgorithmSpec ALGORITHM = MacAlgorithmSpec.HMAC_SHA_256;

  private final String keyId;
  private final KmsClient kms;

  KmsMacKey(String keyId, KmsClient kms) {
    this.keyId = keyId;
    this.kms = kms;
  }

  @Override
  public String sign(String message) {
    SdkBytes text = SdkBytes.fromUtf8String(message);
    byte[] mac =
        kms.generateMac(call -> call.keyId(keyId).macAlgorithm(ALGORITHM).message(text))
            .mac()
            .asByteArray();
    return HexFormat.of().formatHex(mac);
  }

  @Override
  public boolean verifies(String message, String mac) {
    try {
      SdkBytes proof = SdkBytes.fromByteArray(HexFormat.of().parseHex(mac));
      SdkBytes text = SdkBytes.fromUtf8String(message);
      return kms.verifyMac(
              call -> call.keyId(keyId).macAlgorithm(ALGORITHM).message(text).mac(proof))
          .macValid();
    } catch (KmsInvalidMacException | IllegalArgumentException e) {
      return false;
    }
  }
}
