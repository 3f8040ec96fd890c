package nl.mistervoip.privacy.export;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Landscape.UnreachableStoreException;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.export.PartedSearch.Task;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Right;

/**
 * Use case: gathers what one store holds of the person of a case, in constant memory, as it may be
 * shown. A store that does not answer is an outcome too, never an empty result.
 */
@Singleton
final class SearchStore {
  /**
   * So long a finished search counts when the step is repeated because another store did not
   * answer: a person who has it tried again may need a weekend.
   */
  private static final Duration FRESH = Duration.ofDays(3);

  private final Cases cases;
  private final CaseVault vault;
  private final Landscape landscape;
  private final Clock clock;
  private final PartedSearch parts;

  @Inject
  SearchStore(Cases cases, CaseVault vault, Landscape landscape, Clock clock) {
    this(cases, vault, landscape, clock, PartedSearch.PART_ITEMS);
  }

  SearchStore(Cases cases, CaseVault vault, Landscape landscape, Clock clock, int partItems) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.clock = clock;
    this.parts = new PartedSearch(vault, landscape, partItems);
  }

  StoreOutcome search(CaseId id, String storeId) {
    Instant now = clock.instant();
    CaseRecord record = cases.get(id);
    Store store = landscape.map().store(storeId);
    if (!asked(record, store)) {
      return without(id, store, StoreOutcome.Result.WITHHELD, now);
    }
    boolean strong = strong(id);
    return strong || !landscape.map().lookups().strongIdentity().contains(storeId)
        ? searched(record, store, strong, now)
        : without(id, store, StoreOutcome.Result.UNPROVEN, now);
  }

  /** A case that does not say how its identity was settled is answered with the least. */
  private boolean strong(CaseId id) {
    return vault
        .findJson(id, IdentityProof.VAULT_NAME, IdentityProof.class)
        .filter(IdentityProof::strong)
        .isPresent();
  }

  /**
   * Portability covers only what the person provided or what was observed, on consent or contract
   * (GDPR Art. 20(1)).
   */
  private static boolean asked(CaseRecord record, Store store) {
    boolean portabilityOnly =
        record.rights().contains(Right.PORTABILITY) && !record.rights().contains(Right.ACCESS);
    return store.portable() || !portabilityOnly;
  }

  private StoreOutcome without(CaseId id, Store store, StoreOutcome.Result result, Instant now) {
    return keep(id, StoreOutcome.without(store.id(), result, "", now));
  }

  private StoreOutcome searched(CaseRecord record, Store store, boolean strong, Instant now) {
    Subject subject = vault.getJson(record.id(), Subject.VAULT_NAME, Subject.class);
    Task task = new Task(record.id(), store, subject, basis(record, store, subject, strong));
    return finished(task, now)
        .orElseGet(() -> keep(record.id(), gather(task, record, strong, now)));
  }

  /** Who is searched for, by which map, and how much may be shown: what was gathered follows. */
  private String basis(CaseRecord record, Store store, Subject subject, boolean strong) {
    return Sha256.hex(
        Json.write(
            List.of(
                landscape.map().version(),
                record.language().tag(),
                strong,
                subject,
                MaskChanges.of(vault, record.id()).in(store.id()))));
  }

  private Optional<StoreOutcome> finished(Task task, Instant now) {
    String store = task.store().id();
    return vault
        .findJson(task.id(), StoreOutcome.itemsName(store), GatheredParts.class)
        .filter(gathered -> task.basis().equals(gathered.basis()))
        .flatMap(
            any -> vault.findJson(task.id(), StoreOutcome.outcomeName(store), StoreOutcome.class))
        .filter(StoreOutcome::wasSearched)
        .filter(outcome -> outcome.at().plus(FRESH).isAfter(now));
  }

  private StoreOutcome gather(Task task, CaseRecord record, boolean strong, Instant now) {
    Store store = task.store();
    try {
      Texts texts = Texts.of(PackageTexts.BUNDLE, record.language().locale());
      OwnData own = new PersonsOwn(landscape).of(store, task.subject(), strong);
      List<MaskChanges.Change> changes = MaskChanges.of(vault, task.id()).in(store.id());
      return parts.run(task, new Redaction(store, own, texts, changes), now);
    } catch (UnreachableStoreException e) {
      return StoreOutcome.without(
          store.id(), StoreOutcome.Result.UNREACHABLE, e.getClass().getName(), now);
    }
  }

  private StoreOutcome keep(CaseId id, StoreOutcome outcome) {
    vault.putJson(id, StoreOutcome.outcomeName(outcome.store()), outcome);
    return outcome;
  }
}
