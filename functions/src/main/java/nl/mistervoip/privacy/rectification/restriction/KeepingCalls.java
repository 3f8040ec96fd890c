package nl.mistervoip.privacy.rectification.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CallsToKeep;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: keeps the calls of a subscriber in some days while nuisance calls are investigated, and
 * lets them go afterwards (Telecommunicatiewet 11.11, 11.13). They carry the mark of the case that
 * restrictions use: no sweep and no erasure removes what carries one. Every write may be repeated.
 */
final class KeepingCalls {
  private final CaseVault vault;
  private final Marks marks;
  private final AuditLog audit;

  KeepingCalls(CaseVault vault, Marks marks, AuditLog audit) {
    this.vault = vault;
    this.marks = marks;
    this.audit = audit;
  }

  /**
   * Keeps exactly the calls that a person named last; what was kept before in this case and is not
   * meant any more goes back to its own term.
   *
   * @throws Marks.NotAllMarkedException when something is left; what is done stays done
   */
  void keep(CaseId id, Instant now) {
    CallsToKeep calls = vault.getJson(id, CallsToKeep.VAULT_NAME, CallsToKeep.class);
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Subject subject = marks.landscape().resolve(CustomerRef.of(ref));
    BiPredicate<Store, Item> meant = meant(calls);
    // What is meant first: in between nothing of it may go.
    SortedMap<String, Long> kept = marks.place(subject, id, meant);
    RestrictedSubject.find(vault, id).ifPresent(before -> letGo(before, subject, id, meant));
    RestrictedSubject.keep(vault, id, subject);
    String once = "investigation.calls-kept/" + calls.from() + "/" + calls.until();
    append(id, "investigation.calls-kept", kept, once, now);
  }

  private void letGo(Subject before, Subject now, CaseId id, BiPredicate<Store, Item> meant) {
    boolean same = before.ref().number().equals(now.ref().number());
    marks.lift(before, id, same ? meant.negate() : (store, item) -> true);
  }

  private static BiPredicate<Store, Item> meant(CallsToKeep calls) {
    Interval days = days(calls);
    return (store, item) -> isCallIn(store, item, days);
  }

  /** Lets go what was kept, whoever it was of. */
  void letGo(CaseId id, Instant now) {
    RestrictedSubject.find(vault, id)
        .ifPresent(
            subject ->
                append(
                    id,
                    "investigation.calls-let-go",
                    marks.lift(subject, id),
                    "investigation.calls-let-go",
                    now));
  }

  private static boolean isCallIn(Store store, Item item, Interval days) {
    return isOfCalls(store)
        && store.paths().stream()
            .flatMap(path -> path.time().stream())
            .flatMap(time -> time.of(item).stream())
            .anyMatch(days::contains);
  }

  /** Where a caller's number can be withheld, the calls are. */
  private static boolean isOfCalls(Store store) {
    return store.paths().stream().map(AccessPath::time).anyMatch(Optional::isPresent)
        && store.fields().stream().anyMatch(field -> field.withheldBy().isPresent());
  }

  private static Interval days(CallsToKeep calls) {
    return new Interval(
        Optional.of(start(calls.from())), Optional.of(start(calls.until().plusDays(1))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Moment.ZONE).toInstant();
  }

  private void append(
      CaseId id, String event, SortedMap<String, Long> counts, String once, Instant now) {
    Map<String, String> facts = new HashMap<>();
    counts.forEach((store, count) -> facts.put(store, Long.toString(count)));
    audit.append(new AuditLog.Event(id.value(), event, "system", "Tw 11.13", facts, once), now);
  }
}
