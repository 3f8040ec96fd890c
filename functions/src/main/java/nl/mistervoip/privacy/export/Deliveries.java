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
   * Gives the tries back because a code was right; what is done for it may fail, and must not use
   * them up.
   *
   * @param tries how many there are from now on
   * @return the link after it, or empty when there is no download left or the link has ended
   */
  Optional<Delivery> codeWasRight(String tokenHash, int tries, Instant now);

  /** How many preparations may be begun for a link; each takes a function for minutes. */
  int PREPARATIONS = 10;

  /**
   * Notes that a preparation is begun; a former one of the same link counts no more.
   *
   * @return the link after it, or empty when too many were begun, there is no download left, or the
   *     link has ended
   */
  Optional<Delivery> preparing(String tokenHash, String ticketHash, Instant now);

  /**
   * Notes where the copy of a preparation lies; the first one counts.
   *
   * @return false when another preparation was begun meanwhile, or another copy was noted
   */
  boolean prepared(String tokenHash, String ticketHash, String copy);

  /**
   * Takes one download, before it is served and after all that can fail.
   *
   * @return the link after it, or empty when there is no download left or the link has ended
   */
  Optional<Delivery> takeDownload(String tokenHash, Instant now);

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
