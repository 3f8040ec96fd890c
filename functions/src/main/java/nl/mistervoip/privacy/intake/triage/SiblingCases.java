package nl.mistervoip.privacy.intake.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;

/**
 * A right that the reading of a mail missed gets a case of its own beside the first: same mail,
 * same receipt, same clock (GDPR Art. 12(3)). The workflow of the first case has taken its rights
 * along and learns nothing new. Who asks is settled anew. Each step may run twice; the same right
 * of the same case leads to one case only.
 */
public final class SiblingCases {
  private static final String RAW = "mail/raw";

  private final Cases cases;
  private final CaseVault vault;
  private final AuditLog audit;
  private final Consumer<CaseId> machine;

  /**
   * Opens cases beside others.
   *
   * @param cases all of them
   * @param vault where their mails are sealed
   * @param audit hears of it on both cases
   * @param machine starts the workflow of a case, once
   */
  public SiblingCases(Cases cases, CaseVault vault, AuditLog audit, Consumer<CaseId> machine) {
    this.cases = cases;
    this.vault = vault;
    this.audit = audit;
    this.machine = machine;
  }

  /**
   * Opens a case for one right that was missed.
   *
   * @param first the case that the mail opened
   * @param missed what else it asks
   * @param user who says so
   * @param now when
   * @return the number of the case beside it
   * @throws TriageProblem when the case has that right, was taken back, or its mail is gone
   */
  public CaseId open(CaseId first, Right missed, String user, Instant now) {
    CaseRecord record = cases.get(first);
    requirePossible(record, missed);
    return open(record, new Asked(List.of(missed), missed.wireName()), user, now);
  }

  /**
   * Opens a case for the complaint that a mail with a request makes as well: answered by a person
   * in a letter of its own, with its own end (GDPR Art. 77).
   *
   * @param first the case of the request
   * @param user who says so
   * @param now when
   * @return the number of the case of the complaint
   * @throws TriageProblem when the case is a matter itself, was taken back, or its mail is gone
   */
  public CaseId openComplaint(CaseId first, String user, Instant now) {
    CaseRecord record = cases.get(first);
    if (record.matter().isPresent()) {
      throw TriageProblem.covered();
    }
    requireNotTakenBack(record);
    return open(record, new Asked(List.of(), MatterKind.COMPLAINT.label()), user, now);
  }

  /** What the case beside is about: one right, or none and a matter. */
  private record Asked(List<Right> rights, String label) {}

  private CaseId open(CaseRecord record, Asked asked, String user, Instant now) {
    CaseId first = record.id();
    byte[] mail = vault.find(first, RAW).orElseThrow(TriageProblem::rawGone);
    Requester requester =
        vault
            .findJson(first, Requester.VAULT_NAME, Requester.class)
            .orElseThrow(TriageProblem::rawGone);
    CaseRecord sibling = opened(record, asked, now);
    vault.put(sibling.id(), RAW, mail);
    vault.putJson(sibling.id(), Requester.VAULT_NAME, requester);
    note(first, "case.right-missed", Map.of("right", asked.label()), sibling.id(), user, now);
    note(sibling.id(), "case.opened-beside", Map.of(), first, user, now);
    machine.accept(sibling.id());
    return sibling.id();
  }

  private static void requirePossible(CaseRecord record, Right missed) {
    boolean covered =
        record.rights().contains(missed)
            || (missed == Right.RECIPIENTS_LIST && record.rights().contains(Right.ACCESS));
    if (covered) {
      throw TriageProblem.covered();
    }
    requireNotTakenBack(record);
  }

  private static void requireNotTakenBack(CaseRecord record) {
    if (record.state() == CaseState.CLOSED_WITHDRAWN) {
      throw TriageProblem.takenBack();
    }
  }

  /** A number has 40 bits and may belong to another case by chance; then the next one is taken. */
  private CaseRecord opened(CaseRecord first, Asked asked, Instant now) {
    for (int attempt = 0; ; attempt++) {
      CaseRecord sibling = beside(first, asked, attempt);
      cases.open(sibling, now);
      Optional<CaseRecord> present =
          cases
              .find(sibling.id())
              .filter(one -> one.rights().equals(sibling.rights()))
              .filter(one -> one.labels().equals(sibling.labels()))
              .filter(one -> one.receivedAt().equals(sibling.receivedAt()));
      if (present.isPresent()) {
        return present.get();
      }
    }
  }

  private static CaseRecord beside(CaseRecord first, Asked asked, int attempt) {
    String name = first.id() + "/" + asked.label() + "/" + attempt;
    return new CaseRecord(
        CaseId.ofMessage(name),
        CaseState.RECEIVED,
        asked.rights(),
        List.of(asked.label()),
        first.language(),
        first.receivedAt(),
        Deadlines.of(first.receivedAt()),
        CaseRecord.waitingFor(CaseState.RECEIVED),
        Optional.empty());
  }

  private void note(
      CaseId id, String event, Map<String, String> facts, CaseId other, String user, Instant now) {
    Map<String, String> all = new java.util.HashMap<>(facts);
    all.put("case", other.value());
    audit.append(
        new AuditLog.Event(id.value(), event, user, "GDPR 12(3)", all, event + "/" + other), now);
  }
}
