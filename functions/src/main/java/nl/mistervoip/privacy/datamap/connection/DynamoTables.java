package nl.mistervoip.privacy.datamap.connection;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables in DynamoDB. A physical name is the deployment's prefix and the logical name. */
final class DynamoTables implements Tables {
  private final DynamoReads reads;
  private final DynamoWrites writes;

  DynamoTables(DynamoDbClient dynamo, String prefix, Backoff backoff) {
    this.reads = new DynamoReads(dynamo, prefix, backoff);
    this.writes = new DynamoWrites(dynamo, prefix, backoff);
  }

  @Override
  public Page query(Query query, Map<String, AttributeValue> from) {
    return reads.query(query, from);
  }

  @Override
  public List<Map<String, AttributeValue>> get(
      Place.Table table, List<Map<String, AttributeValue>> keys) {
    return reads.get(table, keys);
  }

  @Override
  public boolean delete(Place.Table table, Guard guard) {
    return writes.delete(table, guard);
  }

  @Override
  public boolean remove(Place.Table table, Guard guard, List<String> attributes) {
    return writes.remove(table, guard, attributes);
  }

  @Override
  public boolean set(Place.Table table, Guard guard, Map<String, AttributeValue> values) {
    return writes.set(table, guard, values);
  }

  @Override
  public boolean change(
      Place.Table table, Guard guard, List<String> removed, Map<String, AttributeValue> values) {
    return writes.change(table, guard, removed, values);
  }

  @Override
  public boolean insert(Place.Table table, Map<String, AttributeValue> row) {
    return writes.insert(table, row);
  }
}
