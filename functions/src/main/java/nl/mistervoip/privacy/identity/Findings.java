package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Located;

/**
 * Who was found behind a mail, and how that person can be reached.
 *
 * @param who whom the stores know
 * @param contacts the contact points on file, none when nobody was found
 * @param answer the right answer to the question for facts, if there are facts to ask for
 * @param business whether it is a company
 * @param sharedMailbox whether every mail address is on file of another customer as well
 */
record Findings(
    Located who,
    List<ContactPoint> contacts,
    Optional<String> answer,
    boolean business,
    boolean sharedMailbox) {
  /** What the mail says of its sender; the address it came from counts when the text names none. */
  static Map<String, String> identifiers(Requester requester) {
    Map<String, String> identifiers = new HashMap<>(requester.identifiers());
    if (!requester.fromAddress().isBlank()) {
      identifiers.putIfAbsent("email", requester.fromAddress());
    }
    return Map.copyOf(identifiers);
  }

  IdentityFacts facts(CaseRecord record, Requester requester, History history, Instant now) {
    return new IdentityFacts(
        record.rights(),
        // The mail rarely says which data is meant, and "all" is how a request is read.
        EnumSet.allOf(DataKind.class),
        who,
        new IdentityFacts.OnFile(contacts, answer.isPresent(), business, sharedMailbox),
        requester.fromAddress(),
        requester.authenticated(),
        record.labels(),
        history,
        record.receivedAt(),
        now);
  }

  /**
   * Whose data it is, as far as it follows from the decision; nobody when another than the sender
   * may be meant.
   */
  Optional<SubjectRef> subject(IdentityDecision decision, Requester requester) {
    return customer()
        .flatMap(
            customer ->
                switch (decision) {
                  case IdentityDecision.NothingNeeded none ->
                      Optional.of(
                          subject(
                              customer,
                              none.needed().level() == Level.L0 ? "" : requester.fromAddress(),
                              ""));
                  case IdentityDecision.SendChallenge challenge ->
                      Optional.of(
                          subject(customer, challenge.link().value(), phone(challenge.code())));
                  case IdentityDecision.HoldFirst hold ->
                      Optional.of(subject(customer, hold.tell().value(), ""));
                  case IdentityDecision.PersonJudges person ->
                      person.senderIsSubject()
                          ? Optional.of(subject(customer, mailFor(requester), ""))
                          : Optional.empty();
                });
  }

  private Optional<CustomerRef> customer() {
    return switch (who) {
      case Located.Found found -> Optional.of(found.customer());
      case Located.Unknown unknown -> Optional.empty();
      case Located.Ambiguous ambiguous -> Optional.empty();
    };
  }

  /** Who wrote a letter is answered by letter: the mailbox on file may be nobody's any more. */
  private String mailFor(Requester requester) {
    return requester.hasNoMailbox() ? "" : mailOnFile();
  }

  private String mailOnFile() {
    return contacts.stream()
        .filter(point -> point.channel() == Channel.EMAIL)
        .min(Comparator.comparing(ContactPoint::since))
        .map(ContactPoint::value)
        .orElse("");
  }

  private static String phone(ContactPoint code) {
    return code.channel() == Channel.MOBILE ? code.value() : "";
  }

  private static SubjectRef subject(CustomerRef customer, String mail, String phone) {
    return new SubjectRef(customer.number(), customer.controllerIds(), filled(mail), filled(phone));
  }

  private static Optional<String> filled(String value) {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return "Findings[REDACTED]";
  }
}
