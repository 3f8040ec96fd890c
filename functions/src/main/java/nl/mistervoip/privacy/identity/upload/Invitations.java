package nl.mistervoip.privacy.identity.upload;

import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The links for copies: a case has one at a time, that of its latest round. Each write is guarded
 * by a condition, so that every call may be repeated.
 */
interface Invitations {
  /**
   * Makes this the link of its case, unless the case has one of this round or a later one.
   *
   * @param wanted the new one, unused
   * @return the link of the case: this one, or the one that was there
   */
  Invitation claim(Invitation wanted);

  /** The link of a case, read consistently. */
  Optional<Invitation> ofCase(CaseId id);

  /**
   * Whether a link is the one of its case and was not closed; one look-up, whatever the answer.
   *
   * @param id the case
   * @param tokenHash the link
   * @return false for a case or a link that nobody knows as well
   */
  boolean works(CaseId id, String tokenHash);

  /**
   * Closes the link of a case for good; one of a later round stays.
   *
   * @param id the case; nothing happens when it has none
   * @param round the last round that is over
   */
  void close(CaseId id, int round);

  /** A link by the hash of its token, read consistently; also one that was replaced since. */
  Optional<Invitation> find(String tokenHash);

  /**
   * Notes that a copy came in by a link.
   *
   * @param tokenHash the link; nothing happens when there is none
   */
  void use(String tokenHash);
}
