package nl.mistervoip.privacy.intake.mail;

/**
 * What was read of an attached document.
 *
 * @param index its place among the attachments of the mail, from 0
 * @param reading what became of it
 * @param text its text; empty unless it was read
 */
public record DocumentText(int index, Attachment.Reading reading, String text) {
  /** A document of which nothing is known. */
  public static DocumentText unread(int index) {
    return new DocumentText(index, Attachment.Reading.UNREAD, "");
  }

  /** The text of a document; without any, only a person can say what it shows. */
  public static DocumentText of(int index, String text) {
    String clean = TextDecoder.clean(text).strip();
    return new DocumentText(
        index, clean.isEmpty() ? Attachment.Reading.NO_TEXT : Attachment.Reading.READ, clean);
  }

  @Override
  public String toString() {
    return "DocumentText[" + index + ", " + reading + "]";
  }
}
