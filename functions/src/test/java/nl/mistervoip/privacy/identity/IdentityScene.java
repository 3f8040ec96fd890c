package nl.mistervoip.privacy.identity;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.FakeCustomers;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryTasks;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;

/** The whole room on fakes, with a fuse behind every write. */
final class IdentityScene {
  static final String BASE = "https://privacy.example";
  static final String ON_FILE = "sam.voorbeeld@example.nl";
  static final String PHONE = "+31600000001";
  static final Instant NOW = TickingClock.NOW;

  final InMemoryChallenges rows = new InMemoryChallenges();
  final InMemoryContactHistory history = new InMemoryContactHistory();
  final InMemoryVault documents = new InMemoryVault();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryTasks tasks = new InMemoryTasks();
  final InMemoryCases cases = new InMemoryCases();
  final CaseRecord record;
  final AssessIdentity assess;
  final AwaitConfirmation awaiting;
  final Confirmation confirmation;

  IdentityScene(Fuse fuse, CaseRecord record, Requester requester, FakeCustomers customers) {
    Challenges challenges =
        fuse.around(
            Challenges.class,
            rows,
            Set.of(
                "claim",
                "takeTry",
                "end",
                "passCode",
                "takeFactsTry",
                "endWithFacts",
                "keepTaskToken",
                "forgetTaskToken"));
    CaseVault vault = fuse.around(CaseVault.class, documents, Set.of("put", "putJson", "destroy"));
    AuditLog log = fuse.around(AuditLog.class, audit, Set.of("append"));
    WorkflowTasks workflow = fuse.around(WorkflowTasks.class, tasks, Set.of("succeed"));
    PolicyDocument policy = PolicyDocument.inForce();
    ChallengeLetters letters = new ChallengeLetters(vault, BASE);
    ContactHistory contacts = fuse.around(ContactHistory.class, history, Set.of("claim"));
    Asking asking =
        new Asking(challenges, vault, letters, new LinkSecrets(), contacts, log, policy);
    EarlierCases earlier =
        new EarlierCases(contacts, challenges, cases, policy.contactPoint().linksWithin());
    Settlement settlement = new Settlement(challenges, workflow, log);
    this.record = record;
    this.assess =
        new AssessIdentity(
            cases, vault, customers, new IdentityPolicy(policy), asking, earlier, log);
    this.awaiting = new AwaitConfirmation(challenges, settlement, policy.challenge().factsWithin());
    this.confirmation =
        new Confirmation(challenges, new Ending(challenges, settlement, log), policy.challenge());
    cases.put(record);
    documents.putJson(record.id(), Requester.VAULT_NAME, requester);
  }

  static IdentityScene known() {
    return known(Fuse.counting());
  }

  static IdentityScene known(Fuse fuse) {
    return new IdentityScene(fuse, aCase().build(), from(ON_FILE), onFile(400));
  }

  /** A known person with an invoice of 45.99 euros. */
  static IdentityScene withInvoice() {
    return withInvoice(Fuse.counting());
  }

  static IdentityScene withInvoice(Fuse fuse) {
    return new IdentityScene(
        fuse,
        aCase().build(),
        from(ON_FILE),
        onFile(400).withFacts("100001", Map.of("last-invoice-amount", "4599")));
  }

  static FakeCustomers onFile(int daysBefore) {
    Instant since = NOW.minus(Duration.ofDays(daysBefore));
    return new FakeCustomers()
        .with(
            "100001",
            new ContactPoint(Channel.EMAIL, ON_FILE, since),
            new ContactPoint(Channel.MOBILE, PHONE, since));
  }

  static Requester from(String address) {
    return from(address, Map.of());
  }

  static Requester from(String address, Map<String, String> identifiers) {
    return new Requester(address, address, "", "Inzage", Optional.empty(), identifiers, true);
  }

  CaseId id() {
    return record.id();
  }

  LetterFacts letter(String name) {
    return documents.getJson(id(), LetterFacts.vaultName(name), LetterFacts.class);
  }

  String token() {
    String link = letter(LetterFields.IDENTITY_LINK).values().getOrDefault(LetterFields.LINK, "");
    return link.substring((BASE + "/verify/").length());
  }

  String code() {
    return letter(LetterFields.IDENTITY_CODE).values().getOrDefault(LetterFields.CODE, "");
  }

  String wrongCode() {
    return code().equals("000000") ? "111111" : "000000";
  }

  Challenge challenge() {
    return rows.ofCase(id()).orElseThrow();
  }

  List<String> events() {
    return audit.eventsOf(id().value());
  }
}
