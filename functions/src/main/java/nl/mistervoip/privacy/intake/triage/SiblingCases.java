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
 * A right or a matter that the reading of a mail missed gets a case of its own beside the first:
 * same mail, same receipt, same clock (GDPR Art. 12(3)). The workflow of the first case has taken
 * its rights along and learns nothing new. Who asks is settled anew. Each step may run twice; the
 * same right of the same case leads to one case only.
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
    return open(first, new Missed(List.of(missed), missed.wireName()), user, now);
  }

  /**
   * Opens a case for a matter that was missed; a person answers it.
   *
   * @param first the case that the mail opened
   * @param missed what else the mail is
   * @param user who says so
   * @param now when
   * @return the number of the case beside it
   * @throws TriageProblem when the case is that matter, was taken back, or its mail is gone
   */
  public CaseId open(CaseId first, MatterKind missed, String user, Instant now) {
    return open(first, new Missed(List.of(), missed.label()), user, now);
  }

  private CaseId open(CaseId first, Missed missed, String user, Instant now) {
    CaseRecord record = cases.get(first);
    Optional<CaseRecord> before = before(record, missed);
    if (before.isEmpty()) {
      requirePossible(record, missed);
    }
    // One that went on needs nothing more; whatever became of the first since, it stays.
    return before
        .filter(one -> one.state() != CaseState.RECEIVED)
        .map(CaseRecord::id)
        .orElseGet(() -> completed(record, missed, user, now));
  }

  private CaseId completed(CaseRecord record, Missed missed, String user, Instant now) {
    CaseId first = record.id();
    byte[] mail = vault.find(first, RAW).orElseThrow(TriageProblem::rawGone);
    Requester requester =
        vault
            .findJson(first, Requester.VAULT_NAME, Requester.class)
            .orElseThrow(TriageProblem::rawGone);
    CaseRecord sibling = opened(record, missed, now);
    vault.put(sibling.id(), RAW, mail);
    vault.putJson(sibling.id(), Requester.VAULT_NAME, requester);
    note(first, "case.right-missed", Map.of("right", missed.label()), sibling.id(), user, now);
    note(sibling.id(), "case.opened-beside", Map.of(), first, user, now);
    machine.accept(sibling.id());
    return sibling.id();
  }

  private static void requirePossible(CaseRecord record, Missed missed) {
    if (missed.coveredBy(record)) {
      throw TriageProblem.covered();
    }
    if (record.state() == CaseState.CLOSED_WITHDRAWN) {
      throw TriageProblem.takenBack();
    }
  }

  /** A number has 40 bits and may belong to another case by chance; then the next one is taken. */
  private CaseRecord opened(CaseRecord first, Missed missed, Instant now) {
    for (int attempt = 0; ; attempt++) {
      CaseRecord sibling = beside(first, missed, attempt);
      cases.open(sibling, now);
      Optional<CaseRecord> present = cases.find(sibling.id()).filter(one -> isThatOf(one, sibling));
      if (present.isPresent()) {
        return present.get();
      }
    }
  }

  /** The case of that right or matter, when an earlier run opened it. */
  private Optional<CaseRecord> before(CaseRecord first, Missed missed) {
    for (int attempt = 0; ; attempt++) {
      CaseRecord sibling = beside(first, missed, attempt);
      Optional<CaseRecord> found = cases.find(sibling.id());
      if (found.map(one -> isThatOf(one, sibling)).orElse(true)) {
        return found;
      }
    }
  }

  private static boolean isThatOf(CaseRecord found, CaseRecord sibling) {
    return found.rights().equals(sibling.rights())
        && found.receivedAt().equals(sibling.receivedAt());
  }

  private static CaseRecord beside(CaseRecord first, Missed missed, int attempt) {
    String name = first.id() + "/" + missed.label() + "/" + attempt;
    return new CaseRecord(
        CaseId.ofMessage(name),
        CaseState.RECEIVED,
        missed.rights(),
        List.of(missed.label()),
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
