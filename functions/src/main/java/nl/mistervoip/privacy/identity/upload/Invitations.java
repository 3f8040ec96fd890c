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

  /** A link by the hash of its token, read consistently; also one that was replaced since. */
  Optional<Invitation> find(String tokenHash);

  /**
   * Notes that a copy came in by a link.
   *
   * @param tokenHash the link; nothing happens when there is none
   */
  void use(String tokenHash);
}
