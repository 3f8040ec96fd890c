package nl.mistervoip.privacy.identity.document.vision;

/** The models are missing, altered or do not run. It says nothing of any picture. */
public final class VisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VisionException(String message) {
    super(message);
  }

  VisionException(String message, Throwable cause) {
    super(message, cause);
  }
}
