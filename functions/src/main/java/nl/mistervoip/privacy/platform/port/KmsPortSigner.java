package nl.mistervoip.privacy.platform.port;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** Signs in KMS: the private half of a key leaves it never. */
public final class KmsPortSigner implements PortSigner {
  private static final int BYTES = 64;

  private final AwsClients clients;

  /**
   * A signer with the rights of who runs this.
   *
   * @param clients gives the client of KMS
   */
  public KmsPortSigner(AwsClients clients) {
    this.clients = clients;
  }

  @Override
  public byte[] sign(String key, byte[] digest) {
    try {
      return raw(signed(key, digest));
    } catch (SdkException e) {
      // An action that is not granted, a key that is switched off: by its class, as any failure.
      throw new PortUnavailableException("port key: " + e.getClass().getSimpleName());
    }
  }

  private byte[] signed(String key, byte[] digest) {
    return clients
        .kms()
        .sign(
            request ->
                request
                    .keyId(key)
                    .message(SdkBytes.fromByteArray(digest))
                    .messageType(MessageType.DIGEST)
                    .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
        .signature()
        .asByteArray();
  }

  /** KMS writes DER, RFC 9421 wants the bare numbers. */
  static byte[] raw(byte[] der) {
    try {
      return ECDSA.transcodeSignatureToConcat(der, BYTES);
    } catch (JOSEException e) {
      throw new IllegalStateException("KMS gave no signature of P-256.", e);
    }
  }
}
