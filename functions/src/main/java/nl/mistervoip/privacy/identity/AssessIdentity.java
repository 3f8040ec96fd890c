package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityHold;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Finds out how the identity of a case is to be settled, and prepares it. May be repeated after
 * dying anywhere: a case keeps the one challenge that it has.
 */
final class AssessIdentity {
  private final Cases cases;
  private final CaseVault vault;
  private final Landscape landscape;
  private final IdentityPolicy policy;
  private final Asking asking;
  private final AuditLog audit;

  AssessIdentity(
      Cases cases,
      CaseVault vault,
      Landscape landscape,
      IdentityPolicy policy,
      Asking asking,
      AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.policy = policy;
    this.asking = asking;
    this.audit = audit;
  }

  Assessment assess(CaseId id, Instant now) {
    CaseRecord record = cases.get(id);
    Assessment assessment = asking.resume(record, now).orElseGet(() -> decide(record, now));
    audit.append(assessment.event(id, policy.document().version()), now);
    return assessment;
  }

  private Assessment decide(CaseRecord record, Instant now) {
    Requester requester = vault.getJson(record.id(), Requester.VAULT_NAME, Requester.class);
    Findings findings = find(requester, now);
    IdentityDecision decision = policy.decide(findings.facts(record, requester));
    findings
        .subject(decision, requester)
        .ifPresent(subject -> vault.putJson(record.id(), SubjectRef.VAULT_NAME, subject));
    if (decision instanceof IdentityDecision.SendChallenge challenge) {
      asking.ask(record, challenge, now);
    }
    Assessment assessment = Assessment.of(decision);
    assessment
        .holdUntil()
        .map(IdentityHold::new)
        .ifPresent(hold -> vault.putJson(record.id(), IdentityHold.VAULT_NAME, hold));
    return assessment;
  }

  private Findings find(Requester requester, Instant now) {
    Located who = landscape.locate(Findings.identifiers(requester), now);
    return new Findings(
        who,
        who instanceof Located.Found found ? landscape.contactPoints(found.customer()) : List.of());
  }
}
