package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailAddress;

/**
 * Whether a mail may be answered by a machine (RFC 3834 2 and 4): never a machine, a list,
 * ourselves or what may be a forgery, and one sender once in 24 hours. The case goes on either way.
 */
final class Acknowledging {
  /** Why no acknowledgement goes out; stands in the audit of the case. */
  enum Withheld {
    /** The envelope names nobody: answering could start a loop (RFC 5321 4.5.5). */
    EMPTY_SENDER,
    /** A machine or a list sent it. */
    MACHINE,
    /** Nobody reads the sender's mailbox. */
    NO_REPLY,
    /** It comes from an address of our own. */
    OWN_ADDRESS,
    /** The sender may be somebody whom a spammer names. */
    SPAM,
    /** The mail carries a virus. */
    VIRUS,
    /** The sender had an acknowledgement in the last 24 hours. */
    ONCE_A_DAY
  }

  /** RFC 3834 2: what lists and daemons send under, and mailboxes that nobody reads. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "(?i)owner-.*|.*-request|mailer-daemon|postmaster|.*(no-?reply|do-?not-?reply|geen-antwoord).*");

  private final Set<String> ownAddresses;
  private final SenderKeys keys;
  private final AnswerClaims claims;

  Acknowledging(Set<String> ownAddresses, SenderKeys keys, AnswerClaims claims) {
    this.ownAddresses = ownAddresses;
    this.keys = keys;
    this.claims = claims;
  }

  Optional<Withheld> withheld(OpenedMail mail, Instant now) {
    return never(mail, ownAddresses).or(() -> today(mail, now));
  }

  /** What does not depend on earlier mails. Pure. */
  static Optional<Withheld> never(OpenedMail mail, Set<String> ownAddresses) {
    MailAddress envelope = new MailAddress(mail.envelopeSender(), "");
    Set<MachineSign> signs = mail.headers().signs();
    if (mail.verdicts().virus() == Verdict.FAIL) {
      return Optional.of(Withheld.VIRUS);
    }
    if (mail.verdicts().spam() == Verdict.FAIL) {
      return Optional.of(Withheld.SPAM);
    }
    if (envelope.address().isEmpty() || signs.contains(MachineSign.EMPTY_SENDER)) {
      return Optional.of(Withheld.EMPTY_SENDER);
    }
    if (List.of(envelope, mail.headers().sender()).stream()
        .anyMatch(address -> OwnAddresses.contain(ownAddresses, address))) {
      return Optional.of(Withheld.OWN_ADDRESS);
    }
    if (signs.contains(MachineSign.NO_REPLY_SENDER) || UNREAD.matcher(envelope.local()).matches()) {
      return Optional.of(Withheld.NO_REPLY);
    }
    return signs.isEmpty() ? Optional.empty() : Optional.of(Withheld.MACHINE);
  }

  private Optional<Withheld> today(OpenedMail mail, Instant now) {
    String key = keys.of(new MailAddress(mail.envelopeSender(), ""));
    return claims.claim(key, mail.id(), now) ? Optional.empty() : Optional.of(Withheld.ONCE_A_DAY);
  }
}
