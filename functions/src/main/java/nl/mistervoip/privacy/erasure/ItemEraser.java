package nl.mistervoip.privacy.erasure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;

/**
 * The one place that removes data of the landscape, for erasure and for retention alike. Each item
 * is read again consistently, judged as it is now, and removed only if it is still exactly that and
 * nothing holds it; the store itself decides that in the same write. It can be run any number of
 * times.
 */
public final class ItemEraser {
  /** What a judge wants done with an item as it is now. */
  public enum Step {
    /** Remove it. */
    DELETE,
    /** Cut it down to what the map keeps. */
    REDUCE,
    /** It is already cut down. */
    ALREADY_REDUCED,
    /** It is not what was planned for: leave it. */
    LEAVE
  }

  /** What became of an item. */
  public enum Result {
    /** It is not there any more, by this run or by an earlier one. */
    GONE,
    /** It holds only what the map keeps, by this run or by an earlier one. */
    REDUCED,
    /** A hold protects it: untouched. */
    HELD,
    /** It is not what was planned for: untouched. */
    CHANGED
  }

  // Somebody who writes this item all the time wins in the end: it is then reported as changed.
  private static final int ATTEMPTS = 4;

  private final Landscape landscape;
  private final ItemWriter writer;
  private final Optional<String> caseId;

  /**
   * Makes the eraser.
   *
   * @param landscape to read items again
   * @param writer to remove them under conditions
   */
  public ItemEraser(Landscape landscape, ItemWriter writer) {
    this(landscape, writer, Optional.empty());
  }

  private ItemEraser(Landscape landscape, ItemWriter writer, Optional<String> caseId) {
    this.landscape = landscape;
    this.writer = writer;
    this.caseId = caseId;
  }

  /**
   * The same eraser for the erasure that a case asks for, which a restriction of that case alone
   * does not stop.
   *
   * @param caseNumber the case
   * @return the eraser
   */
  ItemEraser onBehalfOf(String caseNumber) {
    return new ItemEraser(landscape, writer.onBehalfOf(caseNumber), Optional.of(caseNumber));
  }

  /**
   * Removes an item as its judge says.
   *
   * @param store its store
   * @param key its key
   * @param judge looks at the item as it is now; it is asked only about items that nothing holds
   * @return what became of it
   * @throws Landscape.UnreachableStoreException when the store does not answer; the call can be
   *     repeated
   */
  public Result erase(Store store, ItemKey key, Function<Item, Step> judge) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Item> present = landscape.find(store, key);
      if (present.isEmpty()) {
        return Result.GONE;
      }
      Optional<Result> settled = tryOnce(store, present.get(), judge);
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    return Result.CHANGED;
  }

  /**
   * Carries a retention rule out on many items: removes them, or takes the attributes that the rule
   * is for, each only if it is exactly as it was planned and its judge says so about it as it is
   * now. It can be run any number of times.
   *
   * @param rule the rule
   * @param items items of its store as they were planned
   * @param goes looks at the item as it is now
   * @return how many there are of each outcome, what was done before apart from what this call did;
   *     without those that there are none of
   * @throws Landscape.UnreachableStoreException when the store does not answer; the call can be
   *     repeated
   */
  public Map<ItemWriter.Written, Long> erase(
      RetentionRule rule, List<ItemRef> items, Predicate<Item> goes) {
    List<ItemWriter.Written> outcomes =
        rule.reduces()
            ? writer.reduce(rule, items, goes)
            : writer.delete(rule.store(), items, goes);
    Map<ItemWriter.Written, Long> counts = new EnumMap<>(ItemWriter.Written.class);
    outcomes.forEach(written -> counts.merge(written, 1L, Long::sum));
    return counts;
  }

  private Optional<Result> tryOnce(Store store, Item item, Function<Item, Step> judge) {
    if (held(store, item)) {
      return Optional.of(Result.HELD);
    }
    ItemRef asRead = item.ref();
    return switch (judge.apply(item)) {
      case DELETE -> settled(writer.delete(asRead), Result.GONE);
      case REDUCE -> settled(writer.reduce(asRead), Result.REDUCED);
      case ALREADY_REDUCED -> Optional.of(Result.REDUCED);
      case LEAVE -> Optional.of(Result.CHANGED);
    };
  }

  private boolean held(Store store, Item item) {
    return caseId
        .map(number -> landscape.heldAgainst(store, item, number))
        .orElseGet(() -> landscape.held(store, item));
  }

  /** Empty when the item changed between reading and writing: read it again. */
  private static Optional<Result> settled(ItemWriter.Written written, Result done) {
    return switch (written) {
      case DONE, ALREADY -> Optional.of(done);
      case HELD -> Optional.of(Result.HELD);
      case CHANGED -> Optional.empty();
    };
  }
}
