package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CasePage;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.ClosedCase;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;

/** Cases in memory, held to the same lifecycle and the same audit as the real ones. */
public final class InMemoryCases implements Cases {
  private record Kept(CaseRecord record, int revision, Instant changedAt) {}

  private final Map<CaseId, Kept> cases = new LinkedHashMap<>();
  private final AuditLog audit;

  /**
   * Keeps cases and tells an audit.
   *
   * @param audit where each transition is recorded
   */
  public InMemoryCases(AuditLog audit) {
    this.audit = audit;
  }

  /** Keeps cases; nobody reads the audit. */
  public InMemoryCases() {
    this(new InMemoryAudit());
  }

  /**
   * Puts a case in any state, past the lifecycle, so that a test can start in the middle.
   *
   * @param record the case
   */
  public synchronized void put(CaseRecord record) {
    cases.put(record.id(), new Kept(record, 0, record.receivedAt()));
  }

  @Override
  public synchronized boolean open(CaseRecord record, Instant now) {
    boolean fresh = cases.putIfAbsent(record.id(), new Kept(record, 0, now)) == null;
    audit.append(event(record.id(), "opened", "system", 0), now);
    return fresh;
  }

  @Override
  public synchronized Optional<CaseRecord> find(CaseId id) {
    return Optional.ofNullable(cases.get(id)).map(Kept::record);
  }

  @Override
  public synchronized CaseRecord apply(CaseId id, CaseEvent event, String actor, Instant now) {
    CaseRecord before = get(id);
    if (before.state() == Lifecycle.target(event)) {
      return before;
    }
    CaseState state =
        Lifecycle.next(before.state(), event)
            .orElseThrow(() -> new TransitionRefusedException(id, event));
    int revision = cases.getOrDefault(id, new Kept(before, 0, now)).revision() + 1;
    CaseRecord after = before.movedTo(state, now);
    cases.put(id, new Kept(after, revision, now));
    audit.append(
        event(
            id, event.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), actor, revision),
        now);
    return after;
  }

  @Override
  public synchronized List<CaseRecord> open() {
    return cases.values().stream()
        .map(Kept::record)
        .filter(record -> !record.state().closed())
        .sorted(
            Comparator.comparing((CaseRecord record) -> record.due().due())
                .thenComparing(r -> r.id().value()))
        .toList();
  }

  @Override
  public synchronized List<CaseRecord> recentlyClosed(int limit) {
    return cases.values().stream()
        .filter(kept -> kept.record().state().closed())
        .sorted(Comparator.comparing(Kept::changedAt).reversed())
        .limit(limit)
        .map(Kept::record)
        .toList();
  }

  @Override
  public synchronized List<CaseRecord> closedSince(Instant from) {
    return cases.values().stream()
        .filter(kept -> kept.record().state().closed() && !kept.changedAt().isBefore(from))
        .sorted(Comparator.comparing(Kept::changedAt))
        .map(Kept::record)
        .toList();
  }

  @Override
  public synchronized CasePage page(CasePage.Part part, String cursor, int limit) {
    List<CaseRecord> all =
        switch (part) {
          case OPEN -> open();
          case CLOSED -> recentlyClosed(Integer.MAX_VALUE);
        };
    int from = cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : 0;
    int to = Math.min(all.size(), from + limit);
    List<CaseRecord> page = from > to ? List.of() : all.subList(from, to);
    return new CasePage(
        page, to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  @Override
  public synchronized List<ClosedCase> closedBetween(Instant from, Instant until) {
    return cases.values().stream()
        .filter(kept -> kept.record().state().closed())
        .filter(kept -> !kept.changedAt().isBefore(from) && kept.changedAt().isBefore(until))
        .sorted(Comparator.comparing(Kept::changedAt))
        .map(kept -> new ClosedCase(kept.record(), kept.changedAt()))
        .toList();
  }

  private static AuditLog.Event event(CaseId id, String name, String actor, int revision) {
    return new AuditLog.Event(id.value(), "case." + name, actor, "", Map.of(), "case/" + revision);
  }
}
