package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.BatchReads;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Lifecycle;
import nl.mistervoip.privacy.request.Right;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
  private final Telling telling;
  private final CaseLists lists;
  private final CaseHolds holds;
  private final CaseWrites writes;

  /**
   * Who hears of every move of a case.
   *
   * @param audit hears of it until it is written down there; asked for when there is something
   * @param figures counts it, once
   */
  record Telling(Supplier<AuditLog> audit, CaseFigures figures) {}

  DynamoCases(String table, DynamoDbClient dynamo, CaseKeys keys, Telling telling) {
    this.table = table;
    this.dynamo = dynamo;
    this.keys = keys;
    this.telling = telling;
    this.lists = new CaseLists(table, dynamo);
    this.holds = new DynamoCaseHolds(table, dynamo);
    this.writes = new CaseWrites(table, dynamo);
  }

  @Override
  public boolean open(CaseRecord record, Instant now) {
    CaseItem item =
        new CaseItem(record, 0, new CaseItem.Transition(CaseAudit.OPENED, "system", now));
    boolean opened = writes.putNew(item, keys.newWrappedKey(record.id()));
    if (opened) {
      telling.figures().opened(record, now);
    }
    tell(opened ? item : load(record.id()));
    return opened;
  }

  @Override
  public Optional<CaseRecord> find(CaseId id) {
    return findItem(id).map(CaseItem::record);
  }

  @Override
  public Map<CaseId, CaseRecord> findAll(Collection<CaseId> ids) {
    return new BatchReads(dynamo, table)
        .rows(ids.stream().map(DynamoCases::key).toList()).stream()
            .map(item -> CaseItem.of(item).record())
            .collect(Collectors.toMap(CaseRecord::id, Function.identity()));
  }

  @Override
  public CaseRecord apply(CaseId id, CaseEvent event, String actor, Instant now) {
    return moved(id, event, new By(actor, now), any -> true)
        .orElseThrow(() -> new TransitionRefusedException(id, event));
  }

  @Override
  public Optional<CaseRecord> begin(CaseId id, Right right, Instant now) {
    return moved(id, CaseEvent.PREPARE, new By("system", now), record -> record.answers(right));
  }

  /** Who moves a case, and when. */
  private record By(String actor, Instant now) {}

  /** Empty when the case is none of those that are meant. */
  private Optional<CaseRecord> moved(
      CaseId id, CaseEvent event, By by, Predicate<CaseRecord> meant) {
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
    throw new TransitionRefusedException(id, event);
  }

  private static boolean reached(CaseItem item, CaseEvent event) {
    return item.record().state() == Lifecycle.target(event);
  }

  private static CaseItem after(CaseItem before, CaseEvent event, CaseEvent happening, By by) {
    CaseState next =
        Lifecycle.next(before.record().state(), happening)
            .orElseThrow(() -> new TransitionRefusedException(before.record().id(), event));
    return before.movedTo(
        next,
        Lifecycle.target(event),
        new CaseItem.Transition(CaseAudit.nameOf(happening), by.actor(), by.now()));
  }

  @Override
  public CaseRecord extend(CaseId id, Extension more, String actor) {
    return changed(
        id,
        record -> record.extension().isPresent(),
        before -> {
          if (before.record().state().closed()) {
            throw new NothingOwedException(id);
          }
          return before.extendedBy(more, actor);
        },
        writes::extend);
  }

  @Override
  public CaseRecord answerIn(CaseId id, Language language, String actor, Instant now) {
    return changed(
        id,
        record -> record.language() == language,
        before -> {
          if (!LANGUAGE_OPEN.contains(before.record().state())) {
            throw new AnswerUnderWayException(id);
          }
          return before.answeredIn(language, actor, now);
        },
        writes::answerIn);
  }

  @Override
  public CaseRecord leaveOut(CaseId id, Right right, String actor, Instant now) {
    return changed(
        id,
        record -> !record.rights().contains(right),
        before -> {
          if (!LEAVING_OUT.contains(before.record().state())
              || Cases.leftWithout(before.record(), right).isEmpty()) {
            throw new RightStaysException(id, right);
          }
          return before.without(right, actor, now);
        },
        writes::leaveOut);
  }

  @Override
  public CaseRecord label(CaseId id, String label, boolean read, String actor, Instant now) {
    return changed(
        id,
        record -> record.labels().contains(label) == read,
        before -> {
          if (!LABELS_OPEN.contains(before.record().state())) {
            throw new IdentitySettledException(id);
          }
          return before.labelled(label, read, actor, now);
        },
        writes::label);
  }

  /** Changes a case without moving it; what is so already stays, and whoever wrote in between. */
  private CaseRecord changed(
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
  public CasePage owed(LocalDate from, LocalDate until, int limit) {
    return lists.owed(from, until, limit);
  }

  @Override
  public List<ClosedCase> closedBetween(Instant from, Instant until) {
    return lists.closedBetween(from, until);
  }

  @Override
  public void restricts(CaseId id, Instant since) {
    holds.restricts(id, since);
  }

  @Override
  public void restrictsNoMore(CaseId id) {
    holds.restrictsNoMore(id);
  }

  @Override
  public List<Restricting> restricting() {
    return holds.restricting();
  }

  @Override
  public CaseHolds.Page restricting(String cursor, int limit) {
    return holds.restricting(cursor, limit);
  }

  @Override
  public void claim(CaseId id, boolean open) {
    holds.claim(id, open);
  }

  private void tell(CaseItem item) {
    telling.audit().get().append(CaseAudit.entryOf(item), item.last().at());
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
