package nl.mistervoip.privacy.datamap.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class InMemoryOddRowsTest implements OddRowsContract {
  private final InMemoryTables tables = new InMemoryTables();

  InMemoryOddRowsTest() {
    tables.create(map());
  }

  @Override
  public Tables tables() {
    return tables;
  }

  @Override
  public TablePages pages() {
    return tables;
  }

  @Override
  public Tables flaky() {
    AtomicInteger calls = new AtomicInteger();
    return (Tables)
        Proxy.newProxyInstance(
            Tables.class.getClassLoader(),
            new Class<?>[] {Tables.class},
            (proxy, method, arguments) -> {
              if (calls.incrementAndGet() % 3 == 0) {
                throw new Tables.UnavailableException("ProvisionedThroughputExceededException");
              }
              try {
                return method.invoke(tables, arguments);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            });
  }

  @Override
  public void put(Map<String, AttributeValue> row) {
    tables.put(TABLE, row);
  }

  @Override
  public void take(Map<String, AttributeValue> key) {
    tables.take(TABLE, key);
  }

  @Override
  public List<Map<String, AttributeValue>> rows() {
    return tables.all(TABLE);
  }
}
