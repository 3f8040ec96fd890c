package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.ClosedCases.Closed;
import nl.mistervoip.privacy.casefile.ClosedCases.Stage;
import nl.mistervoip.privacy.platform.Terms;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Use case: the desk's own cases obey the retention table (domain rules 2.2, rows 24 and 26), in
 * every end state. Two years after its closing the content of a case goes: the wrapped key first,
 * then every version of every document. Five years after it the record goes as well. A case that
 * was reopened, restricts somebody's data or has an open claim stays. Of a case whose erasure still
 * waits for the end of a contract or a hold, what that needs stays, and nothing else, until it is
 * done. Dies anywhere and goes on with the next run.
 */
final class ForgetCases {
  /** Documents of a case are still there after they were destroyed; the next run tries again. */
  static final class StillThereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillThereException(CaseId id) {
      super("Documents of case " + id + " are still there after they were destroyed.");
    }
  }

  /**
   * What a run did.
   *
   * @param forgotten of how many cases the content is gone
   * @param removed of how many the record as well
   * @param held how many stay beyond their term because something holds them or is still to be
   *     erased for them
   */
  record Result(int forgotten, int removed, int held) {}

  private final ClosedCases cases;
  private final CaseVault vault;
  private final AuditLog audit;
  private final OwnTerms terms;

  ForgetCases(ClosedCases cases, CaseVault vault, AuditLog audit, OwnTerms terms) {
    this.cases = cases;
    this.vault = vault;
    this.audit = audit;
    this.terms = terms;
  }

  /**
   * Lets go what is past its term.
   *
   * @param now the moment of looking
   * @return what was done
   */
  Result run(Instant now) {
    List<Closed> due = due(Stage.CLOSED, terms.of("case-content"), now);
    long held =
        due.stream().filter(one -> !cases.move(one, Stage.CLOSED, Stage.FORGETTING)).count();
    // Also what an earlier run began: from there on there is no way back.
    List<Closed> begun = cases.in(Stage.FORGETTING, now);
    int forgotten = (int) begun.stream().filter(one -> forget(one, now)).count();
    int removed = remove(due(Stage.FORGOTTEN, terms.of("case-record"), now), now);
    return new Result(forgotten, removed, (int) held + begun.size() - forgotten);
  }

  private List<Closed> due(Stage stage, Period term, Instant now) {
    // A day more than needed: each case is then judged by its own day.
    Instant bound =
        LocalDate.ofInstant(now, Deadlines.ZONE)
            .minus(term)
            .plusDays(1)
            .atStartOfDay(Deadlines.ZONE)
            .toInstant();
    return cases.in(stage, bound).stream()
        .filter(one -> Terms.over(one.closedAt(), term, now))
        .toList();
  }

  private boolean forget(Closed one, Instant now) {
    List<String> names = vault.names(one.id(), "");
    if (names.contains(WaitingErasure.VAULT_NAME)) {
      cutDown(one.id(), names, now);
      return false;
    }
    vault.shred(one.id());
    if (!vault.names(one.id(), "").isEmpty()) {
      throw new StillThereException(one.id());
    }
    audit.append(
        event(one.id().value(), "case.content-destroyed", terms.of("case-content"), Map.of()), now);
    cases.move(one, Stage.FORGETTING, Stage.FORGOTTEN);
    return true;
  }

  /** The term of the case is over and its erasure is not: only what that needs may stay. */
  private void cutDown(CaseId id, List<String> names, Instant now) {
    List<String> go = names.stream().filter(name -> !WaitingErasure.needs(name)).toList();
    go.forEach(name -> vault.destroy(id, name));
    Map<String, String> facts = Map.of("reason", "erasure-waits");
    audit.append(event(id.value(), "case.content-cut-down", terms.of("case-content"), facts), now);
  }

  /** The audit is told first, by number only: after it nothing knows the case any more. */
  private int remove(List<Closed> due, Instant now) {
    if (due.isEmpty()) {
      return 0;
    }
    LocalDate day = LocalDate.ofInstant(now, Deadlines.ZONE);
    Map<String, String> facts =
        Map.of("cases", Integer.toString(due.size()), "run", now.toString());
    audit.append(
        event("own-terms-" + day, "case.records-removed", terms.of("case-record"), facts), now);
    return (int) due.stream().filter(cases::remove).count();
  }

  private AuditLog.Event event(
      String subject, String name, Period term, Map<String, String> facts) {
    Map<String, String> all = new TreeMap<>(facts);
    all.put("term", term.toString());
    all.put("terms", terms.version());
    return new AuditLog.Event(
        subject, name, "system", "GDPR 5(1)(e)", all, name + "/" + facts.getOrDefault("run", ""));
  }
}
