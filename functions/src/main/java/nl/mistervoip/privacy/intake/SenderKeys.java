package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.intake.mail.MailAddress;
import nl.mistervoip.privacy.platform.Pseudonyms;

/** Pseudonyms of senders: what our tables hold instead of an address. */
interface SenderKeys {
  /**
   * The pseudonym of an address, the same each time; upper and lower case are one address.
   *
   * @param address which, not empty
   * @return 64 hexadecimal digits, of which nobody without the key can tell the address
   */
  String of(MailAddress address);

  /** Keys made of pseudonyms; no other list under the same key has the same ones. */
  static SenderKeys from(Pseudonyms pseudonyms) {
    return address -> pseudonyms.of("sender:" + address.address());
  }
}
