package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

class KmsPseudonymsIT {
  private final AwsClients clients = new AwsClients();

  @Test
  void aPseudonymShouldBeStableUnderOneKeyAndUselessUnderAnother() {
    Pseudonyms one = new KmsPseudonyms(clients, key());
    Pseudonyms other = new KmsPseudonyms(clients, key());
    String pseudonym = one.of("customer-number:1001");
    assertThat(pseudonym).matches("[0-9a-f]{64}").isEqualTo(one.of("customer-number:1001"));
    assertThat(one.of("customer-number:1002")).isNotEqualTo(pseudonym);
    assertThat(other.of("customer-number:1001")).isNotEqualTo(pseudonym);
  }

  private String key() {
    return clients
        .kms()
        .createKey(key -> key.keySpec(KeySpec.HMAC_256).keyUsage(KeyUsageType.GENERATE_VERIFY_MAC))
        .keyMetadata()
        .keyId();
  }
}
