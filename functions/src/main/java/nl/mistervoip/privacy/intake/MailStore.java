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

  /** A former form of a mail is still there, or the form to be kept is not. */
  final class NotReplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReplacedException(String id) {
      super("The raw mail " + id + " could not be replaced whole by the form that may be kept.");
    }
  }

  /**
   * Overwrites a raw mail with a form of it that may be kept. That form is stored and read back
   * before the former one is destroyed, in all its versions.
   *
   * @param id its SES message id
   * @param raw the form to be kept
   * @throws NotReplacedException when anything of the former form is left
   */
  void replace(String id, byte[] raw);

  /** Marks a raw mail as no longer needed here: it expires by itself. */
  void release(String id);
}
