package nl.mistervoip.privacy.rectification.restriction;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAlarms;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;

/** One company, one case of one customer, and a place to die after each write. */
final class RestrictionScene {
  static final Instant NOW = TickingClock.NOW;

  final InMemoryLandscape company;
  final InMemoryVault documents = new InMemoryVault();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryAlarms alarms = new InMemoryAlarms();
  final CaseId id;
  final InMemoryCases cases = new InMemoryCases();
  private final Fuse fuse;

  RestrictionScene(
      InMemoryLandscape company, CustomerRef customer, String message, Fuse fuse, Right... asked) {
    this.company = company;
    this.fuse = fuse;
    this.id = CaseId.ofMessage(message);
    cases.put(aCase().withId(id).asking(asked).in(CaseState.PREPARING).build());
    documents.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            customer.number(),
            customer.controllerIds(),
            Optional.of("on.file@example.nl"),
            Optional.empty()));
  }

  Restricting restricting() {
    return new Restricting(cases, vault(), marks(), log(), new NoticeDays(14));
  }

  KeepingCalls keeping() {
    return new KeepingCalls(vault(), marks(), log());
  }

  Lifting lifting() {
    return new Lifting(cases, vault(), marks(), log(), new NoticeDays(14));
  }

  RenewRestrictions renewing() {
    return new RenewRestrictions(cases, vault(), marks(), log(), alarms);
  }

  void askToLift(int round) {
    documents.putJson(
        id,
        LiftRequest.VAULT_NAME,
        new LiftRequest(round, "Het adres klopt nu.", NOW, Optional.of("officer-1")));
  }

  /** Every item of every store by store and key. */
  Map<String, Item> items() {
    return company.items();
  }

  /** What belongs to a person, by the same name, found past the code under test. */
  Set<String> of(CustomerRef customer) {
    Set<String> names = new TreeSet<>();
    var subject = company.resolve(customer);
    for (Store store : company.map().stores()) {
      if (RestrictionWriter.applies(store)) {
        company.search(store, subject, item -> names.add(store.id() + item.key().values()));
      }
    }
    return names;
  }

  static List<String> marksOn(Item item) {
    return item.at(RestrictionWriter.ATTRIBUTE).valueStream().map(mark -> mark.asText()).toList();
  }

  /** The item without marks: what a restriction must not have changed. */
  static ObjectNode unmarked(Item item) {
    ObjectNode fields = item.fields().deepCopy();
    fields.remove(RestrictionWriter.ATTRIBUTE);
    return fields;
  }

  private CaseVault vault() {
    return fuse.around(CaseVault.class, documents, Set.of("put", "putJson"));
  }

  private AuditLog log() {
    return fuse.around(AuditLog.class, audit, Set.of("append"));
  }

  private Marks marks() {
    return new Marks(company, company.restrictions(fuse));
  }
}
