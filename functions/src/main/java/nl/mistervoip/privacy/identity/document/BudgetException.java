package nl.mistervoip.privacy.identity.document;

import java.io.IOException;

/** A PDF wants more work than any scanned document needs. */
final class BudgetException extends IOException {
  private static final long serialVersionUID = 1L;

  BudgetException() {
    super("too much work");
  }
}
