package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.BatchReads;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The cases in DynamoDB. The lifecycle is the condition of every write; the audit entry follows the
 * write, and the next touch of the case writes an entry that a crash prevented.
 */
final class DynamoCases implements Cases {
  private final String table;
  private final DynamoDbClient dynamo;
  private final CaseKeys keys;
  private final Telling telling;
  private final CaseLists lists;
  private final CaseHolds holds;
  private final CaseWrites writes;
  private final CaseMoves moves;

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
    this.moves = new CaseMoves(table, dynamo, writes, telling);
  }

  @Override
  public boolean open(CaseRecord record, Instant now) {
    CaseItem item =
        new CaseItem(record, 0, new CaseItem.Transition(CaseAudit.OPENED, "system", now));
    boolean opened = writes.putNew(item, keys.newWrappedKey(record.id()));
    if (opened) {
      telling.figures().opened(record, now);
    }
    moves.tell(opened ? item : moves.load(record.id()));
    return opened;
  }

  @Override
  public Optional<CaseRecord> find(CaseId id) {
    return moves.find(id).map(CaseItem::record);
  }

  @Override
  public Map<CaseId, CaseRecord> findAll(Collection<CaseId> ids) {
    return new BatchReads(dynamo, table)
        .rows(ids.stream().map(DynamoCases::key).toList(), CaseRow.ATTRIBUTES).stream()
            .map(CaseRow::record)
            .collect(Collectors.toMap(CaseRecord::id, Function.identity()));
  }

  @Override
  public CaseRecord apply(CaseId id, CaseEvent event, String actor, Instant now) {
    return moves
        .moved(id, event, new CaseMoves.By(actor, now), any -> true)
        .orElseThrow(() -> new TransitionRefusedException(id, event));
  }

  @Override
  public Optional<CaseRecord> begin(CaseId id, Right right, Instant now) {
    CaseMoves.By desk = new CaseMoves.By("system", now);
    return moves.moved(id, CaseEvent.PREPARE, desk, record -> record.answers(right));
  }

  @Override
  public CaseRecord extend(CaseId id, Extension more, String actor) {
    return moves.changed(
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
    return moves.changed(
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
    return moves.changed(
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
    return moves.changed(
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

  static Map<String, AttributeValue> key(CaseId id) {
    return Map.of(CaseItem.CASE_ID, Attributes.text(id.value()));
  }
}
