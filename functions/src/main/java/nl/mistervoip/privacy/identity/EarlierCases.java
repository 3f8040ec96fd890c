package nl.mistervoip.privacy.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/** Reads what happened before at the contact points on file. */
final class EarlierCases {
  /** So long facts that were given count for the next case. */
  private static final Duration FACTS_COUNT = Duration.ofDays(30);

  private final ContactHistory contacts;
  private final Challenges challenges;
  private final Cases cases;
  private final Duration linksWithin;

  EarlierCases(ContactHistory contacts, Challenges challenges, Cases cases, Duration linksWithin) {
    this.contacts = contacts;
    this.challenges = challenges;
    this.cases = cases;
    this.linksWithin = linksWithin;
  }

  History of(List<ContactPoint> onFile, CaseId self, Instant now) {
    Map<CaseId, Instant> asked = new HashMap<>();
    onFile.stream()
        .filter(point -> point.channel() == Channel.EMAIL)
        .forEach(point -> asked.putAll(contacts.of(point)));
    asked.remove(self);
    Set<Before> before = EnumSet.noneOf(Before.class);
    asked.keySet().forEach(id -> before.addAll(before(id, now)));
    Instant lately = now.minus(linksWithin);
    int links = (int) asked.values().stream().filter(at -> at.isAfter(lately)).count();
    return new History(before, links);
  }

  private Set<Before> before(CaseId id, Instant now) {
    Set<Before> before = EnumSet.noneOf(Before.class);
    boolean confirmed =
        challenges
            .ofCase(id)
            .map(
                challenge -> {
                  ofChallenge(challenge, before, now);
                  return challenge.state() == ChallengeState.CONFIRMED;
                })
            .orElse(false);
    CaseState state = cases.find(id).map(CaseRecord::state).orElse(CaseState.RECEIVED);
    // A right refused to who was known says nothing of who asks.
    if (state == CaseState.CLOSED_REFUSED && !confirmed) {
      before.add(Before.REFUSED);
    }
    if (state == CaseState.CLOSED_UNIDENTIFIED) {
      before.add(Before.UNIDENTIFIED);
    }
    return before;
  }

  private static void ofChallenge(Challenge challenge, Set<Before> before, Instant now) {
    if (challenge.state() == ChallengeState.BLOCKED) {
      before.add(Before.LINK_BLOCKED);
    }
    if (challenge.factsGiven() && now.isBefore(challenge.lastTry().plus(FACTS_COUNT))) {
      before.add(Before.FACTS_GIVEN);
    }
  }
}
