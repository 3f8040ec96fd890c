package nl.mistervoip.privacy.intake;

import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.mail.MailAddress;

/**
 * What is known about a mail besides its content.
 *
 * @param verdicts what SES found
 * @param ownAddresses the addresses of the desk and the service desk, lower case
 * @param thread the case it answers, if it answers one
 */
record MailFacts(Verdicts verdicts, Set<String> ownAddresses, Optional<ThreadFacts> thread) {
  boolean isOwn(MailAddress sender) {
    return ownAddresses.contains(sender.address().replaceFirst("\\+[^@]*@", "@"));
  }

  @Override
  public String toString() {
    return "MailFacts[REDACTED]";
  }
}
