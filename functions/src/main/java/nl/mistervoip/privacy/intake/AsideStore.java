package nl.mistervoip.privacy.intake;

/**
 * Where mails lie that are secret: the desk can add to it and not read it (Telecommunicatiewet
 * 13.5).
 */
interface AsideStore {
  /**
   * Keeps a mail; the first form of it stands, so that doing so again changes nothing.
   *
   * @param id its SES message id
   * @param raw the whole mail
   */
  void keep(String id, byte[] raw);
}
