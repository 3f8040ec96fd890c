package nl.mistervoip.privacy.retention;

import java.time.LocalDate;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.erasure.ItemFacts;

/**
 * When an item is due, purely: from the day after its last day on, unless a hold stops it (domain
 * rules 2.2). Days are days in Europe/Amsterdam; a term that would end on 30 or 29 February ends on
 * the last day of that month (Reg. 1182/71 Art. 3(2)(c)); a book year ends as the data map says.
 */
final class SweepRules {
  /** What a rule says about an item on a day. */
  enum Verdict {
    /** Its term has ended and nothing holds it. */
    DUE,
    /** Its term has ended, and a hold keeps it. */
    HELD,
    /** Its term has not ended, or none runs yet. */
    NOT_DUE,
    /** The day from which its term runs cannot be read: it stays, and somebody mends it. */
    UNREADABLE
  }

  private SweepRules() {}

  /**
   * Judges an item.
   *
   * @param rule the rule, of the item or of some of its attributes
   * @param item the item as it was read
   * @param held whether a hold is on it
   * @param day the day of the sweep
   * @return whether it goes, or the attributes do
   */
  static Verdict judge(RetentionRule rule, Item item, boolean held, LocalDate day) {
    Retention retention = rule.retention();
    if (ItemFacts.termUnreadable(retention, item)) {
      // The rule for whole items finds it in the same index and tells of it.
      return rule.sharesTheIndexOfItems() ? Verdict.NOT_DUE : Verdict.UNREADABLE;
    }
    if (!ItemFacts.termEnded(retention, item, day)) {
      return Verdict.NOT_DUE;
    }
    return held ? Verdict.HELD : Verdict.DUE;
  }
}
