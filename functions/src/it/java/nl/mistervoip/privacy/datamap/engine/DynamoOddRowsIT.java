package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.datamap.connection.EmulatedConnections;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.testing.EmulatedTables;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The same on DynamoDB Local. */
class DynamoOddRowsIT implements OddRowsContract {
  private static final String PREFIX = "it-" + UUID.randomUUID() + "-";
  private static final DynamoDbClient DYNAMO = Emulator.AWS.dynamo();
  private static final String NAME = PREFIX + TABLE.name();

  @BeforeAll
  static void create() {
    EmulatedTables.create(PREFIX, TABLE);
  }

  @AfterAll
  static void drop() {
    DYNAMO.deleteTable(drop -> drop.tableName(NAME));
  }

  @BeforeEach
  void empty() {
    rows().forEach(row -> take(Rows.keyOf(TABLE, row)));
  }

  @Override
  public Tables tables() {
    return EmulatedConnections.impatient(DYNAMO, PREFIX);
  }

  @Override
  public TablePages pages() {
    return EmulatedConnections.pages(PREFIX);
  }

  @Override
  public Tables flaky() {
    return EmulatedConnections.impatient(FlakyDynamo.over(DYNAMO), PREFIX);
  }

  @Override
  public void put(Map<String, AttributeValue> row) {
    DYNAMO.putItem(put -> put.tableName(NAME).item(row));
  }

  @Override
  public void take(Map<String, AttributeValue> key) {
    DYNAMO.deleteItem(delete -> delete.tableName(NAME).key(key));
  }

  @Override
  public List<Map<String, AttributeValue>> rows() {
    return DYNAMO.scanPaginator(scan -> scan.tableName(NAME)).items().stream().toList();
  }
}
