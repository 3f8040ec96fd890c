package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.approval.decision.ApprovalRows.number;
import static nl.mistervoip.privacy.approval.decision.ApprovalRows.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.BatchReads;
import nl.mistervoip.privacy.platform.PageCursor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Approvals in DynamoDB. */
final class DynamoApprovals implements Approvals {
  private static final String BY_STATE = "by-state";
  private static final PageCursor CURSOR =
      new PageCursor(ApprovalRows.STATE, ApprovalRows.OPENED_AT, ApprovalRows.KEY);

  private final AwsClients aws;
  private final String table;

  DynamoApprovals(AwsClients aws, String table) {
    this.aws = aws;
    this.table = table;
  }

  @Override
  public Optional<Approval> find(String approvalId) {
    return Optional.of(
            aws.dynamo()
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(Map.of(ApprovalRows.KEY, text(approvalId)))
                            .consistentRead(true))
                .item())
        .filter(item -> !item.isEmpty())
        .map(ApprovalRows::approval);
  }

  @Override
  public List<Approval> findAll(Collection<String> approvalIds) {
    List<Map<String, AttributeValue>> keys =
        approvalIds.stream().map(id -> Map.of(ApprovalRows.KEY, text(id))).toList();
    Map<String, Approval> found =
        new BatchReads(aws.dynamo(), table)
            .rows(keys).stream()
                .map(ApprovalRows::approval)
                .collect(Collectors.toMap(Approval::id, Function.identity()));
    return approvalIds.stream()
        .distinct()
        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
        .toList();
  }

  @Override
  public boolean save(Approval after) {
    PutItemRequest.Builder put =
        PutItemRequest.builder().tableName(table).item(ApprovalRows.row(after));
    if (after.version() == 1) {
      put.conditionExpression("attribute_not_exists(approval_id)");
    } else {
      put.conditionExpression("version = :before")
          .expressionAttributeValues(Map.of(":before", number(after.version() - 1)));
    }
    try {
      aws.dynamo().putItem(put.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public Page inState(String state, String cursor, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(BY_STATE)
            .limit(limit)
            .scanIndexForward(state.equals(ApprovalState.OPEN))
            .keyConditionExpression("#state = :state")
            .expressionAttributeNames(Map.of("#state", ApprovalRows.STATE))
            .expressionAttributeValues(Map.of(":state", text(state)));
    CURSOR.startKey(state, cursor).ifPresent(query::exclusiveStartKey);
    QueryResponse found = aws.dynamo().query(query.build());
    return new Page(
        found.items().stream().map(ApprovalRows::approval).toList(),
        CURSOR.after(found.lastEvaluatedKey()));
  }
}
