package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * The public entry of this room for those who decide: plans of erasure as they lie sealed in their
 * case, and the letter that would follow. Reads, and nothing else.
 */
public final class PlanReading {
  private final CaseVault vault;
  private final PlanVault plans;
  private final DataMap map;
  private final PlanLetter letter;

  /**
   * Reads plans.
   *
   * @param vault where they are sealed
   * @param map gives stores and grounds their words
   */
  public PlanReading(CaseVault vault, DataMap map) {
    this(vault, new PlanVault(vault), map);
  }

  private PlanReading(CaseVault vault, PlanVault plans, DataMap map) {
    this.vault = vault;
    this.plans = plans;
    this.map = map;
    this.letter = new PlanLetter(plans, new ConfirmationFacts(vault, map));
  }

  /**
   * The parts of a replay, as they lie sealed in their cases beside the first plans.
   *
   * @param replayId the replay
   * @return what reads them
   */
  public PlanReading ofReplay(String replayId) {
    return new PlanReading(vault, PlanVault.ofReplay(vault, replayId), map);
  }

  /**
   * Whether a plan of a case was taken up that erases or cuts down anything: from then on data may
   * be gone, and the case cannot end as if it were not.
   *
   * @param vault where plans are sealed
   * @param id the case
   * @return false also when everything was to stay
   */
  public static boolean begun(CaseVault vault, CaseId id) {
    return new Endings(vault).begun(id);
  }

  /**
   * Whether data may be gone of which the person, the recipients and the ledger are not told yet.
   *
   * @param vault where plans are sealed
   * @param id the case
   * @return false when nothing was begun, and when what was begun is concluded
   */
  public static boolean owed(CaseVault vault, CaseId id) {
    return new Endings(vault).owed(id);
  }

  /**
   * The plan of a case, counted line by line; its digest is computed from these very lines.
   *
   * @param id the case
   * @param digest of the plan that is meant
   * @param language of the words
   * @return the plan, or empty when the case holds another one, or none any more
   */
  public Optional<PlanView> plan(CaseId id, String digest, Language language) {
    return head(id, digest)
        .map(head -> read(id, head, language, new HashMap<>()))
        .filter(view -> view.digest().equals(digest));
  }

  /**
   * A plan and the letter that would follow.
   *
   * @param plan counted line by line
   * @param letter what it would tell
   */
  public record WithLetter(PlanView plan, LetterFacts letter) {
    @Override
    public String toString() {
      return "WithLetter[REDACTED]";
    }
  }

  /**
   * The plan of a case and what the confirmation would tell, read in one walk through its lines.
   *
   * @param record the case, whose language is that of the letter
   * @param digest of the plan that is meant
   * @param language of the words of the plan
   * @param now when the letter would be written
   * @return both, or empty when the case holds another plan, or none any more
   */
  public Optional<WithLetter> planWithLetter(
      CaseRecord record, String digest, Language language, Instant now) {
    Map<String, Tally> tallies = new HashMap<>();
    return head(record.id(), digest)
        .flatMap(
            head ->
                Optional.of(read(record.id(), head, language, tallies))
                    .filter(view -> view.digest().equals(digest))
                    .map(view -> new WithLetter(view, letter.of(record, head, tallies, now))));
  }

  private PlanView read(CaseId id, Head head, Language language, Map<String, Tally> tallies) {
    try (PlanWalk walk = new PlanWalk(plans, id, head)) {
      List<PlanView.StoreShares> stores = new ArrayList<>();
      for (String name : head.stores()) {
        Store store = map.store(name);
        ShareTally tally = new ShareTally(store, language);
        walk.through(name, PlanLetter.into(tallies, name).andThen(tally::add));
        long before = head.erasedBefore().getOrDefault(name, 0L);
        if (tally.items() + before > 0) {
          stores.add(shares(store, tally, before, language));
        }
      }
      return new PlanView(walk.digest(), head.mapVersion(), head.plannedOn(), stores);
    }
  }

  /**
   * What the confirmation would tell if everything went as planned: made from the very lines of the
   * plan by what makes it from the results. What is held or changed by the time of carrying out,
   * and the day on which the last backup expires, may yet be otherwise.
   *
   * @param record the case, whose language is that of the letter
   * @param digest of the plan that is meant
   * @param now when it would be written
   * @return the facts of the letter, or empty when the case holds another plan, or none any more
   */
  public Optional<LetterFacts> letter(CaseRecord record, String digest, Instant now) {
    return head(record.id(), digest).flatMap(head -> letter.of(record, head, now));
  }

  /**
   * What the person would be told if a plan were refused after an earlier one had been begun: the
   * confirmation of what is gone, with the refusal of the rest. Counted when the plan was made.
   *
   * @param record the case, whose language is that of the letter
   * @param digest of the plan that is meant
   * @param refusal what the letter of refusal alone would have to say
   * @param now when it would be written
   * @return the facts of the letter, or empty when nothing was begun before: then the refusal goes
   */
  public Optional<LetterFacts> ifRefused(
      CaseRecord record, String digest, LetterFacts refusal, Instant now) {
    return new RefusedRest(vault)
        .letter(record, digest, refusal, RefusedRest.Letters.of(vault, map, now));
  }

  private PlanView.StoreShares shares(
      Store store, ShareTally tally, long before, Language language) {
    return new PlanView.StoreShares(
        store.id(),
        store.texts().title().in(language),
        store.texts().category().in(language),
        map.controllerOf(store).name(),
        tally.items(),
        tally.shares(),
        before);
  }

  /**
   * Which items are meant.
   *
   * @param digest of the plan
   * @param store the store's id
   * @param from how many items of it are passed over
   */
  public record Part(String digest, String store, int from) {}

  /**
   * Some items of one store; identifiers are covered but for their end.
   *
   * @param id the case
   * @param part which
   * @param language of the words
   * @return at most {@link PlanItems#PAGE} items, or empty when the case holds no such plan, or the
   *     plan nothing of that store
   */
  public Optional<PlanItems> items(CaseId id, Part part, Language language) {
    return head(id, part.digest())
        .filter(head -> head.stores().contains(part.store()))
        .map(head -> items(id, head, part, language));
  }

  private PlanItems items(CaseId id, Head head, Part part, Language language) {
    Store store = map.store(part.store());
    AtomicLong total = new AtomicLong();
    List<PlanItems.Line> lines = new ArrayList<>();
    plans.lines(
        id,
        head,
        part.store(),
        item -> {
          if (total.getAndIncrement() >= part.from() && lines.size() < PlanItems.PAGE) {
            lines.add(line(store, item, language));
          }
        });
    String title = store.texts().title().in(language);
    return new PlanItems(head.digest(), store.id(), title, part.from(), total.get(), lines);
  }

  private Optional<Head> head(CaseId id, String digest) {
    return plans.head(id).filter(head -> head.digest().equals(digest));
  }

  private static PlanItems.Line line(Store store, PlannedItem item, Language language) {
    ItemDecision decision = item.decision();
    return new PlanItems.Line(
        CoveredKey.of(store, item.key(), language),
        decision.outcome(),
        GroundWords.of(store, decision, language),
        decision.lastDay(),
        decision.staying().stream().map(name -> CoveredKey.title(store, name, language)).toList());
  }
}
