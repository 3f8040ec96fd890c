package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** How much the lists of cases have sent to them, with many cases in the table. */
class CaseListsTest {
  private static final CaseItem.Transition TRANSITION =
      new CaseItem.Transition("acknowledge", "system", TickingClock.NOW);

  private final Table dynamo = new Table(5000);
  private final CaseLists lists = new CaseLists("cases", dynamo);

  /** As the table keeps it: with its wrapped key, who asked, and a letter that waits. */
  private static Map<String, AttributeValue> row(int number) {
    CaseRecord record =
        aCase()
            .ofMessage("listed-" + number)
            .receivedAt(TickingClock.NOW.plus(Duration.ofMinutes(number)))
            .build();
    return row(new CaseItem(record, 3, TRANSITION));
  }

  private static Map<String, AttributeValue> row(CaseItem item) {
    Map<String, AttributeValue> row = new HashMap<>(item.attributes());
    row.put(CaseItem.WRAPPED_KEY, AttributeValue.fromB(SdkBytes.fromByteArray(new byte[184])));
    row.put(CaseItem.SENDER, Attributes.text("0".repeat(64)));
    row.put(CaseItem.POSTING, Attributes.text("yes"));
    row.put(CaseItem.POSTING_SINCE, Attributes.instant(TickingClock.NOW));
    return row;
  }

  /** The index by due date; counts what it sends. */
  private static final class Table implements DynamoDbClient {
    private final List<Map<String, AttributeValue>> rows;
    private final List<QueryRequest> asked = new ArrayList<>();
    private int rowsSent;
    private long bytesSent;

    Table(int count) {
      rows = IntStream.range(0, count).mapToObj(CaseListsTest::row).toList();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}

    @Override
    public QueryResponse query(QueryRequest request) {
      asked.add(request);
      QueryResponse.Builder answer = QueryResponse.builder().count(rows.size());
      if (request.select() == Select.COUNT) {
        return answer.build();
      }
      boolean whole = request.limit() == null || request.limit() >= rows.size();
      List<Map<String, AttributeValue>> sent =
          (whole ? rows : rows.subList(0, request.limit()))
              .stream().map(row -> projected(row, request)).toList();
      rowsSent += sent.size();
      bytesSent += sent.stream().mapToLong(CaseListsTest::bytes).sum();
      return whole
          ? answer.items(sent).build()
          : answer.items(sent).lastEvaluatedKey(key(rows.get(request.limit() - 1))).build();
    }

    private static Map<String, AttributeValue> projected(
        Map<String, AttributeValue> row, QueryRequest request) {
      if (request.projectionExpression() == null) {
        return row;
      }
      Map<String, AttributeValue> sent = new HashMap<>();
      for (String word : request.projectionExpression().split(", ", -1)) {
        String name = Objects.requireNonNull(request.expressionAttributeNames().get(word), word);
        if (row.containsKey(name)) {
          sent.put(name, Objects.requireNonNull(row.get(name)));
        }
      }
      return sent;
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
      Map<String, AttributeValue> key = new HashMap<>(row);
      key.keySet().retainAll(List.of(CaseItem.CASE_ID, CaseItem.OPEN, CaseItem.DUE));
      return key;
    }
  }

  /** Names and values, as JSON roughly sends them. */
  private static long bytes(Map<String, AttributeValue> row) {
    return row.entrySet().stream()
        .mapToLong(one -> one.getKey().length() + one.getValue().toString().length())
        .sum();
  }

  @Test
  void aLongPageShouldBeOneRequestWithTheRecordOfEachCaseAndNothingElse() {
    CasePage page = lists.page(CasePage.Part.OPEN, "", 100);
    assertThat(page.cases()).hasSize(100);
    assertThat(page.next()).isPresent();
    assertThat(page.cases().getFirst()).isEqualTo(CaseItem.of(dynamo.rows.getFirst()).record());
    assertThat(dynamo.asked).hasSize(1);
    assertThat(dynamo.rowsSent).isEqualTo(100);
    long whole = dynamo.rows.subList(0, 100).stream().mapToLong(CaseListsTest::bytes).sum();
    assertThat(dynamo.bytesSent).isLessThan(whole * 4 / 10);
    assertThat(dynamo.asked.getFirst().expressionAttributeNames().values())
        .doesNotContain(CaseItem.WRAPPED_KEY, CaseItem.SENDER, CaseItem.LAST_ACTOR);
  }

  @Test
  void theDailyLookAtTheClocksShouldHaveWholeRows() {
    assertThat(lists.openItems()).allSatisfy(row -> assertThat(row).containsKey(CaseItem.SENDER));
  }

  @Test
  void casesWithLettersShouldBeCountedWithoutBeingRead() {
    assertThat(new DynamoCasePost("cases", dynamo).casesWaiting()).isEqualTo(5000);
    assertThat(dynamo.rowsSent).isZero();
    assertThat(dynamo.asked).singleElement().matches(one -> "by-post".equals(one.indexName()));
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void whatAListReadsShouldBeAllThatARecordIsMadeOf(CaseState state) {
    CaseRecord record =
        new CaseItem(aCase().build(), 0, TRANSITION)
            .movedTo(CaseState.ACKNOWLEDGED, CaseState.ACKNOWLEDGED, TRANSITION)
            .movedTo(CaseState.IDENTIFYING, CaseState.IDENTIFYING, TRANSITION)
            .movedTo(CaseState.IDENTIFIED, CaseState.IDENTIFIED, TRANSITION)
            .extendedBy(
                new Extension(
                    Extension.Ground.COMPLEXITY, LocalDate.parse("2026-06-01"), TickingClock.NOW),
                "officer-1")
            .movedTo(state, state, TRANSITION)
            .record();
    assertThat(record.pause()).isPresent();
    Map<String, AttributeValue> row = row(new CaseItem(record, 7, TRANSITION));
    Collection<String> names = CaseRow.ATTRIBUTES.attributes();
    row.keySet().retainAll(names);
    assertThat(CaseRow.record(row)).isEqualTo(record);
    assertThat(names).as("each once").doesNotHaveDuplicates();
    assertThat(Stream.of(CaseRow.ATTRIBUTES.expression().split(", ", -1)))
        .containsExactlyInAnyOrderElementsOf(CaseRow.ATTRIBUTES.names().keySet());
  }
}
