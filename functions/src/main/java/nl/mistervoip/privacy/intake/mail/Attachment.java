package nl.mistervoip.privacy.intake.mail;

/**
 * A part of a mail that is no text of the mail itself.
 *
 * @param mimeType such as {@code application/pdf}, lower case
 * @param bytes its decoded size
 * @param inline whether it only illustrates the text, such as the logo in a signature
 * @param reading what became of its text
 */
public record Attachment(String mimeType, long bytes, boolean inline, Reading reading) {
  /** What is known of the text in an attachment. */
  public enum Reading {
    /** Its text was read and counts as passed on. */
    READ,
    /** It holds no text: an image, a scan, a sound, an unknown file. Only a person can look. */
    NO_TEXT,
    /**
     * It is a document that was not read: not yet, or because it is locked, over a limit, broken,
     * or too slow.
     */
    UNREAD
  }

  /** Whether it is an image or a document without text, which only a person can read. */
  public boolean isPicture() {
    return mimeType.startsWith("image/")
        || (reading == Reading.NO_TEXT && mimeType.equals(DocumentType.PDF.mimeType()));
  }

  /** Whether a document in it was not read. */
  public boolean isUnread() {
    return reading == Reading.UNREAD;
  }

  Attachment as(Reading found) {
    return new Attachment(mimeType, bytes, inline, found);
  }
}
