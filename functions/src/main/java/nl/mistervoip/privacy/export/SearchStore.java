package nl.mistervoip.privacy.export;

import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Landscape.UnreachableStoreException;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.platform.Json;
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
   * answer.
   */
  private static final Duration FRESH = Duration.ofMinutes(30);

  private final Cases cases;
  private final CaseVault vault;
  private final Landscape landscape;
  private final Clock clock;

  SearchStore(Cases cases, CaseVault vault, Landscape landscape, Clock clock) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.clock = clock;
  }

  StoreOutcome search(CaseId id, String storeId) {
    Instant now = clock.instant();
    CaseRecord record = cases.get(id);
    Store store = landscape.map().store(storeId);
    return finished(id, storeId, now).orElseGet(() -> search(record, store, now));
  }

  private StoreOutcome search(CaseRecord record, Store store, Instant now) {
    if (!asked(record, store)) {
      return without(record.id(), store, StoreOutcome.Result.WITHHELD, now);
    }
    boolean strong = strong(record.id());
    return strong || !landscape.map().lookups().strongIdentity().contains(store.id())
        ? gather(record, store, strong, now)
        : without(record.id(), store, StoreOutcome.Result.UNPROVEN, now);
  }

  /** A case that does not say how its identity was settled is answered with the least. */
  private boolean strong(CaseId id) {
    return vault
        .find(id, IdentityProof.VAULT_NAME)
        .map(json -> Json.read(json, IdentityProof.class))
        .filter(IdentityProof::strong)
        .isPresent();
  }

  private Optional<StoreOutcome> finished(CaseId id, String store, Instant now) {
    return vault
        .find(id, StoreOutcome.outcomeName(store))
        .map(json -> Json.read(json, StoreOutcome.class))
        .filter(outcome -> outcome.result() != StoreOutcome.Result.UNREACHABLE)
        .filter(outcome -> outcome.at().plus(FRESH).isAfter(now));
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

  private StoreOutcome gather(CaseRecord record, Store store, boolean strong, Instant now) {
    CaseId id = record.id();
    Subject subject = vault.getJson(id, Subject.VAULT_NAME, Subject.class);
    List<Outcome> ended = new ArrayList<>();
    try {
      Texts texts = Texts.of(PackageTexts.BUNDLE, record.language().locale());
      Gathering gathering =
          new Gathering(
              store,
              new Redaction(
                  store,
                  new PersonsOwn(landscape).of(store, subject, strong),
                  texts,
                  MaskChanges.of(vault, id).in(store.id())),
              Paths.timeAttribute(landscape.map(), store));
      vault.write(
          id,
          StoreOutcome.itemsName(store.id()),
          out -> ended.add(search(store, subject, gathering, out)));
      return keep(id, outcome(ended.getFirst(), gathering, now), store);
    } catch (UnreachableStoreException e) {
      return keep(
          id,
          StoreOutcome.without(
              store.id(), StoreOutcome.Result.UNREACHABLE, e.getClass().getName(), now),
          store);
    }
  }

  private Outcome search(Store store, Subject subject, Gathering gathering, OutputStream out) {
    return landscape.search(store, subject, item -> gathering.add(item, out));
  }

  private static StoreOutcome outcome(Outcome outcome, Gathering gathering, Instant now) {
    return switch (outcome) {
      case Outcome.Searched searched -> gathering.outcome(searched, now);
      case Outcome.Unreachable no ->
          StoreOutcome.without(no.store(), StoreOutcome.Result.UNREACHABLE, no.problem(), now);
    };
  }

  /** Part of a store is worse than nothing: it looks complete. */
  private StoreOutcome keep(CaseId id, StoreOutcome outcome, Store store) {
    if (outcome.result() == StoreOutcome.Result.UNREACHABLE) {
      vault.destroy(id, StoreOutcome.itemsName(store.id()));
    }
    return keep(id, outcome);
  }

  private StoreOutcome keep(CaseId id, StoreOutcome outcome) {
    vault.putJson(id, StoreOutcome.outcomeName(outcome.store()), outcome);
    return outcome;
  }
}
