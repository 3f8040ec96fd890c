package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: plans the correction that was proposed, and carries exactly that out once it was
 * approved. Can die after any write and be run again.
 */
final class Correcting {
  /** What is written is not what was approved; nothing is done. */
  static final class NotApprovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotApprovedException(CaseId id) {
      super("The plan of case " + id + " is not the one that was approved; plan again.");
    }
  }

  /** What carrying out came to. */
  sealed interface Outcome {
    /**
     * Every row is as approved, read back.
     *
     * @param telling under which name the recipients are told
     */
    record Corrected(Deed telling) implements Outcome {}

    /** A row is no longer what was planned for: plan again, and have it approved again. */
    record Changed() implements Outcome {}
  }

  /**
   * The company's side of it.
   *
   * @param landscape its stores
   * @param writer of corrections
   * @param list its suppression list
   */
  record Company(Landscape landscape, CorrectionWriter writer, SuppressionList list) {}

  private final CaseVault vault;
  private final Company company;
  private final Afterwards afterwards;
  private final AuditLog audit;

  Correcting(CaseVault vault, Company company, Afterwards afterwards, AuditLog audit) {
    this.vault = vault;
    this.company = company;
    this.afterwards = afterwards;
    this.audit = audit;
  }

  /**
   * Plans and seals the plan; planning again replaces it.
   *
   * @param id the case, in which something is proposed
   * @param now the moment of planning
   * @return the plan; empty when all is as proposed by now
   * @throws CorrectionProblem when what was proposed is no longer possible
   */
  CorrectionPlan plan(CaseId id, Instant now) {
    CorrectionPlan plan =
        new CorrectionPlanner(company.landscape().map(), company.writer())
            .plan(proposal(id), PersonsItems.of(company.landscape(), vault, id), now);
    vault.putJson(id, CorrectionPlan.VAULT_NAME, plan);
    append(id, "rectification.planned", plan, now);
    return plan;
  }

  /**
   * Carries out.
   *
   * @param id the case
   * @param digest of the plan that was approved
   * @param now the moment of acting
   * @return whether every row is as approved
   * @throws NotApprovedException when the sealed plan is another one
   */
  Outcome correct(CaseId id, String digest, Instant now) {
    CorrectionPlan plan = vault.getJson(id, CorrectionPlan.VAULT_NAME, CorrectionPlan.class);
    if (!plan.digest().equals(digest)) {
      throw new NotApprovedException(id);
    }
    // First: a later plan, made after this one was half done, knows no old address any more.
    plan.moved().forEach(moved -> suppressionFollows(moved, now));
    for (CorrectionPlan.Row row : plan.rows()) {
      ItemRef before = new ItemRef(row.store(), new ItemKey(row.key()), row.before());
      if (company.writer().correct(before, row.values(), row.after()) == Written.CHANGED) {
        return changed(id, plan, now);
      }
    }
    if (!plan.rows().stream().allMatch(this::isAsApproved)) {
      return changed(id, plan, now);
    }
    Deed telling = afterwards.write(id, plan.proposal(), subject(id));
    append(id, "rectification.done", plan, now);
    return new Outcome.Corrected(telling);
  }

  private Outcome changed(CaseId id, CorrectionPlan plan, Instant now) {
    append(id, "rectification.changed-meanwhile", plan, now);
    return new Outcome.Changed();
  }

  private boolean isAsApproved(CorrectionPlan.Row row) {
    return company
        .landscape()
        .find(company.landscape().map().store(row.store()), new ItemKey(row.key()))
        .map(Item::digest)
        .filter(row.after()::equals)
        .isPresent();
  }

  /** Who gets no advertising at the old address gets none at the new one either. */
  private void suppressionFollows(CorrectionPlan.Moved moved, Instant now) {
    MarketingContact.of(moved.from())
        .filter(company.list()::holds)
        .flatMap(old -> MarketingContact.of(moved.to()))
        .ifPresent(contact -> company.list().add(contact, now));
  }

  private Subject subject(CaseId id) {
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    return company.landscape().resolve(CustomerRef.of(ref));
  }

  private CorrectionProposal proposal(CaseId id) {
    return vault.getJson(id, CorrectionProposal.VAULT_NAME, CorrectionProposal.class);
  }

  private void append(CaseId id, String event, CorrectionPlan plan, Instant now) {
    String digest = plan.digest();
    Map<String, String> facts = new HashMap<>(Map.of("digest", digest, "map", plan.mapVersion()));
    plan.summary().forEach((name, count) -> facts.put(name, Long.toString(count)));
    audit.append(
        new AuditLog.Event(id.value(), event, "system", "GDPR 16", facts, event + "/" + digest),
        now);
  }
}
