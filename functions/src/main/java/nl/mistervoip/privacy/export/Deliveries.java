package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The links that were given out. Each count is taken by one conditional write, so that two at once
 * cannot share it.
 */
interface Deliveries {
  /** Keeps a new link; keeping the same one again changes nothing. */
  void create(Delivery delivery);

  /** Looks a link up by the hash of its token. */
  Optional<Delivery> find(String tokenHash);

  /**
   * Takes one try for a code, before it is compared.
   *
   * @return the link after it, or empty when there is no try left, no download left, or the link
   *     has ended
   */
  Optional<Delivery> takeTry(String tokenHash, Instant now);

  /**
   * Takes one download, before it is served, and gives the tries back because the code was right.
   *
   * @param tries how many there are from now on
   * @return the link after it, or empty when there is no download left or the link has ended
   */
  Optional<Delivery> takeDownload(String tokenHash, int tries, Instant now);

  /**
   * The links whose time ends on a day, without those whose package is known to be destroyed.
   *
   * @param day in UTC
   */
  List<Delivery> endingOn(LocalDate day);

  /** Notes that the package behind a link is gone; noting it again changes nothing. */
  void destroyed(String tokenHash);

  /** Ends a link because another took its place; nothing happens when it is not there. */
  void revoke(String tokenHash);
}
