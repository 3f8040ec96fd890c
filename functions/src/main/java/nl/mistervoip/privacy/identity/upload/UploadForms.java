package nl.mistervoip.privacy.identity.upload;

import java.time.Instant;

/** Signs forms by which a browser may store one file at one place. */
interface UploadForms {
  /** The largest file that a form lets in. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /**
   * Signs a form.
   *
   * @param key where the file goes
   * @param done the page to show when it has arrived
   * @param now the time of signing; the form works for half an hour, but not after the invitation
   * @return the form
   */
  UploadForm sign(UploadKey key, String done, Instant now);
}
