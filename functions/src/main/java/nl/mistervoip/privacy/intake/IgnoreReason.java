package nl.mistervoip.privacy.intake;

/** Why nothing is done with a mail. */
enum IgnoreReason {
  /** The object SES writes when a receipt rule is made. */
  SETUP_NOTIFICATION,
  /** A machine answered by itself: out of office, a bounce, a read receipt. */
  AUTO_REPLY,
  /** A person found that nobody asks anything in earnest. */
  SPAM,
  /** A person had a letter sent on what the way is. */
  ANSWERED,
  /** A person dealt with it outside this system. */
  HANDLED,
  /** It is in its case already, where a person read it otherwise. */
  REREAD
}
