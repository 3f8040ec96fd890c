package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.testing.Fuse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The list in memory. */
class InMemorySuppressionListTest implements SuppressionListContract {
  private final InMemoryStores stores = new InMemoryStores(DataMapLoader.bundled());

  @Override
  public SuppressionList list() {
    return stores.suppressions(Fuse.counting());
  }

  @Override
  public List<Map<String, AttributeValue>> rows() {
    return stores.rows(SuppressionList.STORE);
  }

  @Override
  public SuppressionList unreachable() {
    InMemoryStores broken = new InMemoryStores(DataMapLoader.bundled());
    broken.unreachable(SuppressionList.STORE, true);
    return broken.suppressions(Fuse.counting());
  }
}
