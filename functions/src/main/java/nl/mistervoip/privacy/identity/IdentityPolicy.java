package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    Level level = levelOf(facts);
    // Who asks for somebody else is judged by a person first, whatever the right (GDPR Art. 12(6)).
    if (facts.labels().contains("deceased")) {
      return person(level, Reason.DECEASED);
    }
    if (facts.labels().contains("on_behalf")) {
      return person(level, Reason.ON_BEHALF);
    }
    if (level == Level.L0) {
      return new IdentityDecision.NothingNeeded(level, List.of(Reason.NO_PROOF_NEEDED));
    }
    return switch (facts.who()) {
      case Located.Unknown unknown -> person(level, Reason.UNKNOWN_PERSON);
      case Located.Ambiguous ambiguous -> person(level, Reason.AMBIGUOUS_PERSON);
      case Located.Found found -> byMeans(level, facts);
    };
  }

  /** The strictest cell of everything asked; a case that asks nothing we know is for a person. */
  private Level levelOf(IdentityFacts facts) {
    return facts.rights().stream()
        .flatMap(right -> facts.kinds().stream().map(kind -> document.level(right, kind)))
        .max(Level::compareTo)
        .orElse(Level.L4);
  }

  private IdentityDecision byMeans(Level level, IdentityFacts facts) {
    return switch (level) {
      case L0, L1 -> senderOrChallenge(level, facts);
      case L2 -> challenge(level, facts, List.of());
      case L3, L4 -> person(level, Reason.MEANS_NOT_OFFERED);
    };
  }

  private IdentityDecision senderOrChallenge(Level level, IdentityFacts facts) {
    boolean onFile =
        settled(facts, Channel.EMAIL).stream()
            .anyMatch(point -> point.value().equalsIgnoreCase(facts.sender()));
    return facts.authenticated() && onFile
        ? new IdentityDecision.NothingNeeded(level, List.of(Reason.SENDER_ON_FILE))
        : challenge(level, facts, List.of(Reason.SENDER_NOT_PROVEN));
  }

  private IdentityDecision challenge(Level level, IdentityFacts facts, List<Reason> before) {
    List<ContactPoint> mails = settled(facts, Channel.EMAIL);
    if (mails.isEmpty()) {
      return withoutMail(level, facts);
    }
    Optional<ContactPoint> phone = settled(facts, Channel.MOBILE).stream().findFirst();
    List<Reason> reasons = new ArrayList<>(before);
    reasons.add(Reason.CONTACT_ON_FILE);
    reasons.add(phone.isPresent() ? Reason.CODE_TO_PHONE : Reason.CODE_BY_MAIL);
    // A second address is another mailbox: better than two mails to the same one.
    ContactPoint code = phone.orElse(mails.getLast());
    return new IdentityDecision.SendChallenge(level, List.copyOf(reasons), mails.getFirst(), code);
  }

  private IdentityDecision withoutMail(Level level, IdentityFacts facts) {
    boolean changed = facts.contacts().stream().anyMatch(isOf(Channel.EMAIL));
    return changed
        ? new IdentityDecision.PersonJudges(
            level,
            List.of(Reason.CONTACT_CHANGED),
            Optional.of(facts.receivedAt().plus(document.holdAfterChange())))
        : person(level, Reason.NO_CONTACT_POINT);
  }

  private List<ContactPoint> settled(IdentityFacts facts, Channel channel) {
    Instant latest = facts.receivedAt().minus(document.contactPointSettledAfter());
    return facts.contacts().stream()
        .filter(isOf(channel))
        .filter(point -> !point.since().isAfter(latest))
        .toList();
  }

  private static Predicate<ContactPoint> isOf(Channel channel) {
    return point -> point.channel() == channel;
  }

  private static IdentityDecision person(Level level, Reason reason) {
    return new IdentityDecision.PersonJudges(level, List.of(reason), Optional.empty());
  }
}
