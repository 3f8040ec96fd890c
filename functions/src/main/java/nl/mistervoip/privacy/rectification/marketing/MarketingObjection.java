package nl.mistervoip.privacy.rectification.marketing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.MarketingRights;
import nl.mistervoip.privacy.request.Right;

/**
 * Use case: carries an objection to direct marketing out and leaves the facts of its confirmation.
 * Every write may be repeated, and all carry the moment of receipt: whenever it is run again, the
 * end is the same. Nothing that comes out of it depends on whether a customer was found.
 */
final class MarketingObjection {
  /** A consent could not be withdrawn; the step may be repeated. Names the store only. */
  static final class NotAllStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllStoppedException(String store) {
      super("Consents in store " + store + " are not all withdrawn; repeat the step.");
    }
  }

  /**
   * The company's side of it.
   *
   * @param landscape its stores
   * @param list its suppression list
   * @param consents its consents
   */
  record Company(Landscape landscape, SuppressionList list, Consents consents) {}

  private static final String LINE = "line";

  private final Cases cases;
  private final CaseVault vault;
  private final Company company;
  private final AuditLog audit;
  private final LeadDays lead;

  MarketingObjection(Cases cases, CaseVault vault, Company company, AuditLog audit, LeadDays lead) {
    this.cases = cases;
    this.vault = vault;
    this.company = company;
    this.audit = audit;
    this.lead = lead;
  }

  /**
   * Stops the marketing.
   *
   * @param id the case, in which an objection to direct marketing is asked
   * @param now the moment of acting
   * @return what else the case asks, in its order
   * @throws NotAllStoppedException when consents are left; those done stay done
   */
  List<Right> stop(CaseId id, Instant now) {
    CaseRecord record = cases.get(id);
    if (!MarketingRights.areIn(record.rights())) {
      throw new IllegalStateException("Case " + id + " holds no objection to direct marketing.");
    }
    Requester requester = vault.getJson(id, Requester.VAULT_NAME, Requester.class);
    ContactsToSuppress contacts = ContactsToSuppress.ofMail(requester);
    Instant since = record.receivedAt();
    // First what was given: it must not wait for anything that could fail.
    suppress(contacts.given(), since);
    Map<String, String> counts = stopForCustomer(contacts, requester, since, now);
    List<Right> others = MarketingRights.othersIn(record.rights());
    vault.putJson(
        id,
        LetterFacts.vaultName(LetterFields.MARKETING_STOPPED),
        Confirmation.of(contacts, since, lead, !others.isEmpty()));
    audit.append(
        new AuditLog.Event(
            id.value(), "marketing.stopped", "system", "GDPR 21(3)", counts, "marketing.stopped"),
        now);
    return others;
  }

  private Map<String, String> stopForCustomer(
      ContactsToSuppress contacts, Requester requester, Instant since, Instant now) {
    Map<String, String> asking = ContactsToSuppress.whoAsks(requester);
    return switch (company.landscape().locate(asking, now)) {
      case Located.Found(CustomerRef customer) -> stopFor(customer, contacts, since, now);
      // Several customers share the address: whose consents these are is not clear, and the address
      // itself is on the list.
      case Located.Ambiguous _ -> counts(contacts, 0);
      case Located.Unknown _ -> counts(contacts, 0);
    };
  }

  private Map<String, String> stopFor(
      CustomerRef customer, ContactsToSuppress contacts, Instant since, Instant now) {
    Subject subject = company.landscape().resolve(customer);
    List<String> lines =
        subject.identifiers().stream()
            .filter(one -> one.kind().equals(LINE) && one.interval().contains(now))
            .map(Identifier::value)
            .toList();
    ContactsToSuppress all = contacts.with(company.landscape().contactPoints(customer), lines);
    suppress(all.onFile(), since);
    return counts(all, company.consents().withdraw(subject, since));
  }

  private void suppress(Set<MarketingContact> contacts, Instant since) {
    contacts.forEach(contact -> company.list().add(contact, since));
  }

  private static Map<String, String> counts(ContactsToSuppress contacts, int consents) {
    return Map.of(
        "contacts", Integer.toString(contacts.given().size() + contacts.onFile().size()),
        "consents", Integer.toString(consents));
  }
}
