package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The audit table: entries by chain and sequence, the days on which anything happened as one more
 * partition. Only puts that find nothing in their place, and queries; nothing is ever changed.
 */
final class AuditTable implements EntryStore {
  /** The partition that lists the days; no chain has this name. */
  private static final String DAYS = "days";

  /** Sorts after every character of a chain's name. */
  private static final String LAST = "\uFFFD";

  private final String table;
  private final DynamoDbClient dynamo;
  private final Set<LocalDate> daysNoted = ConcurrentHashMap.newKeySet();

  AuditTable(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public Chain chain(String name) {
    QueryRequest all = inOrder("#chain = :value", "chain", name).consistentRead(true).build();
    List<Stored> entries =
        dynamo.queryPaginator(all).items().stream().map(EntryItem::read).toList();
    return new Chain(name, entries);
  }

  @Override
  public boolean add(Stored stored) {
    LocalDate day = dayOf(stored.entry().at());
    if (!daysNoted.contains(day)) {
      putNew(EntryItem.ofDay(DAYS, day));
      daysNoted.add(day);
    }
    return putNew(EntryItem.of(stored));
  }

  @Override
  public List<LocalDate> days() {
    return days(inOrder("#chain = :value", "chain", DAYS).consistentRead(true).build());
  }

  @Override
  public List<LocalDate> days(LocalDate from, LocalDate to) {
    // The table refuses a range that ends before it begins.
    if (to.isBefore(from)) {
      return List.of();
    }
    return days(
        inOrder("#chain = :value AND #day BETWEEN :from AND :to", "chain", DAYS)
            .consistentRead(true)
            .expressionAttributeNames(Map.of("#chain", "chain", "#day", EntryItem.SEQUENCE))
            .expressionAttributeValues(
                Map.of(
                    ":value", Attributes.text(DAYS),
                    ":from", Attributes.number(from.toEpochDay()),
                    ":to", Attributes.number(to.toEpochDay())))
            .build());
  }

  private List<LocalDate> days(QueryRequest query) {
    return dynamo.queryPaginator(query).items().stream()
        .map(item -> LocalDate.ofEpochDay(Attributes.number(item, EntryItem.SEQUENCE)))
        .toList();
  }

  @Override
  public Set<String> chainsOf(LocalDate day) {
    QueryRequest touched =
        inOrder("#day = :value", "day", day.toString()).indexName("by-day").build();
    return dynamo.queryPaginator(touched).items().stream()
        .map(item -> Attributes.text(item, EntryItem.CHAIN))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public List<Stored> ofDay(LocalDate day, String prefix, String after, int limit) {
    // Between two positions: after the last one that was read, before whatever does not begin so.
    String from = after.compareTo(prefix) > 0 ? after : prefix;
    QueryRequest some =
        inOrder("#day = :value AND #position BETWEEN :from AND :to", "day", day.toString())
            .indexName("by-day")
            .limit(limit)
            .expressionAttributeNames(Map.of("#day", "day", "#position", EntryItem.POSITION))
            .expressionAttributeValues(
                Map.of(
                    ":value", Attributes.text(day.toString()),
                    ":from", Attributes.text(from + " "),
                    ":to", Attributes.text(prefix + LAST)))
            .build();
    return dynamo.queryPaginator(some).items().stream().map(EntryItem::read).limit(limit).toList();
  }

  static LocalDate dayOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private boolean putNew(Map<String, AttributeValue> item) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table).item(item).conditionExpression("attribute_not_exists(chain)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private QueryRequest.Builder inOrder(String condition, String name, String value) {
    return QueryRequest.builder()
        .tableName(table)
        .scanIndexForward(true)
        .keyConditionExpression(condition)
        .expressionAttributeNames(Map.of("#" + name, name))
        .expressionAttributeValues(Map.of(":value", Attributes.text(value)));
  }
}
