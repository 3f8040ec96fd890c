package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.casefile.IdentityHold;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.CustomerRef;
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
  private final EarlierCases earlier;
  private final AuditLog audit;

  AssessIdentity(
      Cases cases,
      CaseVault vault,
      Landscape landscape,
      IdentityPolicy policy,
      Asking asking,
      EarlierCases earlier,
      AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.policy = policy;
    this.asking = asking;
    this.earlier = earlier;
    this.audit = audit;
  }

  Assessment assess(CaseId id, Instant now) {
    CaseRecord record = cases.get(id);
    Assessment assessment = asking.resume(record, now).orElseGet(() -> decide(record, now));
    String version = policy.document().version();
    vault.putJson(id, IdentityAssessment.VAULT_NAME, assessment.plain(version));
    audit.append(assessment.event(id, version), now);
    return assessment;
  }

  private Assessment decide(CaseRecord record, Instant now) {
    Requester requester = vault.getJson(record.id(), Requester.VAULT_NAME, Requester.class);
    Findings findings = find(requester, now);
    History history = earlier.of(findings.contacts(), record.id(), now);
    IdentityDecision decision =
        withinLimit(policy.decide(findings.facts(record, requester, history, now)), record, now);
    findings
        .subject(decision, requester)
        .ifPresent(subject -> vault.putJson(record.id(), SubjectRef.VAULT_NAME, subject));
    prepare(record, decision, findings, now);
    Assessment assessment = Assessment.of(decision);
    assessment
        .holdUntil()
        .map(IdentityHold::new)
        .ifPresent(hold -> vault.putJson(record.id(), IdentityHold.VAULT_NAME, hold));
    return assessment;
  }

  /** What was counted before deciding may have been overtaken by another case. */
  private IdentityDecision withinLimit(IdentityDecision decision, CaseRecord record, Instant now) {
    return decision instanceof IdentityDecision.SendChallenge challenge
            && !asking.mayAsk(record, challenge, now)
        ? new IdentityDecision.PersonJudges(
            challenge.needed(), List.of(Reason.TOO_MANY_LINKS), Optional.empty())
        : decision;
  }

  private void prepare(
      CaseRecord record, IdentityDecision decision, Findings findings, Instant now) {
    switch (decision) {
      case IdentityDecision.NothingNeeded none ->
          vault.putJson(record.id(), IdentityProof.VAULT_NAME, proof(none, now));
      case IdentityDecision.SendChallenge challenge ->
          asking.ask(
              record, challenge, findings.answer().filter(any -> challenge.asksFacts()), now);
      case IdentityDecision.HoldFirst hold -> asking.hold(record.id(), hold);
      case IdentityDecision.PersonJudges person -> {}
    }
  }

  private static IdentityProof proof(IdentityDecision.NothingNeeded none, Instant now) {
    Level level = none.needed().level();
    return new IdentityProof(
        level.number(),
        level == Level.L0 ? "none" : "sender",
        none.reasons().stream().map(Reason::code).toList(),
        now);
  }

  private Findings find(Requester requester, Instant now) {
    Located who = landscape.locate(Findings.identifiers(requester), now);
    return who instanceof Located.Found(CustomerRef customer)
        ? of(customer, who, now)
        : new Findings(who, List.of(), Optional.empty(), false, false);
  }

  private Findings of(CustomerRef customer, Located who, Instant now) {
    List<ContactPoint> contacts = landscape.contactPoints(customer);
    Map<String, String> facts = landscape.accountFacts(customer);
    return new Findings(
        who,
        contacts,
        CustomerFacts.onFile(customer.number(), facts),
        !facts.getOrDefault("company", "").isBlank(),
        shared(contacts, now));
  }

  /** An address that leads to more than one customer, such as a couple's. */
  private boolean shared(List<ContactPoint> contacts, Instant now) {
    List<String> mails =
        contacts.stream()
            .filter(point -> point.channel() == ContactPoint.Channel.EMAIL)
            .map(ContactPoint::value)
            .toList();
    return !mails.isEmpty()
        && mails.stream()
            .allMatch(
                mail -> landscape.locate(Map.of("email", mail), now) instanceof Located.Ambiguous);
  }
}
