package nl.mistervoip.privacy.casefile;

import java.util.Map;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/** Wraps case keys with a key that never leaves KMS; the case number is the encryption context. */
final class KmsKeyWrap implements KeyWrap {
  private final String keyId;
  private final KmsClient kms;

  KmsKeyWrap(String keyId, KmsClient kms) {
    this.keyId = keyId;
    this.kms = kms;
  }

  @Override
  public byte[] generate(CaseId id) {
    return kms.generateDataKeyWithoutPlaintext(
            call -> call.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(context(id)))
        .ciphertextBlob()
        .asByteArray();
  }

  @Override
  public byte[] unwrap(CaseId id, byte[] wrapped) {
    return kms.decrypt(
            call ->
                call.keyId(keyId)
                    .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                    .encryptionContext(context(id)))
        .plaintext()
        .asByteArray();
  }

  private static Map<String, String> context(CaseId id) {
    return Map.of("case", id.value());
  }
}
