package nl.mistervoip.privacy.notifications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Who writes to whom, about which case, in answer to what. Prints nothing of it.
 *
 * @param senderName the name of the privacy desk
 * @param sender its address
 * @param recipient the address it goes to
 * @param caseId the case, for the subject and the address of replies
 * @param inReplyTo the Message-ID it answers, if it does
 * @param reply whether it is the automatic reply to a mail (RFC 3834 5) rather than a letter of our
 *     own
 * @param now the date of the mail
 */
record Envelope(
    String senderName,
    String sender,
    String recipient,
    CaseId caseId,
    Optional<String> inReplyTo,
    boolean reply,
    Instant now) {
  /**
   * RFC 5322 3.6.4, narrowed to what fits one unfolded line (RFC 5322 2.1.1: 998 characters with
   * the header's name).
   */
  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7E&&[^<>]]{3,900}");

  static Envelope of(LetterContext context, Requester requester, LetterKind kind) {
    boolean reply = kind == LetterKind.RECEIPT;
    String recipient = recipient(context.facts().recipient(), requester, reply);
    return new Envelope(
        context.text("mail.from"),
        context.sender(),
        recipient,
        context.record().id(),
        answered(requester, recipient),
        reply,
        context.now());
  }

  /** The plus-address by which a new mail of the person finds its case even without the subject. */
  String replyTo() {
    int at = sender.lastIndexOf('@');
    return sender.substring(0, at) + "+" + caseId + sender.substring(at);
  }

  @Override
  public String toString() {
    return "Envelope[REDACTED]";
  }

  /** An automatic reply goes to the envelope sender and nowhere else (RFC 3834 4). */
  private static String recipient(String named, Requester requester, boolean reply) {
    String asked =
        requester.fromAddress().isBlank() ? requester.envelopeSender() : requester.fromAddress();
    String automatic = requester.envelopeSender().isBlank() ? asked : requester.envelopeSender();
    return named.equals(LetterFacts.REQUESTER) ? (reply ? automatic : asked) : named;
  }

  /**
   * The mail is threaded under the person's own only in the mailbox that sent it: someone else's
   * Message-ID is not for a contact point that we happen to have on file.
   */
  private static Optional<String> answered(Requester requester, String recipient) {
    String to = recipient.toLowerCase(Locale.ROOT);
    boolean sameMailbox =
        to.equals(requester.fromAddress().toLowerCase(Locale.ROOT))
            || to.equals(requester.envelopeSender().toLowerCase(Locale.ROOT));
    return sameMailbox
        ? requester.messageId().filter(MESSAGE_ID.asMatchPredicate())
        : Optional.empty();
  }
}
