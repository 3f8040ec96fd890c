package nl.mistervoip.privacy.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;

/**
 * The part of the policy that says where link and code go and whether facts are asked as well; at
 * least one settled mail address is on file. Prints nothing of it.
 */
record LinkAsked(Needed needed, IdentityFacts facts, ContactPoints contacts) {
  private static final Set<Before> TROUBLE =
      Set.of(Before.LINK_BLOCKED, Before.REFUSED, Before.UNIDENTIFIED);

  IdentityDecision after(List<Reason> before) {
    List<Reason> reasons = new ArrayList<>(before);
    if (facts.history().before().stream().anyMatch(TROUBLE::contains)) {
      reasons.add(Reason.EARLIER_TROUBLE);
    }
    Optional<Reason> aboutFacts = aboutFacts();
    aboutFacts.ifPresent(reasons::add);
    if (aboutFacts.filter(Reason.FACTS_NOT_ON_FILE::equals).isPresent()
        && needed.floor().compareTo(Level.L3) >= 0) {
      return new IdentityDecision.PersonJudges(needed, List.copyOf(reasons), Optional.empty());
    }
    Optional<ContactPoint> phone = contacts.settled(Channel.MOBILE).stream().findFirst();
    if (facts.onFile().sharedMailbox() && phone.isEmpty()) {
      // Link and code would both reach whoever opens that mailbox first.
      reasons.add(Reason.SHARED_MAILBOX);
      return new IdentityDecision.PersonJudges(needed, List.copyOf(reasons), Optional.empty());
    }
    reasons.add(Reason.CONTACT_ON_FILE);
    reasons.add(phone.isPresent() ? Reason.CODE_TO_PHONE : Reason.CODE_BY_MAIL);
    List<ContactPoint> mails = contacts.settled(Channel.EMAIL);
    // A second address is another mailbox: better than two mails to the same one.
    ContactPoint code = phone.orElse(mails.getLast());
    return new IdentityDecision.SendChallenge(needed, List.copyOf(reasons), mails.getFirst(), code);
  }

  /**
   * What was given recently is not asked again (GDPR Art. 12(2)), unless there was trouble since.
   */
  private Optional<Reason> aboutFacts() {
    if (needed.level().compareTo(Level.L3) < 0) {
      return Optional.empty();
    }
    if (facts.history().before().equals(Set.of(Before.FACTS_GIVEN))) {
      return Optional.of(Reason.FACTS_GIVEN_EARLIER);
    }
    return Optional.of(facts.onFile().facts() ? Reason.FACTS_ASKED : Reason.FACTS_NOT_ON_FILE);
  }

  @Override
  public String toString() {
    return "LinkAsked[REDACTED]";
  }
}
