package nl.mistervoip.privacy.intake.document;

import java.io.IOException;

/** Stops the reading of a document; never leaves the room. Its message quotes nothing of it. */
final class UnreadableDocumentException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableDocumentException(String why) {
    super(why);
  }
}
