package nl.mistervoip.privacy.intake;

/** The raw mails as SES stored them, named by their SES message id. */
interface MailStore {
  /**
   * The raw mail is not in the bucket (any more). It may have been delivered by hand, or have
   * expired.
   */
  final class MissingMailException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingMailException(String id) {
      super(
          "The raw mail "
              + id
              + " is not in the mail bucket. Was the S3 action of the receipt rule before the"
              + " Lambda action?");
    }
  }

  /**
   * Reads a raw mail.
   *
   * @param id its SES message id
   * @param most how many bytes at most
   * @return its first bytes; all of them when there are no more than {@code most}
   * @throws MissingMailException when there is none
   */
  byte[] read(String id, int most);

  /** Overwrites a raw mail with a form of it that may be kept. */
  void replace(String id, byte[] raw);

  /** Marks a raw mail as no longer needed here: it expires by itself. */
  void release(String id);
}
