package nl.mistervoip.privacy.platform;

/** Whoever carries mails and text messages to people. */
interface MessageProvider {
  /**
   * Hands over a mail; gives the Message-ID under which the recipient sees it, without brackets.
   */
  String mail(String sender, String recipient, byte[] message);

  /** Hands over a text message; gives the provider's id of it. */
  String text(String number, String text);
}
