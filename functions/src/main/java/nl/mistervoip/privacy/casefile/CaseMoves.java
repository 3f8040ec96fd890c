package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a case changes: it is read, what may become of it is decided by the lifecycle, and written on
 * condition that nobody wrote in between, else read anew. The audit hears of it after the write,
 * and of what a crash kept from it at the next touch.
 */
final class CaseMoves {
  /** How often a transition is tried anew after another one came in between. */
  private static final int ATTEMPTS = 5;

  private final String table;
  private final DynamoDbClient dynamo;
  private final CaseWrites writes;
  private final DynamoCases.Telling telling;

  /**
   * Over a table.
   *
   * @param table of the cases
   * @param dynamo reads it
   * @param writes each under its condition
   * @param telling who hears of it
   */
  CaseMoves(String table, DynamoDbClient dynamo, CaseWrites writes, DynamoCases.Telling telling) {
    this.table = table;
    this.dynamo = dynamo;
    this.writes = writes;
    this.telling = telling;
  }

  /** Who moves a case, and when. */
  record By(String actor, Instant now) {}

  /** Empty when the case is none of those that are meant. */
  Optional<CaseRecord> moved(CaseId id, CaseEvent event, By by, Predicate<CaseRecord> meant) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      CaseItem before = load(id);
      tell(before);
      if (!meant.test(before.record())) {
        return Optional.empty();
      }
      CaseEvent happening = Lifecycle.happening(event, before.lettersWait());
      if (reached(before, event) || reached(before, happening)) {
        return Optional.of(before.record());
      }
      CaseItem after = after(before, event, happening, by);
      if (writes.move(before, after, happening)) {
        telling.figures().moved(after.record(), by.now());
        tell(after);
        return Optional.of(after.record());
      }
    }
    throw new Cases.TransitionRefusedException(id, event);
  }

  private static boolean reached(CaseItem item, CaseEvent event) {
    return item.record().state() == Lifecycle.target(event);
  }

  private static CaseItem after(CaseItem before, CaseEvent event, CaseEvent happening, By by) {
    CaseState next =
        Lifecycle.next(before.record().state(), happening)
            .orElseThrow(() -> new Cases.TransitionRefusedException(before.record().id(), event));
    return before.movedTo(
        next,
        Lifecycle.target(event),
        new CaseItem.Transition(CaseAudit.nameOf(happening), by.actor(), by.now()));
  }

  /** Changes a case without moving it; what is so already stays, and whoever wrote in between. */
  CaseRecord changed(
      CaseId id,
      Predicate<CaseRecord> already,
      UnaryOperator<CaseItem> change,
      BiPredicate<CaseItem, CaseItem> write) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      CaseItem before = load(id);
      tell(before);
      if (already.test(before.record())) {
        return before.record();
      }
      CaseItem after = change.apply(before);
      if (write.test(before, after)) {
        tell(after);
        return after.record();
      }
    }
    throw new IllegalStateException("Case " + id + " moves all the time. Try again.");
  }

  void tell(CaseItem item) {
    telling.audit().get().append(CaseAudit.entryOf(item), item.last().at());
  }

  CaseItem load(CaseId id) {
    return find(id).orElseThrow(() -> new Cases.UnknownCaseException(id));
  }

  Optional<CaseItem> find(CaseId id) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(get -> get.tableName(table).key(DynamoCases.key(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(CaseItem.of(item));
  }
}
