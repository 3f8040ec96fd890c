package nl.mistervoip.privacy.rectification.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Restriction;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Right;

/**
 * Use case: restricts the processing of a person's data, and leaves the facts of the confirmation.
 * Every write may be repeated; since when it is in force is settled by the first run.
 */
final class Restricting {
  private final Cases cases;
  private final CaseVault vault;
  private final Marks marks;
  private final AuditLog audit;
  private final NoticeDays notice;

  Restricting(Cases cases, CaseVault vault, Marks marks, AuditLog audit, NoticeDays notice) {
    this.cases = cases;
    this.vault = vault;
    this.marks = marks;
    this.audit = audit;
    this.notice = notice;
  }

  /**
   * Restricts.
   *
   * @param id the case, in which a restriction or an objection is asked by a known person
   * @param now the moment of acting
   * @return under which name the recipients are told; the same for the same restriction
   * @throws Marks.NotAllMarkedException when something is left; what is done stays done
   */
  Deed restrict(CaseId id, Instant now) {
    CaseRecord record = cases.get(id);
    String ground = ground(record.rights());
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Restriction restriction = begin(id, ground, now);
    cases.restricts(id, restriction.since());
    Subject subject = marks.landscape().resolve(CustomerRef.of(ref));
    // First who it is: once stores change, only this still leads to every marked item.
    RestrictedSubject.keep(vault, id, subject);
    SortedMap<String, Long> counts = marks.place(subject, id);
    Deed telling =
        new RecipientsToTell(
                RecipientsToTell.Act.RESTRICTION,
                restriction.since(),
                List.copyOf(counts.keySet()),
                subject.identifiers())
            .keep(vault, id);
    writeLetter(record, ref, restriction.since(), telling);
    Map<String, String> facts = new HashMap<>();
    counts.forEach((store, count) -> facts.put(store, Long.toString(count)));
    String once = "restriction.placed" + (telling.again().isEmpty() ? "" : "/" + telling.again());
    audit.append(
        new AuditLog.Event(id.value(), "restriction.placed", "system", ground, facts, once), now);
    return telling;
  }

  /** An objection is weighed while the data is only stored (Art. 18(1)(d)). */
  private static String ground(List<Right> rights) {
    if (rights.contains(Right.RESTRICTION)) {
      return "GDPR 18(1)";
    }
    if (rights.contains(Right.OBJECTION_OTHER)) {
      return "GDPR 18(1)(d)";
    }
    throw new IllegalStateException("The case asks neither a restriction nor objects.");
  }

  private Restriction begin(CaseId id, String ground, Instant now) {
    Optional<Restriction> before =
        vault.findJson(id, Restriction.VAULT_NAME, Restriction.class).filter(Restriction::inForce);
    return before.orElseGet(
        () -> {
          Restriction begun = new Restriction(now, ground, Optional.empty());
          vault.putJson(id, Restriction.VAULT_NAME, begun);
          return begun;
        });
  }

  private void writeLetter(CaseRecord record, SubjectRef ref, Instant since, Deed telling) {
    boolean objects = record.rights().contains(Right.OBJECTION_OTHER);
    Map<String, String> values = new HashMap<>(telling.attempt());
    values.put(LetterFields.SINCE, LocalDate.ofInstant(since, Deadlines.ZONE).toString());
    values.put(LetterFields.NOTICE_DAYS, Integer.toString(notice.days()));
    values.put(LetterFields.WEIGHED, objects ? "yes" : "");
    LetterFacts facts = LetterFacts.toPerson(ref, values, Map.of());
    vault.putJson(record.id(), LetterFacts.vaultName(LetterFields.RESTRICTION_CONFIRMED), facts);
  }
}
