package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the search of one store went; kept beside what was gathered, so that the package can state
 * it.
 *
 * @param store the id of the store
 * @param result how it went
 * @param count how many items were gathered
 * @param searchedWith the kinds of identifiers that were searched with, sorted
 * @param from the earliest moment or day among the items, ISO text as stored, if items carry one
 * @param until the latest
 * @param masked what was left out or covered, by field and reason
 * @param problem the class of the error when unreachable, empty text otherwise
 * @param at when the search began
 */
record StoreOutcome(
    String store,
    Result result,
    long count,
    List<String> searchedWith,
    Optional<String> from,
    Optional<String> until,
    List<MaskCount> masked,
    String problem,
    Instant at) {
  /** The folder of the vault in which the gathered items lie. */
  static final String FOLDER = "gathered/";

  private static final String SUFFIX = ".outcome";

  /** How a search may end. */
  enum Result {
    FOUND,
    NOTHING,
    /** The store is outside what was asked: Art. 20 covers less than Art. 15. */
    WITHHELD,
    /** Given only to who showed more surely who asks; the answer says how to get it. */
    UNPROVEN,
    UNREACHABLE;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How often one reason took something out of one field.
   *
   * @param field the name of the field
   * @param reason why
   * @param count how many items
   */
  record MaskCount(String field, MaskReason reason, long count) {}

  /** The vault document that names the parts with the items of a store, {@link GatheredParts}. */
  static String itemsName(String store) {
    return FOLDER + store;
  }

  /** The vault document with the outcome of a store. */
  static String outcomeName(String store) {
    return FOLDER + store + SUFFIX;
  }

  /** The vault document that says how far a search has come. */
  static String checkpointName(String store) {
    return FOLDER + store + ".checkpoint";
  }

  boolean wasSearched() {
    return switch (result) {
      case FOUND, NOTHING -> true;
      case WITHHELD, UNPROVEN, UNREACHABLE -> false;
    };
  }

  /** The same with files beside the items. */
  StoreOutcome with(int files, List<MaskCount> maskedToo) {
    return new StoreOutcome(
        store,
        Result.FOUND,
        count + files,
        searchedWith,
        from,
        until,
        List.copyOf(maskedToo),
        problem,
        at);
  }

  static boolean isOutcome(String name) {
    return name.endsWith(SUFFIX);
  }

  static StoreOutcome searched(String store, Tally tally, List<String> searchedWith, Instant at) {
    return new StoreOutcome(
        store,
        tally.count() == 0 ? Result.NOTHING : Result.FOUND,
        tally.count(),
        searchedWith,
        Optional.of(tally.from()).filter(text -> !text.isEmpty()),
        Optional.of(tally.until()).filter(text -> !text.isEmpty()),
        tally.masked(),
        "",
        at);
  }

  static StoreOutcome without(String store, Result result, String problem, Instant at) {
    return new StoreOutcome(
        store, result, 0, List.of(), Optional.empty(), Optional.empty(), List.of(), problem, at);
  }
}
