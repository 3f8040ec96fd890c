package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Ground;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;

/**
 * The law of erasure per item (GDPR Art. 17), as pure as it comes: map entry, item, hold and moment
 * in, decision out. Holds win, then necessity, then what a law demands to keep; the rest goes.
 */
final class DecisionRules {
  private DecisionRules() {}

  /**
   * Decides about one item of a person who asked for erasure.
   *
   * @param store the map entry of its store
   * @param item the item as it was read
   * @param held whether a hold is on it
   * @param now the moment of deciding
   * @return what happens to it and on which ground
   */
  static ItemDecision decide(Store store, Item item, boolean held, Instant now) {
    if (held) {
      return new ItemDecision.Held(ItemFacts.holdKind(store, item));
    }
    return store.erasure().necessity().stream()
        .flatMap(necessity -> necessary(necessity, store, item, now).stream())
        .findFirst()
        .orElseGet(() -> byMethod(store, item, ItemFacts.today(now)));
  }

  private static Optional<ItemDecision> necessary(
      Erasure.Necessity necessity, Store store, Item item, Instant now) {
    String law = necessity.ground().law();
    return switch (necessity.kind()) {
      case UNTIL_ENDED ->
          ItemFacts.stillRuns(item, necessity.attribute(), now)
              ? Optional.of(new ItemDecision.AtContractEnd(law))
              : Optional.empty();
      case WITHIN_TERM ->
          ItemFacts.termEnded(store, item, ItemFacts.today(now))
              ? Optional.empty()
              : Optional.of(new ItemDecision.Keep(ItemFacts.keptUntil(store, item), law));
    };
  }

  private static ItemDecision byMethod(Store store, Item item, LocalDate today) {
    return switch (store.erasure().method()) {
      case DELETE, CRYPTO -> new ItemDecision.EraseNow();
      case REDUCE ->
          ItemFacts.termEnded(store, item, today)
              ? new ItemDecision.EraseNow()
              : new ItemDecision.ReduceNow(
                  keptFields(store), ItemFacts.keptUntil(store, item), lawOf(store.retention()));
    };
  }

  /**
   * The attributes that stay when an item is reduced.
   *
   * @param store its store
   * @return the kept fields of the map entry and the key, sorted, each once
   */
  static List<String> keptFields(Store store) {
    Stream<String> key =
        switch (store.place()) {
          case Place.Table table -> table.key().stream().map(attribute -> attribute.attribute());
          case Place.Objects objects -> Stream.empty();
        };
    return Stream.concat(key, store.erasure().keep().stream()).sorted().distinct().toList();
  }

  private static String lawOf(Retention retention) {
    Ground ground = retention.ground();
    return ground.law();
  }
}
