package nl.mistervoip.privacy.erasure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryVault;

/** A case of erasure with everything around it in memory, and a fuse behind every write. */
final class World {
  static final String SECRET = "0123456789abcdef";
  private static final Set<String> VAULT_WRITES = Set.of("put", "putJson", "write", "destroy");

  final CaseRecord file;
  final InMemoryLandscape landscape;
  final InMemoryVault vault = new InMemoryVault();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryLedger ledger = new InMemoryLedger();
  final ErasureDesk desk;
  final ReplayDesk replays;
  final ReplayRunner replay;

  World(InMemoryLandscape landscape, CustomerRef person, Language language, Clock clock) {
    this(landscape, person, language, clock, Fuse.counting());
  }

  World(
      InMemoryLandscape landscape, CustomerRef person, Language language, Clock clock, Fuse fuse) {
    this(landscape, new Reached(landscape, landscape.writer(fuse)), person, language, clock, fuse);
  }

  /** How the stores are reached. */
  record Reached(Landscape landscape, ItemWriter writer) {}

  /** A world whose stores are looked at in memory and reached in another way. */
  World(
      InMemoryLandscape company,
      Reached reached,
      CustomerRef person,
      Language language,
      Clock clock,
      Fuse fuse) {
    this.landscape = company;
    this.file = CaseFixture.aCase().asking(Right.ERASURE).in(language).build();
    InMemoryCases cases = new InMemoryCases();
    cases.put(file);
    vault.putJson(
        file.id(),
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            person.number(),
            person.controllerIds(),
            Optional.of("robin@example.com"),
            Optional.empty()));
    CaseVault sealed = fuse.around(CaseVault.class, vault, VAULT_WRITES);
    AuditLog log = fuse.around(AuditLog.class, audit, Set.of("append"));
    Landscape landscape = reached.landscape();
    Ledger book = fuse.around(Ledger.class, ledger, Set.of("add"));
    ItemEraser eraser = new ItemEraser(landscape, reached.writer());
    LedgerBook entries = new LedgerBook(book, World::pseudonym);
    this.replays = new ReplayDesk(clock, book, sealed, new ReplayPlanner(landscape, sealed), log);
    LaterLetter letters = new LaterLetter(cases, sealed, landscape.map());
    RecipientsNote note = new RecipientsNote(sealed, new SubjectFile(sealed, landscape));
    this.replay =
        new ReplayRunner(
            clock,
            sealed,
            landscape,
            eraser,
            log,
            new ReplayPapers(sealed, entries, log, letters, note));
    ErasurePlanner planner = new ErasurePlanner(landscape, sealed, log);
    ConclusionPapers papers = new ConclusionPapers(cases, sealed, landscape, entries, log);
    this.desk =
        new ErasureDesk(
            clock,
            planner,
            new PlanCheck(landscape, planner, sealed, entries),
            new StoreEraser(landscape, eraser, sealed, log),
            new ReadBack(landscape, sealed, log),
            new Conclusion(sealed, papers),
            new NothingToErase(cases, sealed, landscape),
            new PartialConclusion(sealed, landscape, papers));
  }

  /** The steps of the state machine of a replay, each run again when it dies. */
  ReplayPlan replay(String replayId, ReplayMode mode) {
    ReplayPlan plan = Fuse.resultOf(() -> replays.plan(replayId, mode, Optional.empty()));
    plan.parts().stream()
        .filter(part -> part.changes() > 0)
        .forEach(
            part ->
                Fuse.untilDone(
                    () -> replay.run(replayId, mode, new CaseId(part.caseId()), part.digest())));
    return plan;
  }

  /** The steps of the state machine after approval, each run again when it dies. */
  void carryOut(ErasurePlan plan) {
    Fuse.untilDone(() -> desk.check(file.id(), plan.digest()));
    for (StorePlan store : plan.stores()) {
      Fuse.untilDone(() -> desk.erase(file.id(), store.store()));
    }
    Fuse.untilDone(() -> desk.residual(file.id()));
    Fuse.untilDone(() -> desk.conclude(file.id()));
  }

  ErasurePlan plan() {
    return Fuse.resultOf(() -> desk.plan(file.id()));
  }

  /** From planning to the letter. */
  void run() {
    carryOut(plan());
  }

  LetterFacts letter() {
    return vault.getJson(
        file.id(), LetterFacts.vaultName(LetterFields.ERASURE_CONFIRMATION), LetterFacts.class);
  }

  /** Every item of every table, whoever's it is. */
  Map<String, String> everything() {
    return everything(landscape);
  }

  static Map<String, String> everything(InMemoryLandscape landscape) {
    return landscape.map().stores().stream()
        .filter(store -> store.place() instanceof Place.Table)
        .map(Store::id)
        .flatMap(store -> landscape.all(store).stream())
        .collect(Collectors.toMap(World::nameOf, item -> item.digest(), (a, b) -> a, TreeMap::new));
  }

  static String nameOf(Item item) {
    return item.store() + StorePlan.canonical(item.key());
  }

  /** All that a rerun must leave as it was. */
  List<Object> end() {
    return List.of(
        everything(),
        ledger.all(),
        letter().values(),
        letter().tables(),
        Set.copyOf(audit.events()),
        audit.events().size());
  }

  private static String pseudonym(String identifier) {
    return SECRET + Integer.toHexString(identifier.hashCode());
  }
}
