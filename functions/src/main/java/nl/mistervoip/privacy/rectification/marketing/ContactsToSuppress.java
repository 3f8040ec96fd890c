package nl.mistervoip.privacy.rectification.marketing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.MarketingContact;

/**
 * Which addresses and numbers get no advertising any more. Prints nothing of them.
 *
 * @param given the address that asked, always, and what else the mail tells; in this order
 * @param onFile what else belongs to the customer whom that address leads to
 */
record ContactsToSuppress(Set<MarketingContact> given, Set<MarketingContact> onFile) {
  private static final List<String> TOLD = List.of("email", "phone-number");

  /**
   * Decides before anything is known of a customer, so that this much never depends on one.
   *
   * @param requester who asked and what the mail told
   * @return what was given
   */
  static ContactsToSuppress ofMail(Requester requester) {
    Set<MarketingContact> given = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(asking(requester)),
            TOLD.stream()
                .flatMap(kind -> Optional.ofNullable(requester.identifiers().get(kind)).stream()))
        .flatMap(text -> MarketingContact.of(text).stream())
        .forEach(given::add);
    return new ContactsToSuppress(given, Set.of());
  }

  /**
   * The address that asked, by which alone a customer is found: whoever else the mail speaks of has
   * not asked.
   *
   * @param requester who asked
   * @return the address in From, or the envelope sender when there is none
   */
  static String asking(Requester requester) {
    return requester.fromAddress().isBlank() ? requester.envelopeSender() : requester.fromAddress();
  }

  /**
   * By what a customer is found: the address that asked. Who has none, wrote a letter or called, is
   * found by what the team noted of them.
   *
   * @param requester who asked
   * @return identifiers by kind
   */
  static Map<String, String> whoAsks(Requester requester) {
    return requester.hasNoMailbox() ? requester.identifiers() : Map.of("email", asking(requester));
  }

  /**
   * The same, with what belongs to the customer.
   *
   * @param contactPoints on file
   * @param lines the numbers that are the customer's now
   * @return what was given and what is on file besides
   */
  ContactsToSuppress with(List<ContactPoint> contactPoints, List<String> lines) {
    Set<MarketingContact> known = new LinkedHashSet<>();
    Stream.concat(
            contactPoints.stream().filter(ContactsToSuppress::reachable).map(ContactPoint::value),
            lines.stream())
        .flatMap(text -> MarketingContact.of(text).stream())
        .filter(contact -> !given.contains(contact))
        .forEach(known::add);
    return new ContactsToSuppress(given, known);
  }

  private static boolean reachable(ContactPoint point) {
    return switch (point.channel()) {
      case EMAIL, MOBILE -> true;
      // Advertising on paper stops with the consents; a postal code is shared with neighbours.
      case POSTAL_CODE -> false;
    };
  }

  @Override
  public String toString() {
    return "ContactsToSuppress[REDACTED]";
  }
}
