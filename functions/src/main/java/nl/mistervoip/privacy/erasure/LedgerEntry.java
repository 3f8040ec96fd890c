package nl.mistervoip.privacy.erasure;

import java.util.List;
import nl.mistervoip.privacy.platform.Pseudonyms;

/**
 * What a case did to one store, for whom only as a pseudonym: enough to finish kept items later and
 * to repeat the erasure after a restore, and free of personal data.
 *
 * @param pseudonym whose data it was, see {@link Pseudonyms}
 * @param caseId the case that asked for it
 * @param store the store's id in the data map; in the entry that is written before the first item
 *     of a plan goes, {@code (begun)}, and in those by which a waiting erasure is found in later
 *     years, such as {@code (waits-2028)}: no store can be called so
 * @param mapVersion the version of the data map whose rules were applied
 * @param planDigest SHA-256 of the approved plan, 64 hexadecimal digits
 * @param erased how many items were erased
 * @param shares what was not erased: how many, until when and on which ground
 */
record LedgerEntry(
    String pseudonym,
    String caseId,
    String store,
    String mapVersion,
    String planDigest,
    long erased,
    List<Share> shares) {
  private static final String BEGUN = "(begun)";

  /**
   * The entry without which nothing of a plan goes: what follows may be cut short at any point, and
   * a restore must find the case all the same.
   *
   * @param pseudonym whose data it is
   * @param caseId the case
   * @param mapVersion of the data map
   * @param planDigest of the approved plan
   * @return the entry, without counts
   */
  static LedgerEntry begun(String pseudonym, String caseId, String mapVersion, String planDigest) {
    return new LedgerEntry(pseudonym, caseId, BEGUN, mapVersion, planDigest, 0, List.of());
  }

  /**
   * Whether this is the entry that is written first.
   *
   * @return false for the counts of a store
   */
  boolean begins() {
    return store.equals(BEGUN);
  }

  /**
   * The entry by which a case is found in the years after this one, while something of its erasure
   * waits for the end of a contract or of a hold: one a year, so that it outlives each of them.
   *
   * @param year in which it was looked at
   * @param count how many items wait
   * @return the entry, in the name of no store
   */
  LedgerEntry waiting(int year, long count) {
    return new LedgerEntry(
        pseudonym,
        caseId,
        "(waits-" + year + ")",
        mapVersion,
        planDigest,
        0,
        List.of(new Share("at-contract-end", count, "", "GDPR 17(1)")));
  }

  /**
   * Items of one store with the same fate.
   *
   * @param outcome {@code reduced}, {@code kept}, {@code at-contract-end}, {@code held} or, when
   *     the rest of an erasure was refused, {@code refused}
   * @param count how many items
   * @param until the last day on which they are kept, an ISO date; empty text when that day is not
   *     known yet
   * @param ground article and law, or the kind of hold
   */
  record Share(String outcome, long count, String until, String ground) {}
}
