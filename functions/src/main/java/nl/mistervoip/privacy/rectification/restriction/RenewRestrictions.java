package nl.mistervoip.privacy.rectification.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseHolds.Restricting;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Right;

/**
 * Use case: what came after a restriction was placed is restricted as well (GDPR Art. 18(1)): every
 * night each restriction in force is placed anew on whatever belongs to the person by now. Once a
 * month the team hears of those that outlived the erasure that their case asked for: they keep
 * items from the retention sweep until a person decides.
 */
final class RenewRestrictions {
  /** Not every restriction could be placed anew; the next run does what is left. Counts only. */
  static final class NotAllRenewedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllRenewedException(List<CaseId> left) {
      super(left.size() + " restrictions could not be placed anew; the next run does it: " + left);
    }
  }

  /**
   * What a run did.
   *
   * @param inForce how many restrictions there are
   * @param marked how many items were marked that had not been
   * @param left how many outlived the erasure that their case asked for
   */
  record Result(int inForce, long marked, int left) {}

  private final Cases cases;
  private final CaseVault vault;
  private final Marks marks;
  private final AuditLog audit;
  private final Alarms alarms;

  RenewRestrictions(Cases cases, CaseVault vault, Marks marks, AuditLog audit, Alarms alarms) {
    this.cases = cases;
    this.vault = vault;
    this.marks = marks;
    this.audit = audit;
    this.alarms = alarms;
  }

  /**
   * Places every restriction anew.
   *
   * @param now the moment of acting
   * @return what was done
   * @throws NotAllRenewedException after all others were placed
   */
  Result run(Instant now) {
    List<Restricting> inForce = cases.restricting();
    List<CaseId> failed = new ArrayList<>();
    long marked = 0;
    for (Restricting one : inForce) {
      try {
        marked += renew(one.record().id(), now);
      } catch (Marks.NotAllMarkedException | Landscape.UnreachableStoreException e) {
        // One restriction must not stop those of everybody else, nor what the team is told below.
        failed.add(one.record().id());
      }
    }
    List<CaseId> left =
        inForce.stream().map(Restricting::record).filter(this::left).map(CaseRecord::id).toList();
    if (LocalDate.ofInstant(now, Deadlines.ZONE).getDayOfMonth() == 1) {
      left.forEach(id -> alarms.raise(new Alarms.Alarm("restriction-left", id.value())));
    }
    if (!failed.isEmpty()) {
      throw new NotAllRenewedException(failed);
    }
    return new Result(inForce.size(), marked, left.size());
  }

  private boolean left(CaseRecord record) {
    return record.state().closed() && record.rights().contains(Right.ERASURE);
  }

  private long renew(CaseId id, Instant now) {
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Subject subject = marks.landscape().resolve(CustomerRef.of(ref));
    SortedMap<String, Long> added = marks.add(subject, id);
    if (isLifted(id)) {
      // Lifted while we were at it: whoever lifts says so before taking the marks.
      marks.lift(subject, id);
      return 0;
    }
    if (!added.isEmpty()) {
      append(id, added, now);
    }
    return added.values().stream().mapToLong(Long::longValue).sum();
  }

  private boolean isLifted(CaseId id) {
    return cases.restricting().stream().noneMatch(one -> one.record().id().equals(id));
  }

  private void append(CaseId id, SortedMap<String, Long> added, Instant now) {
    Map<String, String> facts = new HashMap<>();
    added.forEach((store, count) -> facts.put(store, Long.toString(count)));
    String once = "restriction.renewed/" + now;
    audit.append(
        new AuditLog.Event(id.value(), "restriction.renewed", "system", "GDPR 18(1)", facts, once),
        now);
  }
}
