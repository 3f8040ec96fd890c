package nl.mistervoip.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** The history in a table shaped as that of the desk, under a real keyed hash. */
class DynamoContactHistoryIT implements ContactHistoryContract {
  private static final String TABLE =
      Emulator.table(
          List.of(new Emulator.Key("token_hash", "S")),
          "by-case",
          List.of(new Emulator.Key("case_id", "S")));

  private final ContactHistory history =
      new DynamoContactHistory(Emulator.AWS, TABLE, new KmsPseudonyms(Emulator.AWS, KEY));

  private static final String KEY =
      Emulator.AWS
          .kms()
          .createKey(
              key -> key.keySpec(KeySpec.HMAC_256).keyUsage(KeyUsageType.GENERATE_VERIFY_MAC))
          .keyMetadata()
          .keyId();

  @Override
  public ContactHistory history() {
    return history;
  }

  @Test
  void theTableShouldNotHoldTheContactPoint() {
    ContactPoint point = new ContactPoint(Channel.EMAIL, "kim.voorbeeld@example.nl", NOW);
    assertThat(history.claim(point, CaseId.ofMessage("one"), RULES, NOW)).isTrue();
    String rows =
        Emulator.AWS.dynamo().scan(ScanRequest.builder().tableName(TABLE).build()).toString();
    assertThat(rows).contains("contact/").doesNotContain("kim.voorbeeld");
  }
}
