package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.List;

/**
 * What verifying the audit showed.
 *
 * @param intact true when nothing was found
 * @param chains how many chains were checked
 * @param entries how many entries were checked
 * @param provableFrom from when on nothing can have been removed unseen: the oldest entry, or, once
 *     entries have aged out, the first anchored day of which everything is still kept
 * @param findings what is wrong, by chain and sequence
 */
public record AuditReport(
    boolean intact, int chains, long entries, Instant provableFrom, List<Finding> findings) {
  /**
   * Something that is wrong.
   *
   * @param chain the chain; {@code anchors} for an anchor
   * @param sequence the entry's number in its chain; for an anchor its day as a number, such as
   *     20261124
   * @param problem {@code altered}, {@code missing}, {@code reordered} or {@code forged}
   */
  public record Finding(String chain, long sequence, String problem) {}
}
