package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.testing.EmulatedCompany;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The list on real tables under a real key. */
class DynamoSuppressionListIT implements SuppressionListContract {
  private final EmulatedCompany company = new EmulatedCompany();

  @AfterEach
  void tearDown() {
    company.close();
  }

  @Override
  public SuppressionList list() {
    return company.suppressions();
  }

  @Override
  public List<Map<String, AttributeValue>> rows() {
    return company.scan(SuppressionList.STORE);
  }

  @Override
  public SuppressionList unreachable() {
    Tables nowhere = new DynamoTables(Emulator.AWS.dynamo(), "it-nowhere-", Backoff.sleeping());
    return new MappedSuppressionList(
        DataMap.load(), nowhere, new ContactHashes(text -> "0".repeat(64)));
  }
}
