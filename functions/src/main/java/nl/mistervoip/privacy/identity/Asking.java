package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Prepares link and code. The secrets are sealed first, then the challenge is claimed for the case,
 * then the letters are made from what was sealed under the claimed challenge: dying in between, or
 * running twice at once, still sends one link with its own code.
 */
final class Asking {
  private final Challenges challenges;
  private final CaseVault vault;
  private final ChallengeLetters letters;
  private final LinkSecrets secrets;
  private final ContactHistory history;
  private final AuditLog audit;
  private final PolicyDocument policy;

  Asking(
      Challenges challenges,
      CaseVault vault,
      ChallengeLetters letters,
      LinkSecrets secrets,
      ContactHistory history,
      AuditLog audit,
      PolicyDocument policy) {
    this.challenges = challenges;
    this.vault = vault;
    this.letters = letters;
    this.secrets = secrets;
    this.history = history;
    this.audit = audit;
    this.policy = policy;
  }

  /** What follows from the challenge that the case has already, if it has one. */
  Optional<Assessment> resume(CaseRecord record, Instant now) {
    return challenges.ofCase(record.id()).map(challenge -> resume(record, challenge, now));
  }

  private Assessment resume(CaseRecord record, Challenge challenge, Instant now) {
    SealedChallenge sealed = sealed(record.id(), challenge);
    Assessment failed = Assessment.toPerson(sealed.needed(), Reason.EARLIER_CHALLENGE_FAILED);
    return switch (challenge.state()) {
      case OPEN -> challenge.expiredAt(now) ? failed : Assessment.of(ask(record, challenge, now));
      case CODE_GIVEN -> Assessment.of(ask(record, challenge, now));
      case CONFIRMED -> confirmed(record, challenge, sealed);
      case BLOCKED, EXPIRED -> failed;
    };
  }

  /** Goes on with what was reached, unless that is too little for anything. */
  private Assessment confirmed(CaseRecord record, Challenge challenge, SealedChallenge sealed) {
    boolean facts = challenge.factsGiven() || sealed.reasons().contains(Reason.FACTS_GIVEN_EARLIER);
    Level reached = facts ? Level.L3 : Level.L2;
    if (reached.compareTo(sealed.needed().floor()) < 0) {
      return Assessment.toPerson(sealed.needed(), Reason.FACTS_NOT_GIVEN);
    }
    IdentityProof proof =
        new IdentityProof(
            reached.number(),
            facts ? "link-and-facts" : "link",
            sealed.reasons().stream().map(Reason::code).toList(),
            challenge.lastTry());
    vault.putJson(record.id(), IdentityProof.VAULT_NAME, proof);
    return Assessment.confirmedEarlier(sealed.needed());
  }

  /**
   * Counts link and code at the contact points that they go to, before anything else is done.
   *
   * @param record the case
   * @param decision of the policy
   * @param now the time of asking
   * @return whether they may be sent; false when other cases took the last one meanwhile
   */
  boolean mayAsk(CaseRecord record, IdentityDecision.SendChallenge decision, Instant now) {
    // A phone may be on file for a whole family: it is counted by itself.
    return Stream.of(decision.link(), decision.code())
        .distinct()
        .allMatch(point -> history.claim(point, record.id(), policy.contactPoint(), now));
  }

  /**
   * Claims and prepares a challenge.
   *
   * @param record the case
   * @param decision of the policy
   * @param answer the right answer to the question for facts, empty when none is asked
   * @param now the time of asking
   */
  void ask(
      CaseRecord record,
      IdentityDecision.SendChallenge decision,
      Optional<String> answer,
      Instant now) {
    SealedChallenge sealed =
        new SealedChallenge(
            secrets.issue(),
            decision.link(),
            decision.code(),
            decision.needed(),
            answer,
            decision.reasons(),
            now.plus(policy.challenge().valid()));
    Challenge wanted = sealed.fresh(record.id(), record.language(), now);
    vault.putJson(record.id(), SealedChallenge.vaultName(wanted), sealed);
    ask(record, challenges.claim(wanted), now);
  }

  /** Tells the older contact point that the request is held. */
  void hold(CaseId id, IdentityDecision.HoldFirst hold) {
    letters.writeHold(id, hold);
  }

  private SealedChallenge ask(CaseRecord record, Challenge claimed, Instant now) {
    String name = SealedChallenge.vaultName(claimed);
    SealedChallenge sealed = sealed(record.id(), claimed);
    // What an earlier run sealed and never claimed is of no use to anyone.
    vault.names(record.id(), SealedChallenge.FOLDER).stream()
        .filter(other -> !other.equals(name))
        .forEach(other -> vault.destroy(record.id(), other));
    letters.write(record.id(), sealed);
    audit.append(asked(claimed, sealed), now);
    return sealed;
  }

  private SealedChallenge sealed(CaseId id, Challenge challenge) {
    return vault.getJson(id, SealedChallenge.vaultName(challenge), SealedChallenge.class);
  }

  private static AuditLog.Event asked(Challenge challenge, SealedChallenge sealed) {
    Map<String, String> facts =
        Map.of(
            "challenge", challenge.shortId(),
            "link_by", sealed.link().channel().name(),
            "code_by", sealed.code().channel().name(),
            "facts", Boolean.toString(sealed.answer().isPresent()),
            "valid_until", challenge.validUntil().toString());
    return new AuditLog.Event(
        challenge.caseId().value(),
        "identity.asked",
        "system",
        "GDPR Art. 12(6)",
        facts,
        "identity.asked/" + challenge.shortId());
  }
}
