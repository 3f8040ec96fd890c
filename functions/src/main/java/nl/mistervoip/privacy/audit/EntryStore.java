package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Where entries lie: they can be added and read, and nothing else. */
interface EntryStore {
  /** The entries of a chain in order, as of now. */
  Chain chain(String name);

  /** Adds an entry; false when its place is taken. */
  boolean add(Stored stored);

  /** The days (UTC) on which anything happened, in order. */
  List<LocalDate> days();

  /**
   * Those of them from one day to another, both included, in order.
   *
   * @param from the first
   * @param to the last; nothing is found when it is before the first
   */
  List<LocalDate> days(LocalDate from, LocalDate to);

  /**
   * Entries of a day (UTC) by position.
   *
   * @param day the day
   * @param prefix what the chain begins with, empty text for all
   * @param after only those after this position, empty text for the first
   * @param limit how many at most
   */
  List<Stored> ofDay(LocalDate day, String prefix, String after, int limit);

  /** The chains to which something was added on a day. */
  Set<String> chainsOf(LocalDate day);
}
