package nl.mistervoip.privacy.datamap.schema;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;

/** How the terms of an item and of the row that leads to it compare. */
final class ReachTerms {
  /** A year of 365 days, whose first half is the shortest of all halves. */
  private static final LocalDate EPOCH = LocalDate.of(2001, 1, 1);

  private static final Period BOOK_YEAR = Period.ofYears(1);

  private ReachTerms() {}

  /** How much later than that of the row the term of an item begins at most. */
  static Optional<Period> lag(Store store, AccessPath path, Store by) {
    String trigger = store.retention().trigger().attribute();
    // Only items within the interval come out, so what is kept from its own time begins within it.
    boolean within =
        path.time().filter(time -> time.attribute().equals(trigger)).isPresent()
            && by.produces().stream()
                .filter(one -> one.kind().equals(path.identifier()))
                .allMatch(one -> one.until().filter(by.retention().trigger()::equals).isPresent());
    return path.outliving()
        .flatMap(AccessPath.Outliving::startsWithin)
        .or(() -> within ? Optional.of(Period.ZERO) : Optional.empty());
  }

  /** By how much an item may outlast the row, if it may. */
  static Optional<Period> gap(Store store, Period lag, Store by) {
    LocalDate gone = EPOCH.plus(by.retention().term());
    LocalDate last = EPOCH.plus(lag).plus(longest(store.retention()));
    return last.isAfter(gone) ? Optional.of(gone.until(last)) : Optional.empty();
  }

  /** The longest that an item of such a rule stays after its trigger. */
  static Period longest(Retention rule) {
    Period term = rule.longer().map(Retention.Longer::term).orElse(rule.term());
    return rule.fiscalYear() ? term.plus(BOOK_YEAR) : term;
  }

  /** Whether rows are there at least as long as the objects that they point at. */
  static boolean covers(Retention rows, Retention objects) {
    return rows.trigger().attribute().equals(objects.trigger().attribute())
        && !before(rows.term(), objects.term())
        && (rows.fiscalYear() || !objects.fiscalYear())
        && (objects.longer().isEmpty() || rows.longer().equals(objects.longer()));
  }

  private static boolean before(Period one, Period other) {
    return EPOCH.plus(one).isBefore(EPOCH.plus(other));
  }
}
