package nl.mistervoip.privacy.export;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.NothingHeld;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.export.Recordings.Recording;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: packs what was gathered into one sealed ZIP file and says what a reviewer has to decide
 * on. A store that was not read, or not searched at all, stops the building: half an answer is
 * never packed.
 */
@Singleton
final class BuildPackage {
  /** The vault name of the package. */
  static final String PACKAGE = "package.zip";

  private final Cases cases;
  private final CaseVault vault;
  private final Landscape landscape;
  private final AuditLog audit;
  private final Clock clock;
  private final NothingHeld nothing;

  BuildPackage(Cases cases, CaseVault vault, Landscape landscape, AuditLog audit, Clock clock) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.audit = audit;
    this.clock = clock;
    this.nothing = new NothingHeld(vault, landscape);
  }

  /**
   * What a person has to decide on.
   *
   * @param review the package
   * @param nothing whether every store was searched and held nothing, so that a letter says so and
   *     no package goes out
   */
  record Built(Review review, boolean nothing) {}

  Built build(CaseId id) {
    DataMap map = landscape.map();
    AttachedFiles files = AttachedFiles.of(vault, id);
    List<Answer.Searched> searched =
        map.stores().stream().map(store -> searched(id, map, store, files)).toList();
    List<String> unreachable =
        searched.stream()
            .map(Answer.Searched::outcome)
            .filter(outcome -> outcome.result() == StoreOutcome.Result.UNREACHABLE)
            .map(StoreOutcome::store)
            .toList();
    Review review =
        unreachable.isEmpty()
            ? pack(cases.get(id), map, searched, files)
            : review("", 0, searched, unreachable, 0);
    vault.putJson(id, Review.VAULT_NAME, review.under(MaskChanges.of(vault, id)));
    return new Built(review, nothing(cases.get(id), searched));
  }

  /**
   * A store that was left out because the person showed too little is no store without data. What
   * portability leaves out was not asked for; the letter says so.
   */
  private boolean nothing(CaseRecord record, List<Answer.Searched> searched) {
    boolean empty =
        searched.stream()
            .map(one -> one.outcome().result())
            .allMatch(
                result ->
                    switch (result) {
                      case NOTHING, WITHHELD -> true;
                      case FOUND, UNPROVEN, UNREACHABLE -> false;
                    });
    if (!empty) {
      nothing.unsay(record.id());
      return false;
    }
    List<Store> read =
        searched.stream()
            .filter(one -> one.outcome().wasSearched())
            .map(Answer.Searched::store)
            .toList();
    return nothing.say(record, read, clock.instant());
  }

  /**
   * A store of the map without an outcome was never asked: that is as bad as one that did not
   * answer.
   */
  private Answer.Searched searched(CaseId id, DataMap map, Store store, AttachedFiles files) {
    StoreOutcome outcome =
        vault
            .findJson(id, StoreOutcome.outcomeName(store.id()), StoreOutcome.class)
            .orElseGet(
                () ->
                    StoreOutcome.without(
                        store.id(),
                        StoreOutcome.Result.UNREACHABLE,
                        "not searched",
                        clock.instant()));
    StoreOutcome counted = files.counted(outcome);
    long added = counted.count() - outcome.count();
    return new Answer.Searched(store, map.controllerOf(store), counted, added);
  }

  private Review pack(
      CaseRecord record, DataMap map, List<Answer.Searched> searched, AttachedFiles files) {
    CaseId id = record.id();
    Instant at =
        searched.stream()
            .map(one -> one.outcome().at())
            .max(Instant::compareTo)
            .orElse(record.receivedAt());
    Texts texts = Texts.of(PackageTexts.BUNDLE, record.language().locale());
    Answer answer = new Answer(record, map, searched, at, texts);
    Recordings recordings = new Recordings();
    answer.found().forEach(found -> recordings.addAll(found, raw(id, found)));
    PackageWriter writer =
        new PackageWriter(
            answer, found -> linked(id, found, recordings), recordings, this::open, files);
    List<String> digest = new ArrayList<>();
    long bytes = vault.write(id, PACKAGE, out -> digest.add(writer.write(out)));
    Review review =
        review(digest.getFirst(), bytes, searched, List.of(), recordings.missing())
            .with(SensitiveTexts.count(answer.found(), found -> raw(id, found)), writer.attached());
    audit.append(built(id, review), clock.instant());
    return review;
  }

  private GatheredItems raw(CaseId id, Answer.Searched found) {
    return new GatheredItems(() -> GatheredParts.open(vault, id, found.store().id()), item -> item);
  }

  private GatheredItems linked(CaseId id, Answer.Searched found, Recordings recordings) {
    return new GatheredItems(
        () -> GatheredParts.open(vault, id, found.store().id()),
        item -> recordings.linked(found.store(), item));
  }

  private Optional<InputStream> open(Recording recording) {
    return landscape.find(recording.store(), recording.key()).map(landscape::open);
  }

  private static Review review(
      String digest,
      long bytes,
      List<Answer.Searched> searched,
      List<String> unreachable,
      int missing) {
    Map<String, Long> summary = new LinkedHashMap<>();
    Map<String, List<MaskCount>> masked = new LinkedHashMap<>();
    for (Answer.Searched one : searched) {
      summary.put(one.store().id(), one.outcome().count());
      if (!one.outcome().masked().isEmpty()) {
        masked.put(one.store().id(), one.outcome().masked());
      }
    }
    return new Review(digest, bytes, summary, unreachable, masked, missing);
  }

  private static AuditLog.Event built(CaseId id, Review review) {
    Map<String, String> facts =
        Map.of(
            "digest",
            review.digest(),
            "bytes",
            Long.toString(review.bytes()),
            "items",
            Long.toString(review.items()));
    return new AuditLog.Event(
        id.value(),
        "package.built",
        "system",
        "GDPR 15(3)",
        facts,
        "package.built/" + review.digest());
  }
}
