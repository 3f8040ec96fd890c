package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseHolds;
import nl.mistervoip.privacy.casefile.CasePage;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseWatch;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.ClosedCase;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.DeadlineWatch;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Lifecycle;
import nl.mistervoip.privacy.request.Right;

/** Cases in memory, held to the same lifecycle and the same audit as the real ones. */
public final class InMemoryCases implements Cases, CaseWatch {
  private record Kept(CaseRecord record, int revision, Instant changedAt) {}

  private final Map<CaseId, Kept> cases = new LinkedHashMap<>();
  private final Map<CaseId, LocalDate> told = new LinkedHashMap<>();
  private final Map<CaseId, Instant> restricting = new LinkedHashMap<>();
  private final Set<CaseId> claims = new HashSet<>();
  private final Map<CaseId, String> leaving = new HashMap<>();
  private final AuditLog audit;

  /** The letters that wait, of each case that is on the list of the post. */
  final Map<CaseId, SortedSet<CasePost.Letter>> posting = new HashMap<>();

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
  public synchronized Map<CaseId, CaseRecord> findAll(Collection<CaseId> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> find(id).stream())
        .collect(Collectors.toMap(CaseRecord::id, Function.identity()));
  }

  @Override
  public synchronized CaseRecord apply(CaseId id, CaseEvent event, String actor, Instant now) {
    CaseRecord before = get(id);
    CaseState aim = Lifecycle.target(event);
    CaseEvent happening = Lifecycle.happening(event, posting.containsKey(id));
    if (before.state() == aim || before.state() == Lifecycle.target(happening)) {
      return before;
    }
    CaseState state =
        Lifecycle.next(before.state(), happening)
            .filter(next -> lettersAllow(id, happening))
            .orElseThrow(() -> new TransitionRefusedException(id, event));
    int revision = cases.getOrDefault(id, new Kept(before, 0, now)).revision() + 1;
    CaseRecord after = before.movedTo(state, aim, now);
    cases.put(id, new Kept(after, revision, now));
    if (Lifecycle.endsPost(happening)) {
      posting.remove(id);
    }
    audit.append(
        event(
            id,
            happening.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            actor,
            revision),
        now);
    return after;
  }

  private boolean lettersAllow(CaseId id, CaseEvent event) {
    return !Lifecycle.endsPost(event)
        || posting.getOrDefault(id, Collections.emptySortedSet()).isEmpty();
  }

  @Override
  public synchronized Optional<CaseRecord> begin(CaseId id, Right right, Instant now) {
    return get(id).answers(right)
        ? Optional.of(apply(id, CaseEvent.PREPARE, "system", now))
        : Optional.empty();
  }

  @Override
  public synchronized CaseRecord leaveOut(CaseId id, Right right, String actor, Instant now) {
    CaseRecord before = get(id);
    if (!before.rights().contains(right)) {
      return before;
    }
    if (!LEAVING_OUT.contains(before.state()) || Cases.leftWithout(before, right).isEmpty()) {
      throw new RightStaysException(id, right);
    }
    int revision = cases.getOrDefault(id, new Kept(before, 0, now)).revision() + 1;
    CaseRecord after = before.without(right);
    cases.put(id, new Kept(after, revision, now));
    audit.append(event(id, "right-left-out", actor, revision), now);
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
  public synchronized CaseRecord label(
      CaseId id, String label, boolean read, String actor, Instant now) {
    CaseRecord before = get(id);
    if (before.labels().contains(label) == read) {
      return before;
    }
    if (!LABELS_OPEN.contains(before.state())) {
      throw new IdentitySettledException(id);
    }
    int revision = cases.getOrDefault(id, new Kept(before, 0, now)).revision() + 1;
    CaseRecord after = before.labelled(label, read);
    cases.put(id, new Kept(after, revision, now));
    audit.append(event(id, "label-corrected", actor, revision), now);
    return after;
  }

  @Override
  public synchronized CaseRecord answerIn(CaseId id, Language language, String actor, Instant now) {
    CaseRecord before = get(id);
    if (before.language() == language) {
      return before;
    }
    if (!LANGUAGE_OPEN.contains(before.state())) {
      throw new AnswerUnderWayException(id);
    }
    int revision = cases.getOrDefault(id, new Kept(before, 0, now)).revision() + 1;
    CaseRecord after = before.answeredIn(language);
    cases.put(id, new Kept(after, revision, now));
    audit.append(event(id, "language-corrected", actor, revision), now);
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
        .filter(kept -> kept.record().state().closed() && !leaving.containsKey(kept.record().id()))
        .sorted(Comparator.comparing(Kept::changedAt).reversed())
        .limit(limit)
        .map(Kept::record)
        .toList();
  }

  @Override
  public synchronized List<CaseRecord> closedSince(Instant from) {
    return cases.values().stream()
        .filter(kept -> kept.record().state().closed() && !kept.changedAt().isBefore(from))
        .filter(kept -> !leaving.containsKey(kept.record().id()))
        .sorted(Comparator.comparing(Kept::changedAt))
        .map(Kept::record)
        .toList();
  }

  @Override
  public synchronized void restricts(CaseId id, Instant since) {
    get(id);
    restricting.putIfAbsent(id, since);
  }

  @Override
  public synchronized void restrictsNoMore(CaseId id) {
    get(id);
    restricting.remove(id);
  }

  @Override
  public synchronized List<Restricting> restricting() {
    return restricting.entrySet().stream()
        .map(entry -> new Restricting(get(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(Restricting::since))
        .toList();
  }

  @Override
  public synchronized CaseHolds.Page restricting(String cursor, int limit) {
    List<Restricting> all = restricting();
    int from = Math.min(all.size(), start(cursor));
    int to = Math.min(all.size(), from + limit);
    return new CaseHolds.Page(
        all.subList(from, to),
        to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  private static int start(String cursor) {
    return cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : 0;
  }

  @Override
  public synchronized void claim(CaseId id, boolean open) {
    get(id);
    if (open) {
      claims.add(id);
    } else {
      claims.remove(id);
    }
  }

  /**
   * The closed cases of a stage, for the double of the port that lets them go.
   *
   * @param stage how far they are on their way out
   * @return case to the moment of its closing
   */
  public synchronized Map<CaseId, Instant> closedIn(String stage) {
    Map<CaseId, Instant> found = new LinkedHashMap<>();
    cases.forEach(
        (id, kept) -> {
          if (kept.record().state().closed() && leaving.getOrDefault(id, "closed").equals(stage)) {
            found.put(id, kept.changedAt());
          }
        });
    return found;
  }

  /**
   * Moves a closed case on its way out, or removes it, unless something holds it.
   *
   * @param id the case
   * @param stage the next one; empty to remove it
   * @return whether that was done
   */
  public synchronized boolean leave(CaseId id, Optional<String> stage) {
    if (restricting.containsKey(id) || claims.contains(id) || !cases.containsKey(id)) {
      return false;
    }
    stage.ifPresentOrElse(
        next -> leaving.put(id, next),
        () -> {
          cases.remove(id);
          leaving.remove(id);
        });
    return true;
  }

  @Override
  public synchronized CasePage page(CasePage.Part part, String cursor, int limit) {
    List<CaseRecord> all =
        switch (part) {
          case OPEN -> open();
          case CLOSED -> recentlyClosed(Integer.MAX_VALUE);
        };
    int from = start(cursor);
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
