package nl.mistervoip.privacy.datamap;

import java.util.List;
import nl.mistervoip.privacy.casefile.SubjectRef;

/**
 * A customer as the stores know one. Prints nothing of it.
 *
 * @param number the customer number, the same at all controllers
 * @param controllerIds the companies that answer for this customer
 */
public record CustomerRef(String number, List<String> controllerIds) {
  /** Copies the list. */
  public CustomerRef {
    controllerIds = List.copyOf(controllerIds);
  }

  /**
   * The customer that a case is about.
   *
   * @param subject as the case keeps it
   * @return the same customer
   */
  public static CustomerRef of(SubjectRef subject) {
    return new CustomerRef(subject.customerNumber(), subject.controllerIds());
  }

  @Override
  public String toString() {
    return "CustomerRef[REDACTED]";
  }
}
