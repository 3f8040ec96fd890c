package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import nl.mistervoip.privacy.platform.Alarms;

/**
 * Takes a demand of an authority out of everyone's sight: into the store that no function reads,
 * and the ordinary copy is overwritten. What remains here says only that a mail was set aside.
 */
final class SettingAside {
  static final String ALARM = "mail-set-aside";

  private static final byte[] REMAINS =
      "Subject: Set aside\r\n\r\nThis mail was set aside; see docs/runbook.md.\r\n"
          .getBytes(US_ASCII);

  private final AsideStore store;
  private final MailStore mails;
  private final Alarms alarms;

  SettingAside(AsideStore store, MailStore mails, Alarms alarms) {
    this.store = store;
    this.mails = mails;
    this.alarms = alarms;
  }

  /**
   * The store keeps the first form only, so a second try cannot replace the mail by its remains.
   */
  void take(OpenedMail mail) {
    store.keep(mail.id(), mail.bytes().octets());
    clear(mail.id());
    alarms.raise(new Alarms.Alarm(ALARM, mail.id()));
  }

  /** Whether this is no mail but what remains of one. */
  static boolean isRemains(byte[] raw) {
    return Arrays.equals(raw, REMAINS);
  }

  /** Overwrites the ordinary copy, also of a later delivery of the same mail. */
  void clear(String id) {
    mails.replace(id, REMAINS.clone());
  }
}
