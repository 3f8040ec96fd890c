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
   * A copy came in by this link before, or another link took its place.
   *
   * @param language of the page
   */
  record Used(Language language) implements UploadOutcome {}

  /**
   * Too late.
   *
   * @param language of the page
   */
  record Expired(Language language) implements UploadOutcome {}

  /** No such link; nothing is known of the reader, not even a language. */
  record Unknown() implements UploadOutcome {}
}
