package nl.mistervoip.privacy.intake.mail;

import java.util.List;

/** What a mail says, as far as it could be read. */
public sealed interface MailReading {
  /** The header of the mail. */
  MailHeaders headers();

  /**
   * A mail that was read.
   *
   * @param headers its header
   * @param views its text; one view, or two when text and HTML say different things
   * @param attachments what was not read as text
   * @param damaged whether parts of the structure did not hold together, so that text may be
   *     missing
   */
  record ReadMail(
      MailHeaders headers, List<TextView> views, List<Attachment> attachments, boolean damaged)
      implements MailReading {
    /** Whether nothing is written in it. */
    public boolean isBlank() {
      return views.stream().allMatch(TextView::isBlank);
    }
  }

  /**
   * A mail that is over a limit or broken.
   *
   * @param headers as much of its header as could be read
   * @param problem why
   */
  record UnreadableMail(MailHeaders headers, Problem problem) implements MailReading {}
}
