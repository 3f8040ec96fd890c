package nl.mistervoip.privacy.datamap.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mistervoip.privacy.datamap.tables.Rows;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * The real tables on a bad day: every second call is refused for load, a batch read answers for one
 * row only and leaves the other keys unprocessed, and every third delete fails for good.
 */
final class FlakyDynamo {
  private FlakyDynamo() {}

  static DynamoDbClient over(DynamoDbClient dynamo) {
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger deletes = new AtomicInteger();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("deleteItem") && deletes.incrementAndGet() % 3 == 0) {
                throw InternalServerErrorException.builder()
                    .awsErrorDetails(details("InternalServerError"))
                    .build();
              }
              if (calls.incrementAndGet() % 2 == 0) {
                throw ProvisionedThroughputExceededException.builder()
                    .awsErrorDetails(details("ProvisionedThroughputExceededException"))
                    .build();
              }
              try {
                Object answer = method.invoke(dynamo, arguments);
                return answer instanceof BatchGetItemResponse whole ? part(whole) : answer;
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            });
  }

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage("row 2023 of somebody").build();
  }

  private static BatchGetItemResponse part(BatchGetItemResponse whole) {
    String table = whole.responses().keySet().iterator().next();
    List<Map<String, AttributeValue>> rows = whole.responses().getOrDefault(table, List.of());
    if (rows.size() < 2) {
      return whole;
    }
    List<Map<String, AttributeValue>> left =
        rows.subList(1, rows.size()).stream()
            .map(row -> Rows.keyOf(OddRowsContract.TABLE, row))
            .toList();
    return whole.toBuilder()
        .responses(Map.of(table, rows.subList(0, 1)))
        .unprocessedKeys(
            Map.of(table, KeysAndAttributes.builder().keys(left).consistentRead(true).build()))
        .build();
  }
}
