package nl.mistervoip.privacy.intake.mail;

import java.util.ArrayList;
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
   * @param attachments what is attached, in the order of the parts
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

    /** Whether its text and its HTML say different things, to whomever reads only one of them. */
    public boolean viewsDiffer() {
      return views.size() > 1;
    }

    /** Whether a document is attached that has not been read. */
    public boolean hasUnread() {
      return attachments.stream().anyMatch(Attachment::isUnread);
    }

    /**
     * The same mail with the text of its documents, which counts as passed on.
     *
     * @param documents what was read; an unknown index counts for nothing
     */
    public ReadMail with(List<DocumentText> documents) {
      List<Attachment> known = new ArrayList<>(attachments);
      StringBuilder text = new StringBuilder();
      for (DocumentText document : documents) {
        if (document.index() >= 0 && document.index() < known.size()) {
          known.set(document.index(), known.get(document.index()).as(document.reading()));
          text.append("\n\n").append(document.text());
        }
      }
      List<TextView> read = views.stream().map(view -> view.passingOn(text.toString())).toList();
      return new ReadMail(headers, read, List.copyOf(known), damaged);
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
