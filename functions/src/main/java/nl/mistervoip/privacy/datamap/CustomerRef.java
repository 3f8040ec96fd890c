package nl.mistervoip.privacy.datamap;

import java.util.List;

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

  @Override
  public String toString() {
    return "CustomerRef[REDACTED]";
  }
}
