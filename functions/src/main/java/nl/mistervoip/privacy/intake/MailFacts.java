package nl.mistervoip.privacy.intake;

import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.mail.MailAddress;

/**
 * What is known about a mail besides its content.
 *
 * @param verdicts what SES found
 * @param authenticated whether they prove that it comes from the mailbox its From names
 * @param ownAddresses the addresses of the desk and the service desk, lower case
 * @param thread the case it answers, if it answers one
 * @param bounced the letter of ours that it reports as undeliverable for good, if it does
 * @param passedOn the mail that we passed on to the service desk and that it answers, if it does
 */
record MailFacts(
    Verdicts verdicts,
    boolean authenticated,
    Set<String> ownAddresses,
    Optional<ThreadFacts> thread,
    Optional<ReturnedLetter> bounced,
    Optional<String> passedOn) {
  boolean isOwn(MailAddress sender) {
    return OwnAddresses.contain(ownAddresses, sender);
  }

  @Override
  public String toString() {
    return "MailFacts[REDACTED]";
  }
}
