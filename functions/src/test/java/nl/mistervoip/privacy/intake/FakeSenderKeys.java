package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.intake.mail.MailAddress;
import nl.mistervoip.privacy.platform.LinkSecrets;

/** Pseudonyms without a key: enough to be stable and not to show the address. */
final class FakeSenderKeys implements SenderKeys {
  @Override
  public String of(MailAddress address) {
    return LinkSecrets.hashOf("test:" + address.address());
  }
}
