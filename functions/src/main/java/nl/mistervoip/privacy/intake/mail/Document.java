package nl.mistervoip.privacy.intake.mail;

/**
 * A document attached to a mail, still to be read. Prints nothing of it.
 *
 * @param index its place among the attachments of the mail, from 0
 * @param type its kind
 * @param bytes its content, shared and not to be changed
 */
public record Document(int index, DocumentType type, byte[] bytes) {
  @Override
  public String toString() {
    return "Document[" + index + ", " + type + "]";
  }
}
