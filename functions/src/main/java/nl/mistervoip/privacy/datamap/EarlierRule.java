package nl.mistervoip.privacy.datamap;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Some attributes of a store's items that go before the items themselves: of an invoice the calls
 * that it lists, of a booking the bank account. What holds the item holds them too, and the book
 * year ends as it does for the item.
 *
 * @param id its name within the store, such as {@code itemised}; never personal
 * @param fields the attributes that go, each whole, with all that is inside it
 * @param trigger the attribute from which the term runs; an item without it has no term running yet
 * @param term the length of the term; it ends before that of the item can
 * @param fiscalYear whether the term runs from the end of the book year in which the trigger lies
 * @param longer on which items they are kept longer than on the others
 * @param ground why this long
 * @param index the index by which items are found on which they are due: that of the items when the
 *     trigger is the same, otherwise one of its own with a shard of its own
 * @param signed who signed the rule; without a signature it does not run
 */
public record EarlierRule(
    String id,
    List<String> fields,
    Moment trigger,
    Period term,
    boolean fiscalYear,
    Optional<Retention.Longer> longer,
    Ground ground,
    String index,
    Optional<SignOff> signed) {
  /** Reads as a rule of whole items does, with the holds and the book year of the items. */
  Retention within(Retention items) {
    return new Retention(
        trigger,
        term,
        fiscalYear,
        ground,
        items.holds(),
        index,
        longer,
        items.bookYearEnds(),
        signed,
        List.of());
  }
}
