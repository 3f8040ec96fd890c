package nl.mistervoip.privacy.intake.mail;

/**
 * What shows that a machine wrote a mail. {@code X-Auto-Response-Suppress} is none of them: it asks
 * us not to answer automatically, and Exchange sets it on mail that people write.
 */
public enum MachineSign {
  /** RFC 3834: {@code Auto-Submitted: auto-replied}. */
  AUTO_REPLIED(true),
  /** RFC 3834: {@code Auto-Submitted} with another value than {@code no}. */
  AUTO_GENERATED(false),
  /** {@code X-Autoreply}, {@code X-Autorespond} or {@code Precedence: auto_reply}. */
  AUTO_REPLY_HEADER(true),
  /** A subject such as {@code Automatisch antwoord:}. */
  AUTO_REPLY_SUBJECT(true),
  /** RFC 3464: a delivery report. */
  DELIVERY_REPORT(true),
  /** RFC 8098: a read receipt. */
  READ_RECEIPT(true),
  /** RFC 5965: a complaint about a mail of ours, sent by a provider. */
  ABUSE_REPORT(false),
  /** The sender is a mailer daemon or postmaster. */
  DAEMON_SENDER(true),
  /** RFC 5321 4.5.5: the empty envelope sender, to which nothing may be answered. */
  EMPTY_SENDER(false),
  /** The sender's address says that nobody reads it. */
  NO_REPLY_SENDER(false),
  /** RFC 2919 and 2369: a mailing list. */
  LIST(false),
  /** {@code Precedence: bulk}, {@code list} or {@code junk}. */
  BULK(false);

  private final boolean reply;

  MachineSign(boolean reply) {
    this.reply = reply;
  }

  /** Whether it answers or reports on another mail by itself: such a mail asks for nothing. */
  public boolean isReply() {
    return reply;
  }
}
