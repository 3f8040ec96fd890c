package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.ContactPoint;

/** What the policy decides. */
sealed interface IdentityDecision {
  /** The levels that the rights and kinds of data ask for. */
  Needed needed();

  /** Why, in the order in which it was found. */
  List<Reason> reasons();

  /** Nothing more is needed. */
  record NothingNeeded(Needed needed, List<Reason> reasons) implements IdentityDecision {}

  /**
   * A one-time link and a code, and after the code perhaps facts.
   *
   * @param needed the levels asked for
   * @param reasons why
   * @param link the mail address on file to which the link goes
   * @param code the contact point on file to which the code goes
   */
  record SendChallenge(Needed needed, List<Reason> reasons, ContactPoint link, ContactPoint code)
      implements IdentityDecision {
    /** Whether facts are asked for after the code. */
    boolean asksFacts() {
      return reasons.contains(Reason.FACTS_ASKED);
    }
  }

  /**
   * A contact point was changed shortly before the request: the older one is told now, and gets the
   * link when nobody has objected until then.
   *
   * @param needed the levels asked for
   * @param reasons why
   * @param until when the case goes on by itself
   * @param tell the older contact point
   */
  record HoldFirst(Needed needed, List<Reason> reasons, Instant until, ContactPoint tell)
      implements IdentityDecision {}

  /**
   * A person of the privacy team judges; nothing is sent that tells whether a customer exists.
   *
   * @param needed the levels asked for
   * @param reasons why
   * @param holdUntil before then the person should not accept the identity, when a contact point
   *     was changed recently
   */
  record PersonJudges(Needed needed, List<Reason> reasons, Optional<Instant> holdUntil)
      implements IdentityDecision {
    /** Whether the data asked for is the sender's own, if the sender is who the mail says. */
    boolean senderIsSubject() {
      return !reasons.contains(Reason.ON_BEHALF) && !reasons.contains(Reason.DECEASED);
    }
  }
}
