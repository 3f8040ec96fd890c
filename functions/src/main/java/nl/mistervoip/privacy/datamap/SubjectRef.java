package nl.mistervoip.privacy.datamap;

import java.util.List;

/**
 * Who a case is about, once settled. Kept sealed in the vault under {@link #VAULT_NAME}; prints nothing of it.
 *
 * @param customerNumber the number under which both companies know the person
 * @param controllerIds the companies that answer
 */
public record SubjectRef(String customerNumber, List<String> controllerIds) {
  /** The vault name. */
  public static final String VAULT_NAME = "subject-ref";

  @Override
  public String toString() {
    return "SubjectRef[REDACTED]";
  }
}
