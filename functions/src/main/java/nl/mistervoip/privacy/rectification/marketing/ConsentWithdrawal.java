package nl.mistervoip.privacy.rectification.marketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Use case: a consent is withdrawn (GDPR Art. 7(3)), as easily as it was given: whatever of the
 * person rests on consent is marked as withdrawn from the receipt of the mail on. Every write may
 * be repeated. Withdrawing harms nobody, so little proof is asked, and the letter is the same
 * whether or not somebody was found.
 */
final class ConsentWithdrawal {
  private final Cases cases;
  private final CaseVault vault;
  private final MarketingObjection.Company company;
  private final AuditLog audit;

  ConsentWithdrawal(
      Cases cases, CaseVault vault, MarketingObjection.Company company, AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.company = company;
    this.audit = audit;
  }

  /**
   * Withdraws.
   *
   * @param id the case
   * @param now the moment of acting
   * @throws MarketingObjection.NotAllStoppedException when consents are left; those done stay done
   */
  void withdraw(CaseId id, Instant now) {
    Instant since = cases.get(id).receivedAt();
    int consents =
        customer(id, now)
            .map(one -> company.consents().withdraw(company.landscape().resolve(one), since))
            .orElse(0);
    vault.putJson(
        id,
        LetterFacts.vaultName(LetterFields.CONSENT_WITHDRAWN),
        new LetterFacts(
            LetterFacts.REQUESTER,
            "mail",
            Map.of(LetterFields.SINCE, LocalDate.ofInstant(since, Deadlines.ZONE).toString()),
            Map.of()));
    Map<String, String> facts = Map.of("consents", Integer.toString(consents));
    audit.append(
        new AuditLog.Event(
            id.value(), "consent.withdrawn", "system", "GDPR 7(3)", facts, "consent.withdrawn"),
        now);
  }

  /** Who was identified, or else whom the address leads to that asked. */
  private Optional<CustomerRef> customer(CaseId id, Instant now) {
    return vault
        .findJson(id, SubjectRef.VAULT_NAME, SubjectRef.class)
        .map(CustomerRef::of)
        .or(() -> asking(id, now));
  }

  private Optional<CustomerRef> asking(CaseId id, Instant now) {
    Requester requester = vault.getJson(id, Requester.VAULT_NAME, Requester.class);
    Map<String, String> given = ContactsToSuppress.whoAsks(requester);
    return switch (company.landscape().locate(given, now)) {
      case Located.Found(CustomerRef customer) -> Optional.of(customer);
      case Located.Ambiguous _ -> Optional.empty();
      case Located.Unknown _ -> Optional.empty();
    };
  }
}
