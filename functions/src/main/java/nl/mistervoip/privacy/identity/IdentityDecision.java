package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.ContactPoint;

/** What the policy decides. */
sealed interface IdentityDecision {
  /** The level that the rights and kinds of data ask for. */
  Level level();

  /** Why, in the order in which it was found. */
  List<Reason> reasons();

  /** Nothing more is needed. */
  record NothingNeeded(Level level, List<Reason> reasons) implements IdentityDecision {}

  /**
   * A one-time link and a code.
   *
   * @param level the level asked for
   * @param reasons why
   * @param link the mail address on file to which the link goes
   * @param code the contact point on file to which the code goes
   */
  record SendChallenge(Level level, List<Reason> reasons, ContactPoint link, ContactPoint code)
      implements IdentityDecision {}

  /**
   * A person of the privacy team judges; nothing is sent that tells whether a customer exists.
   *
   * @param level the level asked for
   * @param reasons why
   * @param holdUntil before then the person should not accept the identity, when a contact point
   *     was changed recently
   */
  record PersonJudges(Level level, List<Reason> reasons, Optional<Instant> holdUntil)
      implements IdentityDecision {
    /** Whether the data asked for is the sender's own, if the sender is who the mail says. */
    boolean senderIsSubject() {
      return !reasons.contains(Reason.ON_BEHALF) && !reasons.contains(Reason.DECEASED);
    }
  }
}
