package nl.mistervoip.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The proof of a sweep: counts per category and rule. No personal data.
 *
 * @param sweepId the sweep
 * @param day the day it looked at
 * @param end how it ended
 * @param by who stopped it; {@code system} when nobody did
 * @param mapVersion the version of the map
 * @param rulesValidFrom the first day on which this map held
 * @param digest of the plan that was released
 * @param failed the batches that could not be carried out to their end
 * @param rows one per rule by which something was past its term
 */
record SweepReport(
    String sweepId,
    LocalDate day,
    End end,
    String by,
    String mapVersion,
    LocalDate rulesValidFrom,
    String digest,
    List<String> failed,
    List<Row> rows) {
  /** How a sweep ended. */
  enum End {
    /** It only counted. */
    DRY_RUN,
    /** Every batch was carried out. */
    CARRIED_OUT,
    /** A person stopped it after something had been removed. */
    STOPPED,
    /** A person stopped it before anything was removed. */
    CANCELLED;

    /** In words. */
    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * What became of what one rule found.
   *
   * @param store the id of the store; with the part that goes of its items behind a slash
   * @param category in the words of the privacy statement
   * @param rule the trigger, the term and how it is counted
   * @param signed who signed the rule and when; says so when nobody did
   * @param ground article and law of the term
   * @param due how many items were planned to go, or to lose that part
   * @param deleted how many the sweep removed
   * @param reduced how many the sweep took that part from
   * @param gone how many somebody else had removed or emptied before
   * @param held how many a hold keeps, at planning or since
   * @param changed how many changed since they were planned, and stay until the next sweep
   * @param left how many stay because the sweep was stopped
   * @param unsigned how many stay because the rule is not signed or not in force yet
   * @param unreadable how many stay because the day from which their term runs cannot be read
   * @param unknown of how many nobody knows whether they are gone, for the store does not answer
   * @param kept why items stay, in words, with how many
   */
  record Row(
      String store,
      String category,
      String rule,
      String signed,
      String ground,
      long due,
      long deleted,
      long reduced,
      long gone,
      long held,
      long changed,
      long left,
      long unsigned,
      long unreadable,
      long unknown,
      Map<String, Long> kept) {
    /** How many items past their term stay. */
    long staying() {
      return held + changed + left + unsigned + unreadable + unknown;
    }
  }

  /**
   * How many items are gone.
   *
   * @return the count over all rows
   */
  long deleted() {
    return sum(Row::deleted);
  }

  /**
   * How many items stay and lost some attributes.
   *
   * @return the count over all rows
   */
  long reduced() {
    return sum(Row::reduced);
  }

  /**
   * How many items somebody else had removed or emptied before.
   *
   * @return the count over all rows
   */
  long gone() {
    return sum(Row::gone);
  }

  /**
   * How many items a hold keeps.
   *
   * @return the count over all rows
   */
  long held() {
    return sum(Row::held);
  }

  /**
   * How many items changed since they were planned.
   *
   * @return the count over all rows
   */
  long changed() {
    return sum(Row::changed);
  }

  /**
   * How many items stay because the sweep was stopped.
   *
   * @return the count over all rows
   */
  long left() {
    return sum(Row::left);
  }

  /**
   * How many items stay because their rule is not signed.
   *
   * @return the count over all rows
   */
  long unsigned() {
    return sum(Row::unsigned);
  }

  /**
   * How many items stay because the day from which their term runs cannot be read.
   *
   * @return the count over all rows
   */
  long unreadable() {
    return sum(Row::unreadable);
  }

  /**
   * Of how many items nobody knows whether they are gone.
   *
   * @return the count over all rows
   */
  long unknown() {
    return sum(Row::unknown);
  }

  /** What the audit is told. */
  Map<String, String> facts() {
    return Map.ofEntries(
        Map.entry("digest", digest),
        Map.entry("end", end.words()),
        Map.entry("deleted", Long.toString(deleted())),
        Map.entry("reduced", Long.toString(reduced())),
        Map.entry("gone", Long.toString(gone())),
        Map.entry("held", Long.toString(held())),
        Map.entry("changed", Long.toString(changed())),
        Map.entry("left", Long.toString(left())),
        Map.entry("unsigned", Long.toString(unsigned())),
        Map.entry("unreadable", Long.toString(unreadable())),
        Map.entry("unknown", Long.toString(unknown())),
        Map.entry("failed-batches", String.join(" ", failed)));
  }

  private long sum(ToLongFunction<Row> count) {
    return rows.stream().mapToLong(count).sum();
  }
}
