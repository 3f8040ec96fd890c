package nl.mistervoip.privacy.identity.document;

import java.time.LocalDate;
import java.util.Optional;
import nl.mistervoip.privacy.request.Sensitive;

/**
 * Who should be on the document. A copy is searched for these; nothing else is read from it.
 *
 * @param name given name or initials, prefixes and surname, as in the customer record
 * @param birthDate when the customer record has one
 */
public record Expected(Sensitive<String> name, Optional<Sensitive<LocalDate>> birthDate) {
  /**
   * Someone whose birth date is on record.
   *
   * @param name as in the customer record
   * @param birthDate day of birth
   * @return the expectation
   */
  public static Expected of(String name, LocalDate birthDate) {
    return new Expected(Sensitive.of(name), Optional.of(Sensitive.of(birthDate)));
  }

  /**
   * Someone whose birth date is not on record.
   *
   * @param name as in the customer record
   * @return the expectation
   */
  public static Expected of(String name) {
    return new Expected(Sensitive.of(name), Optional.empty());
  }
}
