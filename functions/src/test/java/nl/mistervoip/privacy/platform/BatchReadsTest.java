package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class BatchReadsTest {
  private static final String TABLE = "things";

  private final Table dynamo = new Table();
  private final BatchReads reads = new BatchReads(dynamo, TABLE);

  /** Every row is there but number 7; the last of a batch is always too much for it. */
  private static final class Table implements DynamoDbClient {
    private final List<Integer> batches = new ArrayList<>();
    private final List<String> single = new ArrayList<>();
    private final List<String> projected = new ArrayList<>();
    private boolean busy;

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      KeysAndAttributes asked = Objects.requireNonNull(request.requestItems().get(TABLE), TABLE);
      assertThat(asked.consistentRead()).isTrue();
      assertThat(asked.keys()).doesNotHaveDuplicates();
      batches.add(asked.keys().size());
      noteProjection(asked.projectionExpression(), asked.expressionAttributeNames());
      int done = busy ? asked.keys().size() - 1 : asked.keys().size();
      List<Map<String, AttributeValue>> left = asked.keys().subList(done, asked.keys().size());
      return BatchGetItemResponse.builder()
          .responses(
              Map.of(TABLE, asked.keys().subList(0, done).stream().filter(Table::isThere).toList()))
          .unprocessedKeys(
              left.isEmpty()
                  ? Map.of()
                  : Map.of(TABLE, KeysAndAttributes.builder().keys(left).build()))
          .build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      assertThat(request.consistentRead()).isTrue();
      single.add(request.key().toString());
      noteProjection(request.projectionExpression(), request.expressionAttributeNames());
      GetItemResponse.Builder found = GetItemResponse.builder();
      return isThere(request.key()) ? found.item(request.key()).build() : found.build();
    }

    private void noteProjection(@Nullable String expression, Map<String, String> names) {
      if (expression != null) {
        projected.add(
            Stream.of(expression.split(", ", -1))
                .map(word -> Objects.requireNonNull(names.get(word), word))
                .collect(Collectors.joining(" ")));
      }
    }

    private static boolean isThere(Map<String, AttributeValue> key) {
      return !key.equals(key(7));
    }
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of("id", Attributes.text("row-" + number));
  }

  private static List<Map<String, AttributeValue>> keys(int count) {
    return IntStream.range(0, count).mapToObj(BatchReadsTest::key).toList();
  }

  @Test
  void manyRowsShouldTakeOneRequestForEachHundredAndLeaveOutWhatIsNotThere() {
    assertThat(reads.rows(keys(230))).hasSize(229).doesNotHaveDuplicates();
    assertThat(dynamo.batches).containsExactly(100, 100, 30);
    assertThat(dynamo.single).isEmpty();
  }

  @Test
  void whatTheTableWasTooBusyForShouldBeReadAllTheSame() {
    dynamo.busy = true;
    assertThat(reads.rows(keys(101))).hasSize(100);
    assertThat(dynamo.single).as("the last of the hundred, and the one after it").hasSize(2);
  }

  @Test
  void ofEachRowNothingShouldBeSentThatIsNotNeededHoweverItIsRead() {
    dynamo.busy = true;
    Projection needed = new Projection(List.of("id", "state")).and("open");
    assertThat(reads.rows(keys(101), needed)).hasSize(100);
    assertThat(dynamo.single).hasSize(2);
    assertThat(dynamo.projected).hasSize(3).containsOnly("id state open");
    assertThat(reads.rows(keys(2))).hasSize(2);
    assertThat(dynamo.projected).as("without one all of it is sent").hasSize(3);
  }

  @Test
  void oneRowShouldBeGotByItselfAndNoneAskForNothing() {
    assertThat(reads.rows(List.of(key(1), key(1)))).containsExactly(key(1));
    assertThat(reads.rows(keys(0))).isEmpty();
    assertThat(reads.rows(List.of(key(7)))).isEmpty();
    assertThat(dynamo.batches).isEmpty();
  }
}
