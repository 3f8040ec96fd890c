package nl.mistervoip.privacy.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose data a case is about; kept sealed in the vault under the name {@code subject-ref}. It is an
 * assumption until the case is IDENTIFIED: before that, nothing may be searched or sent on the
 * strength of it but the identity letters.
 *
 * @param customerNumber of the customer, as the company's own stores know it; empty text for
 *     somebody whom a person of the team found to be known to no store
 * @param controllerIds which controllers hold that customer, as in the data map
 * @param mail the address that was on file before the request and to which the link went: answers
 *     with personal data go there, never to an address that only the request names; empty when a
 *     person settled the identity and none is on file
 * @param phone the E.164 number that was on file before the request and to which the code went,
 *     empty when it went by mail
 */
public record SubjectRef(
    String customerNumber,
    List<String> controllerIds,
    Optional<String> mail,
    Optional<String> phone) {
  /** The vault name. */
  public static final String VAULT_NAME = "subject-ref";

  /** Copies the list. */
  public SubjectRef {
    controllerIds = List.copyOf(controllerIds);
  }

  /**
   * Somebody who showed who asks and whom no store knows.
   *
   * @param controllerIds whose stores were asked
   * @param mail the mailbox that asked, which is confirmed; empty for who wrote a letter
   */
  public static SubjectRef stranger(List<String> controllerIds, Optional<String> mail) {
    return new SubjectRef("", controllerIds, mail, Optional.empty());
  }

  /** Whether no store knows the person. */
  public boolean knownToNobody() {
    return customerNumber.isEmpty();
  }

  /** By what pseudonyms of the person are made: what stays the same from case to case. */
  public String lasting() {
    return knownToNobody()
        ? "mailbox:" + mail.map(one -> one.toLowerCase(Locale.ROOT)).orElse("")
        : "customer-number:" + customerNumber;
  }

  /** The same person, answered by post: no mail goes out. */
  public SubjectRef byPost() {
    return new SubjectRef(customerNumber, controllerIds, Optional.empty(), phone);
  }

  @Override
  public String toString() {
    return "SubjectRef[REDACTED]";
  }
}
