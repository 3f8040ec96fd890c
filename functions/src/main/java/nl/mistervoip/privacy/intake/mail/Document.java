package nl.mistervoip.privacy.intake.mail;

/** A document attached to a mail, still to be read. Prints nothing of it. */
public final class Document {
  private final int index;
  private final DocumentType type;
  private final byte[] octets;

  Document(int index, DocumentType type, byte[] octets) {
    this.index = index;
    this.type = type;
    this.octets = octets;
  }

  /** Its place among the attachments of the mail, from 0. */
  public int index() {
    return index;
  }

  /** Its kind. */
  public DocumentType type() {
    return type;
  }

  /** Its content, shared and not to be changed: it may be large. */
  public byte[] bytes() {
    return octets;
  }

  @Override
  public String toString() {
    return "Document[" + index + ", " + type + "]";
  }
}
