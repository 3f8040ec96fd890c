package nl.mistervoip.privacy.identity;

/** What happened in an earlier case at one of the contact points on file. */
enum Before {
  /** Somebody guessed codes until the link was blocked. */
  LINK_BLOCKED,
  /** A person of the team refused. */
  REFUSED,
  /** Nobody showed who was asking. */
  UNIDENTIFIED,
  /** Link, code and facts were given recently. */
  FACTS_GIVEN
}
