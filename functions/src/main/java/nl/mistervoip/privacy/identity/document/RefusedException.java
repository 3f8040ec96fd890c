package nl.mistervoip.privacy.identity.document;

/** A file is refused; says why and nothing of what is in it. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
