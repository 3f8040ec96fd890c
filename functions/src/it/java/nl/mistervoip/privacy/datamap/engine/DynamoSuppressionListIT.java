package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.connection.EmulatedConnections;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.testing.EmulatedCompany;
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
    Tables nowhere = EmulatedConnections.tables("it-nowhere-");
    return new MappedSuppressionList(
        DataMapLoader.bundled(), nowhere, new ContactHashes(text -> "0".repeat(64)));
  }
}
