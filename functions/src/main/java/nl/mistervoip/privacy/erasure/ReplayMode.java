package nl.mistervoip.privacy.erasure;

import java.util.Locale;

/** Why erasures of the past are looked at again. */
enum ReplayMode {
  /** A store was restored: what had been erased may be there again (domain rules 2.2, row 31). */
  RETURNED {
    @Override
    boolean concerns(ItemDecision then) {
      return then.changesTheItem();
    }

    @Override
    boolean concerns(LedgerEntry entry) {
      return true;
    }
  },
  /**
   * Time went by: what stayed because of a contract or a hold may go now. What stayed for a term is
   * left to the retention sweep.
   */
  LAPSED {
    @Override
    boolean concerns(ItemDecision then) {
      return switch (then) {
        case ItemDecision.AtContractEnd later -> true;
        case ItemDecision.Held held -> true;
        case ItemDecision.EraseNow erased -> false;
        case ItemDecision.ReduceNow reduced -> false;
        case ItemDecision.Keep kept -> false;
      };
    }

    @Override
    boolean concerns(LedgerEntry entry) {
      return entry.shares().stream().anyMatch(Waiting::waits);
    }
  };

  /**
   * Whether a line of an old plan is looked at.
   *
   * @param then what was decided about the item
   * @return true when its item may have to go now
   */
  abstract boolean concerns(ItemDecision then);

  /**
   * Whether the plan behind a ledger entry has such lines.
   *
   * @param entry the entry
   * @return false when its case need not be opened
   */
  abstract boolean concerns(LedgerEntry entry);

  /**
   * The mode with a name as state machines write it.
   *
   * @param name {@code returned} or {@code lapsed}
   * @return the mode
   * @throws IllegalArgumentException for any other name
   */
  static ReplayMode ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * The name as state machines write it.
   *
   * @return {@code returned} or {@code lapsed}
   */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
