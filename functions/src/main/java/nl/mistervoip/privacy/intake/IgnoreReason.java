package nl.mistervoip.privacy.intake;

/** Why nothing is done with a mail. */
enum IgnoreReason {
  /** The object SES writes when a receipt rule is made. */
  SETUP_NOTIFICATION,
  /** A machine answered by itself: out of office, a bounce, a read receipt. */
  AUTO_REPLY
}
