package nl.mistervoip.privacy.intake.document;

import java.io.IOException;
import nl.mistervoip.privacy.intake.mail.Attachment;
import nl.mistervoip.privacy.intake.mail.DocumentText;
import nl.mistervoip.privacy.intake.mail.ParseLimits;

/** Collects what a document says, up to the limit of the mail. */
final class Findings {
  private final StringBuilder text = new StringBuilder();
  private final int most;
  private boolean unread;

  Findings(int most) {
    this.most = Math.min(most, ParseLimits.DOCUMENT_TEXT_CHARS);
  }

  Findings add(CharSequence more) throws UnreadableDocumentException {
    if (more.length() > most - text.length()) {
      throw new UnreadableDocumentException("The documents of the mail hold too much text.");
    }
    text.append(more);
    return this;
  }

  /** Something in the document was not read. */
  void missSome() {
    unread = true;
  }

  DocumentText of(int index) throws IOException {
    DocumentText found = DocumentText.of(index, text.toString());
    return unread ? new DocumentText(index, Attachment.Reading.UNREAD, found.text()) : found;
  }
}
