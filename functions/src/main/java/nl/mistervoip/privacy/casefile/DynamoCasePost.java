package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Letters to post, as a mark on the record of their case; the index holds only marked ones. */
final class DynamoCasePost implements CasePost {
  private static final String INDEX = "by-post";
  private static final String EXISTS = "attribute_exists(#state)";
  private static final Map<String, String> NAMES = Map.of("#state", CaseItem.STATE);
  private static final AttributeValue YES = Attributes.text("yes");

  /**
   * A change of the mark. Values: {@code :letter} a set of the one letter.
   *
   * @param expression what is changed
   * @param condition when; every case has a state
   * @param values placeholders of values
   */
  private record Change(String expression, String condition, Map<String, AttributeValue> values) {
    Change(String expression, String condition) {
      this(expression, EXISTS + condition, Map.of());
    }

    Change with(String name, AttributeValue value) {
      Map<String, AttributeValue> more = new HashMap<>(values);
      more.put(name, value);
      return new Change(expression, condition, more);
    }
  }

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoCasePost(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public void toPrint(CaseId id, String name, Instant madeAt) {
    Change change =
        new Change(
                "SET posting = :yes, posting_since = if_not_exists(posting_since, :since)"
                    + " ADD post_letters :letter",
                "")
            .with(":yes", YES)
            .with(":since", Attributes.instant(madeAt))
            .with(":letter", PostMark.of(name, madeAt));
    require(id, change);
  }

  @Override
  public void printed(CaseId id, String name, Instant madeAt) {
    Change change =
        new Change("ADD post_printed :letter", " AND contains(post_letters, :one)")
            .with(":letter", PostMark.of(name, madeAt))
            .with(":one", Attributes.text(PostMark.text(name, madeAt)));
    write(id, change);
  }

  @Override
  public void posted(CaseId id, String name, Instant madeAt) {
    Change change =
        new Change("DELETE post_letters :letter, post_printed :letter", "")
            .with(":letter", PostMark.of(name, madeAt));
    require(id, change);
  }

  @Override
  public boolean allPosted(CaseId id) {
    Change change =
        new Change(
                "REMOVE posting, posting_since, post_printed",
                " AND attribute_not_exists(post_letters) AND #state <> :held")
            .with(":held", Attributes.text(CaseState.AWAITING_POST.name()));
    return write(id, change);
  }

  private void require(CaseId id, Change change) {
    if (!write(id, change)) {
      throw new Cases.UnknownCaseException(id);
    }
  }

  /** Whether the condition held and the change was made. */
  private boolean write(CaseId id, Change change) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(DynamoCases.key(id))
                  .conditionExpression(change.condition())
                  .updateExpression(change.expression())
                  .expressionAttributeNames(NAMES)
                  .expressionAttributeValues(change.values()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public List<Letter> letters(CaseId id) {
    return PostMark.letters(
        dynamo
            .getItem(get -> get.tableName(table).key(DynamoCases.key(id)).consistentRead(true))
            .item());
  }

  @Override
  public List<Waiting> waitingForPost() {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(INDEX)
                    .keyConditionExpression("posting = :yes")
                    .expressionAttributeValues(Map.of(":yes", YES)))
        .items()
        .stream()
        .map(DynamoCasePost::waiting)
        .toList();
  }

  /** Only the number is sent, however many there are. */
  @Override
  public int casesWaiting() {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(INDEX)
                    .keyConditionExpression("posting = :yes")
                    .expressionAttributeValues(Map.of(":yes", YES))
                    .select(Select.COUNT))
        .stream()
        .mapToInt(QueryResponse::count)
        .sum();
  }

  private static Waiting waiting(Map<String, AttributeValue> item) {
    return new Waiting(
        CaseItem.of(item).record(),
        Attributes.instant(item, CaseItem.POSTING_SINCE),
        PostMark.letters(item));
  }
}
