package nl.mistervoip.privacy.datamap.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Walks tables in DynamoDB. A physical name is the deployment's prefix and the logical name. */
final class DynamoPages implements TablePages {
  private final DynamoDbClient dynamo;
  private final String prefix;
  private final Backoff backoff;

  DynamoPages(DynamoDbClient dynamo, String prefix, Backoff backoff) {
    this.dynamo = dynamo;
    this.prefix = prefix;
    this.backoff = backoff;
  }

  @Override
  public Walked walk(
      Place.Table table, Set<String> attributes, Map<String, AttributeValue> from, int most) {
    Map<String, String> names = new HashMap<>();
    attributes.forEach(name -> names.put("#n" + names.size(), name));
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(prefix + table.name())
            .limit(most)
            .projectionExpression(String.join(", ", names.keySet()))
            .expressionAttributeNames(names)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    if (!from.isEmpty()) {
      request.exclusiveStartKey(from);
    }
    ScanResponse page = backoff.run(() -> dynamo.scan(request.build()));
    double units = page.consumedCapacity() == null ? 0 : page.consumedCapacity().capacityUnits();
    return new Walked(page.items(), page.lastEvaluatedKey(), units);
  }
}
