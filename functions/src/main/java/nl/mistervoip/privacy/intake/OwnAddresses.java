package nl.mistervoip.privacy.intake;

import java.util.Set;
import nl.mistervoip.privacy.intake.mail.MailAddress;

/** The addresses of the desk and the service desk, also with something after a plus sign. */
final class OwnAddresses {
  private OwnAddresses() {}

  static boolean contain(Set<String> own, MailAddress address) {
    return own.contains(address.address().replaceFirst("\\+[^@]*@", "@"));
  }
}
