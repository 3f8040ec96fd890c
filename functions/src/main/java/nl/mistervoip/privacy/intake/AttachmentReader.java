package nl.mistervoip.privacy.intake;

import java.util.List;
import nl.mistervoip.privacy.intake.mail.DocumentText;

/** Reads the documents attached to a mail, away from the place where mail is decided upon. */
interface AttachmentReader {
  /**
   * Reads the documents of a stored mail.
   *
   * @param id the SES message id of the mail
   * @return what was read; a document that is missing in it counts as not read. Never fails: a
   *     reader that broke, was too slow or said too much gives an empty answer
   */
  List<DocumentText> read(String id);
}
