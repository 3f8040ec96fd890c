package nl.mistervoip.privacy.intake.byhand;

/** The mail bucket, as far as mails made here go into it. */
@FunctionalInterface
public interface HandMails {
  /**
   * Stores a mail; one that is there stays.
   *
   * @param id under which intake finds it
   * @param raw the whole mail
   */
  void putIfAbsent(String id, byte[] raw);
}
