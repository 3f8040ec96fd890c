package nl.mistervoip.privacy.identity.upload;

import java.util.Optional;

/** What people sent in, for as long as nobody has looked at it. */
interface Uploads {
  /** No copy is larger; the form allows less. */
  int MOST_BYTES = 15 * 1024 * 1024;

  /** Something of an upload is still there after it was destroyed. */
  final class NotDestroyedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotDestroyedException() {
      super("An upload could not be destroyed whole. Nothing of it is shown; the step is repeated.");
    }
  }

  /**
   * Reads an upload.
   *
   * @param key where it lies
   * @return its bytes, cut off after {@link #MOST_BYTES} and one; empty when it is gone
   */
  Optional<byte[]> read(UploadKey key);

  /**
   * Destroys an upload with all its versions and delete markers, and looks whether it is gone.
   *
   * @param key where it lies
   * @return how many versions and markers there were; 0 when it was gone before
   * @throws NotDestroyedException when anything of it is left
   */
  int destroy(UploadKey key);
}
