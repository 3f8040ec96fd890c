package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looking entries up across chains, for auditors: by chain or by day, never by a scan. */
public interface AuditSearch {
  /**
   * What is looked for; empty text stands for anything.
   *
   * @param chain the case, sweep or system chain; empty text for all chains of the days
   * @param chainPrefix what the chain begins with, when no chain is given
   * @param actor who did it
   * @param event what happened, or the part of it before the dot, such as {@code approval}
   * @param from the first day (UTC)
   * @param to the last day (UTC)
   */
  record Question(
      String chain, String chainPrefix, String actor, String event, LocalDate from, LocalDate to) {}

  /**
   * An entry.
   *
   * @param chain its chain
   * @param sequence its number in it
   * @param at when it happened
   * @param event what happened
   * @param actor {@code system} or the id of a signed-in user
   * @param ground the legal ground or rule applied, may be empty text
   * @param facts counts, ids and hashes that belong to it
   * @param hash over all of it and over the entry before
   */
  record Found(
      String chain,
      long sequence,
      Instant at,
      String event,
      String actor,
      String ground,
      Map<String, String> facts,
      String hash) {}

  /**
   * A page of what was found.
   *
   * @param entries latest day first; within a day by chain and sequence; of one chain in order
   * @param next the cursor of the page after it, empty on the last; a page may be short, or even
   *     empty, and yet not be the last
   */
  record Page(List<Found> entries, Optional<String> next) {
    /** Keeps a copy of the list. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Looks entries up.
   *
   * @param question what is looked for
   * @param cursor of an earlier page, or empty text
   * @return the page
   */
  Page find(Question question, String cursor);
}
