package nl.mistervoip.privacy.erasure;

import java.util.List;
import nl.mistervoip.privacy.platform.Pseudonyms;

/**
 * What a case did to one store, for whom only as a pseudonym: enough to finish kept items later and
 * to repeat the erasure after a restore, and free of personal data.
 *
 * @param pseudonym whose data it was, see {@link Pseudonyms}
 * @param caseId the case that asked for it
 * @param store the store's id in the data map
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
  /**
   * Items of one store with the same fate.
   *
   * @param outcome {@code reduced}, {@code kept}, {@code at-contract-end} or {@code held}
   * @param count how many items
   * @param until the last day on which they are kept, an ISO date; empty text when that day is not
   *     known yet
   * @param ground article and law, or the kind of hold
   */
  record Share(String outcome, long count, String until, String ground) {}
}
