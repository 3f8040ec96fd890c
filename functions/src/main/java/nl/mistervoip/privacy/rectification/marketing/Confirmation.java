package nl.mistervoip.privacy.rectification.marketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * The facts of the confirmation. Pure. Only what the person told us themselves: nobody has shown
 * yet who they are, so that the letter is the same whether or not we know them.
 */
final class Confirmation {
  private Confirmation() {}

  static LetterFacts of(ContactsToSuppress contacts, Instant since, LeadDays lead, boolean more) {
    LocalDate day = LocalDate.ofInstant(since, Deadlines.ZONE);
    return new LetterFacts(
        LetterFacts.REQUESTER,
        "mail",
        Map.of(
            LetterFields.SINCE, day.toString(),
            LetterFields.UNTIL, day.plusDays(lead.days()).toString(),
            LetterFields.MORE, more ? "yes" : ""),
        Map.of(
            LetterFields.CONTACTS,
            contacts.given().stream()
                .map(contact -> Map.of(LetterFields.VALUE, contact.value()))
                .toList()));
  }
}
