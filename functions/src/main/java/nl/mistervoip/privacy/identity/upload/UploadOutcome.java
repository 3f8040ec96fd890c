package nl.mistervoip.privacy.identity.upload;

import nl.mistervoip.privacy.request.Language;

/** What a person sees behind the link for a copy. */
sealed interface UploadOutcome {
  /**
   * The instructions and the form.
   *
   * @param language of the page
   * @param form to send the file with
   */
  record Ask(Language language, UploadForm form) implements UploadOutcome {}

  /**
   * A file has arrived.
   *
   * @param language of the page
   */
  record Arrived(Language language) implements UploadOutcome {}

  /**
   * Nothing can be sent by this link: used, replaced, too late, decided, or never made. All look
   * the same, so that nobody learns from an old link what became of it.
   */
  record Closed() implements UploadOutcome {}
}
