package nl.mistervoip.privacy.intake.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of attached documents whose text counts. What reads them is kept away from the reading
 * of the mail, because their formats are large and hostile ones are known.
 */
public enum DocumentType {
  /** Portable Document Format (ISO 32000). */
  PDF("application/pdf", "application/x-pdf", ".pdf"),
  /** Word (ISO/IEC 29500). */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "", ".docx"),
  /** OpenDocument text (ISO/IEC 26300). */
  ODT("application/vnd.oasis.opendocument.text", "", ".odt"),
  /** What Outlook wraps a mail in (MS-OXTNEF). */
  TNEF("application/ms-tnef", "application/vnd.ms-tnef", "winmail.dat"),
  /** A package of files; those in it are read, further packages are not. */
  ZIP("application/zip", "application/x-zip-compressed application/x-zip", ".zip"),
  /** Older and rarer text formats, for which there is no reader: a person looks. */
  UNSUPPORTED("application/msword", "application/rtf text/rtf", ".doc");

  private final String mimeType;

  /** Separated by blanks. */
  private final String aliases;

  private final String nameEnd;

  DocumentType(String mimeType, String aliases, String nameEnd) {
    this.mimeType = mimeType;
    this.aliases = aliases;
    this.nameEnd = nameEnd;
  }

  /** Its registered media type. */
  public String mimeType() {
    return mimeType;
  }

  /**
   * Tells the kind of a part.
   *
   * @param mimeType as declared, lower case
   * @param fileName as declared, empty text when there is none
   * @return the kind by the declared type or else by the end of the name, because many senders
   *     declare no more than {@code application/octet-stream}; empty when it is no document
   */
  public static Optional<DocumentType> of(String mimeType, String fileName) {
    String name = fileName.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.isDeclaredAs(mimeType))
        .findFirst()
        .or(() -> Arrays.stream(values()).filter(type -> name.endsWith(type.nameEnd)).findFirst());
  }

  private boolean isDeclaredAs(String declared) {
    return !declared.isEmpty()
        && (mimeType.equals(declared) || List.of(aliases.split(" ")).contains(declared));
  }
}
