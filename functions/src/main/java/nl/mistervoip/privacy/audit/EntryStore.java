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

  /** The chains to which something was added on a day. */
  Set<String> chainsOf(LocalDate day);
}
