package nl.mistervoip.privacy.rectification.correction;

/**
 * A proposal cannot be carried out. The message names stores and fields only, and says what to do.
 */
public final class CorrectionProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorrectionProblem(String message) {
    super(message);
  }
}
