package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.SubjectRef;

/**
 * A customer as the stores know one. Prints nothing of it.
 *
 * @param number the customer number, the same at all controllers; empty text for somebody who is no
 *     customer
 * @param controllerIds the companies that answer for this customer
 * @param mailbox of somebody who is no customer, and whose mailbox is confirmed: the hash of an
 *     address can be held of anybody
 */
public record CustomerRef(String number, List<String> controllerIds, Optional<String> mailbox) {
  /** Copies the list. */
  public CustomerRef {
    controllerIds = List.copyOf(controllerIds);
  }

  /** A customer. */
  public CustomerRef(String number, List<String> controllerIds) {
    this(number, controllerIds, Optional.empty());
  }

  /**
   * The customer that a case is about.
   *
   * @param subject as the case keeps it
   * @return the same customer
   */
  public static CustomerRef of(SubjectRef subject) {
    return new CustomerRef(
        subject.customerNumber(),
        subject.controllerIds(),
        subject.mail().filter(any -> subject.knownToNobody()));
  }

  /**
   * Whether it is somebody who is no customer.
   *
   * @return true when there is no customer number
   */
  public boolean stranger() {
    return number.isEmpty();
  }

  @Override
  public String toString() {
    return "CustomerRef[REDACTED]";
  }
}
