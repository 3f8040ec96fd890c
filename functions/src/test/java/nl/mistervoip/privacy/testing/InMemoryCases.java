package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseWatch;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.DeadlineWatch;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Lifecycle;

/** Cases in memory, held to the same lifecycle and the same audit as the real ones. */
public final class InMemoryCases implements Cases, CaseWatch {
  private record Kept(CaseRecord record, int revision, Instant changedAt) {}

  private final Map<CaseId, Kept> cases = new LinkedHashMap<>();
  private final Map<CaseId, LocalDate> told = new LinkedHashMap<>();
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
  public synchronized CaseRecord extend(CaseId id, Extension more, String actor) {
    CaseRecord before = get(id);
    if (before.extension().isPresent()) {
      return before;
    }
    if (before.state().closed()) {
      throw new NothingOwedException(id);
    }
    int revision = cases.getOrDefault(id, new Kept(before, 0, more.decidedAt())).revision() + 1;
    CaseRecord after = before.extendedBy(more);
    cases.put(id, new Kept(after, revision, more.decidedAt()));
    audit.append(event(id, "extended", actor, revision), more.decidedAt());
    return after;
  }

  @Override
  public synchronized List<Watched> openCases() {
    return open().stream()
        .map(
            record ->
                new Watched(
                    record.id(),
                    new DeadlineWatch.Clock(
                        record.due(), record.extension(), record.state(), changedAt(record)),
                    Optional.ofNullable(told.get(record.id()))))
        .toList();
  }

  private Instant changedAt(CaseRecord record) {
    return cases.getOrDefault(record.id(), new Kept(record, 0, record.receivedAt())).changedAt();
  }

  @Override
  public synchronized void told(CaseId id, LocalDate day) {
    if (cases.containsKey(id)) {
      told.put(id, day);
    }
  }

  @Override
  public synchronized List<CaseRecord> open() {
    return cases.values().stream()
        .map(Kept::record)
        .filter(record -> !record.state().closed())
        .sorted(Comparator.comparing(CaseRecord::owedBy).thenComparing(r -> r.id().value()))
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

  private static AuditLog.Event event(CaseId id, String name, String actor, int revision) {
    return new AuditLog.Event(id.value(), "case." + name, actor, "", Map.of(), "case/" + revision);
  }
}
