package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The cases in DynamoDB. The lifecycle is the condition of every write; the audit entry follows the
 * write, and the next touch of the case writes an entry that a crash prevented.
 */
final class DynamoCases implements Cases {
  /** How often a transition is tried anew after another one came in between. */
  private static final int ATTEMPTS = 5;

  private final String table;
  private final DynamoDbClient dynamo;
  private final CaseKeys keys;
  private final Supplier<AuditLog> audit;
  private final CaseLists lists;

  DynamoCases(String table, DynamoDbClient dynamo, CaseKeys keys, Supplier<AuditLog> audit) {
    this.table = table;
    this.dynamo = dynamo;
    this.keys = keys;
    this.audit = audit;
    this.lists = new CaseLists(table, dynamo);
  }

  @Override
  public boolean open(CaseRecord record, Instant now) {
    CaseItem item =
        new CaseItem(record, 0, new CaseItem.Transition(CaseAudit.OPENED, "system", now));
    boolean opened = putNew(item);
    tell(opened ? item : load(record.id()));
    return opened;
  }

  @Override
  public Optional<CaseRecord> find(CaseId id) {
    return findItem(id).map(CaseItem::record);
  }

  @Override
  public CaseRecord apply(CaseId id, CaseEvent event, String actor, Instant now) {
    CaseItem.Transition transition = new CaseItem.Transition(CaseAudit.nameOf(event), actor, now);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      CaseItem before = load(id);
      tell(before);
      if (before.record().state() == Lifecycle.target(event)) {
        return before.record();
      }
      CaseState state =
          Lifecycle.next(before.record().state(), event)
              .orElseThrow(() -> new TransitionRefusedException(id, event));
      CaseItem after = before.movedTo(state, transition);
      if (move(before, after, event)) {
        tell(after);
        return after.record();
      }
    }
    throw new TransitionRefusedException(id, event);
  }

  @Override
  public List<CaseRecord> open() {
    return lists.open();
  }

  @Override
  public List<CaseRecord> recentlyClosed(int limit) {
    return lists.recentlyClosed(limit);
  }

  @Override
  public List<CaseRecord> closedSince(Instant from) {
    return lists.closedSince(from);
  }

  @Override
  public CasePage page(CasePage.Part part, String cursor, int limit) {
    return lists.page(part, cursor, limit);
  }

  @Override
  public List<ClosedCase> closedBetween(Instant from, Instant until) {
    return lists.closedBetween(from, until);
  }

  private boolean putNew(CaseItem item) {
    Map<String, AttributeValue> attributes = new HashMap<>(item.attributes());
    attributes.put(CaseItem.WRAPPED_KEY, Attributes.bytes(keys.newWrappedKey(item.record().id())));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(attributes)
                  .conditionExpression("attribute_not_exists(case_id)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private boolean move(CaseItem before, CaseItem after, CaseEvent event) {
    CaseUpdate update = CaseUpdate.of(before, after, event);
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(key(before.record().id()))
                  .updateExpression(update.expression())
                  .conditionExpression(update.condition())
                  .expressionAttributeNames(update.names())
                  .expressionAttributeValues(update.values()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private void tell(CaseItem item) {
    audit.get().append(CaseAudit.entryOf(item), item.last().at());
  }

  private CaseItem load(CaseId id) {
    return findItem(id).orElseThrow(() -> new UnknownCaseException(id));
  }

  private Optional<CaseItem> findItem(CaseId id) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(CaseItem.of(item));
  }

  static Map<String, AttributeValue> key(CaseId id) {
    return Map.of(CaseItem.CASE_ID, Attributes.text(id.value()));
  }
}
