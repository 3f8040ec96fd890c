package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.datamap.Located;

/**
 * Decides how somebody shows who is asking: the lightest means that takes away reasonable doubt
 * (GDPR Art. 12(2) and 12(6)). Pure: the same facts always give the same decision.
 */
final class IdentityPolicy {
  private final PolicyDocument document;

  IdentityPolicy(PolicyDocument document) {
    this.document = document;
  }

  PolicyDocument document() {
    return document;
  }

  IdentityDecision decide(IdentityFacts facts) {
    Needed needed = document.needed(facts.rights(), facts.kinds(), facts.history().before());
    // Who asks for somebody else is judged by a person first, whatever the right (GDPR Art. 12(6)).
    if (facts.labels().contains("deceased")) {
      return person(needed, Reason.DECEASED);
    }
    if (facts.labels().contains("on_behalf")) {
      return person(needed, Reason.ON_BEHALF);
    }
    if (needed.level() == Level.L0) {
      return new IdentityDecision.NothingNeeded(needed, List.of(Reason.NO_PROOF_NEEDED));
    }
    return switch (facts.who()) {
      case Located.Unknown unknown -> person(needed, Reason.UNKNOWN_PERSON);
      case Located.Ambiguous ambiguous -> person(needed, Reason.AMBIGUOUS_PERSON);
      // Whose data it is, and who is controller of it, cannot be told from a company's mailbox.
      case Located.Found found ->
          facts.onFile().business()
              ? person(needed, Reason.BUSINESS_CUSTOMER)
              : byMeans(needed, facts);
    };
  }

  private IdentityDecision byMeans(Needed needed, IdentityFacts facts) {
    if (facts.sender().isBlank()) {
      return person(needed, Reason.NO_MAILBOX);
    }
    ContactPoints contacts = contacts(facts);
    return switch (needed.floor()) {
      case L0, L1 -> senderOrLink(needed, facts, contacts);
      case L2, L3 -> link(needed, facts, contacts, List.of());
      case L4 -> person(needed, Reason.MEANS_NOT_OFFERED);
    };
  }

  private ContactPoints contacts(IdentityFacts facts) {
    Instant latest = facts.receivedAt().minus(document.contactPoint().settledAfter());
    return new ContactPoints(facts.onFile().contacts(), latest);
  }

  private IdentityDecision senderOrLink(
      Needed needed, IdentityFacts facts, ContactPoints contacts) {
    boolean onFile =
        contacts.settled(Channel.EMAIL).stream()
            .anyMatch(point -> point.value().equalsIgnoreCase(facts.sender()));
    boolean own = onFile && !facts.onFile().sharedMailbox();
    return needed.level() == Level.L1 && facts.authenticated() && own
        ? new IdentityDecision.NothingNeeded(needed, List.of(Reason.SENDER_ON_FILE))
        : link(needed, facts, contacts, List.of(Reason.SENDER_NOT_PROVEN));
  }

  private IdentityDecision link(
      Needed needed, IdentityFacts facts, ContactPoints contacts, List<Reason> before) {
    Instant until = facts.receivedAt().plus(document.contactPoint().holdAfterChange());
    boolean changed = contacts.changed();
    if (contacts.settled(Channel.EMAIL).isEmpty()) {
      return contacts.any(Channel.EMAIL)
          ? newMailbox(needed, facts, contacts, until)
          : person(needed, Reason.NO_CONTACT_POINT);
    }
    if (facts.history().links() >= document.contactPoint().links()) {
      return new IdentityDecision.PersonJudges(
          needed, List.of(Reason.TOO_MANY_LINKS), Optional.of(until).filter(moment -> changed));
    }
    return changed && facts.now().isBefore(until)
        ? new IdentityDecision.HoldFirst(
            needed,
            List.of(Reason.CONTACT_CHANGED, Reason.OLDER_CONTACT_KEPT),
            until,
            contacts.settled(Channel.EMAIL).getFirst())
        : new LinkAsked(needed, facts, contacts).after(before);
  }

  /**
   * A mailbox that may have been taken over gets nothing by itself. An older phone is told first,
   * so that its owner can object before a person judges.
   */
  private static IdentityDecision newMailbox(
      Needed needed, IdentityFacts facts, ContactPoints contacts, Instant until) {
    Optional<ContactPoint> phone =
        contacts.settled(Channel.MOBILE).stream()
            .findFirst()
            .filter(any -> facts.now().isBefore(until));
    return phone
        .<IdentityDecision>map(
            tell ->
                new IdentityDecision.HoldFirst(
                    needed, List.of(Reason.CONTACT_CHANGED, Reason.OLDER_PHONE_TOLD), until, tell))
        .orElseGet(
            () ->
                new IdentityDecision.PersonJudges(
                    needed, List.of(Reason.CONTACT_CHANGED), Optional.of(until)));
  }

  private static IdentityDecision person(Needed needed, Reason reason) {
    return new IdentityDecision.PersonJudges(needed, List.of(reason), Optional.empty());
  }
}
