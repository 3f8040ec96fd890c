package nl.mistervoip.privacy.erasure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Item;

/**
 * What happens to one item, and why: every item that a person's identifiers reach gets exactly one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ItemDecision.EraseNow.class, name = "erase"),
  @JsonSubTypes.Type(value = ItemDecision.ReduceNow.class, name = "reduce"),
  @JsonSubTypes.Type(value = ItemDecision.Keep.class, name = "keep"),
  @JsonSubTypes.Type(value = ItemDecision.AtContractEnd.class, name = "at-contract-end"),
  @JsonSubTypes.Type(value = ItemDecision.Held.class, name = "hold")
})
sealed interface ItemDecision {
  /** Nothing justifies keeping it any longer (GDPR 17(1)). */
  record EraseNow() implements ItemDecision {}

  /**
   * Part of it must be kept by law (GDPR 17(3)(b)); the rest goes.
   *
   * @param keepFields the top-level attributes that stay, keys included, sorted
   * @param until the last day on which they are kept, zone Europe/Amsterdam; empty when it has no
   *     fixed end
   * @param ground article and law, such as {@code AWR 52(4)}
   */
  record ReduceNow(List<String> keepFields, Optional<LocalDate> until, String ground)
      implements ItemDecision {}

  /**
   * It is still needed (GDPR 17(3)(b) or (e)).
   *
   * @param until the last day on which it is kept, zone Europe/Amsterdam; empty when that day
   *     cannot be known yet
   * @param ground article and law
   */
  record Keep(Optional<LocalDate> until, String ground) implements ItemDecision {}

  /**
   * A running contract (GDPR 6(1)(b)) or an unsettled account (GDPR 17(3)(e)) still needs it; it
   * goes when that is over.
   *
   * @param ground article and law
   */
  record AtContractEnd(String ground) implements ItemDecision {}

  /**
   * A hold protects it, whatever else is true.
   *
   * @param hold the kind: {@code dispute}, {@code claim}, {@code restriction}, {@code
   *     nuisance-call} or {@code unknown}
   */
  record Held(String hold) implements ItemDecision {}

  /**
   * Whether carrying the decision out changes the item.
   *
   * @return true for erasing and reducing
   */
  default boolean changesTheItem() {
    return switch (this) {
      case EraseNow() -> true;
      case ReduceNow(List<String> keep, Optional<LocalDate> until, String ground) -> true;
      case Keep(Optional<LocalDate> until, String ground) -> false;
      case AtContractEnd(String ground) -> false;
      case Held(String hold) -> false;
    };
  }

  /**
   * The name under which items with this decision are counted.
   *
   * @return {@code erased}, {@code reduced}, {@code kept}, {@code at-contract-end} or {@code held}
   */
  default String outcome() {
    return switch (this) {
      case EraseNow() -> "erased";
      case ReduceNow(List<String> keep, Optional<LocalDate> until, String ground) -> "reduced";
      case Keep(Optional<LocalDate> until, String ground) -> "kept";
      case AtContractEnd(String ground) -> "at-contract-end";
      case Held(String hold) -> "held";
    };
  }

  /**
   * Outcome and ground without the day: what items that stay have in common.
   *
   * @return such as {@code kept AWR 52(4)}
   */
  default String kind() {
    return switch (this) {
      case EraseNow() -> outcome();
      case ReduceNow reduce -> outcome();
      case Keep(Optional<LocalDate> until, String ground) -> outcome() + " " + ground;
      case AtContractEnd(String ground) -> outcome() + " " + ground;
      case Held(String hold) -> outcome() + " " + hold;
    };
  }

  /**
   * Whether an item that is there needs nothing any more under this decision.
   *
   * @param present the item as it is now
   * @return false when it has to go, or to be cut down and is not
   */
  default boolean doneWith(Item present) {
    return switch (this) {
      case EraseNow() -> false;
      case ReduceNow(List<String> keep, Optional<LocalDate> until, String ground) ->
          Reduction.isReduced(present, keep);
      case Keep(Optional<LocalDate> until, String ground) -> true;
      case AtContractEnd(String ground) -> true;
      case Held(String hold) -> true;
    };
  }

  /**
   * The last day on which an item with this decision is kept.
   *
   * @return the day, zone Europe/Amsterdam; empty for what goes, and for what has no such day yet
   */
  default Optional<LocalDate> lastDay() {
    return switch (this) {
      case EraseNow() -> Optional.empty();
      case ReduceNow(List<String> keep, Optional<LocalDate> until, String ground) -> until;
      case Keep(Optional<LocalDate> until, String ground) -> until;
      case AtContractEnd(String ground) -> Optional.empty();
      case Held(String hold) -> Optional.empty();
    };
  }

  /**
   * Which attributes stay of an item that is cut down.
   *
   * @return their names; none for any other decision
   */
  default List<String> staying() {
    return this instanceof ReduceNow(List<String> keep, Optional<LocalDate> until, String ground)
        ? keep
        : List.of();
  }
}
