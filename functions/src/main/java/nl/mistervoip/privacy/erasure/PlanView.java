package nl.mistervoip.privacy.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plan as the people who decide on it see it: counts and grounds, no item.
 *
 * @param digest computed from exactly what is shown here; what people agree to
 * @param mapVersion of the data map whose rules were applied
 * @param plannedOn the day of planning, zone Europe/Amsterdam
 * @param stores those in which something was found or erased before, in the order of execution
 */
public record PlanView(
    String digest, String mapVersion, LocalDate plannedOn, List<StoreShares> stores) {
  /**
   * What becomes of the items of one store.
   *
   * @param store its id
   * @param title what it is called
   * @param category of data, in the words of the privacy statement
   * @param controller the company that holds it
   * @param items how many there are
   * @param shares by outcome and rule
   * @param erasedBefore how many items an earlier plan of this case has erased there; not part of
   *     what is agreed to
   */
  public record StoreShares(
      String store,
      String title,
      String category,
      String controller,
      long items,
      List<Share> shares,
      long erasedBefore) {}

  /**
   * Items that get the same outcome by the same rule.
   *
   * @param outcome {@code erased}, {@code reduced}, {@code kept}, {@code at-contract-end} or {@code
   *     held}
   * @param ground article and law in words; empty text for what goes, as nothing justifies keeping
   *     it (GDPR Art. 17(1))
   * @param count how many
   * @param firstUntil the earliest last day on which one of them is kept; absent when none has one
   * @param lastUntil the latest
   * @param open how many of them have no last day that is known
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Share(
      String outcome,
      String ground,
      long count,
      Optional<LocalDate> firstUntil,
      Optional<LocalDate> lastUntil,
      long open) {}
}
