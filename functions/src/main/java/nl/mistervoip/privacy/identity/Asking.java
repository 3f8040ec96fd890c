package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.platform.LinkSecrets;

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
  private final PolicyDocument policy;
  private final AuditLog audit;

  Asking(
      Challenges challenges,
      CaseVault vault,
      ChallengeLetters letters,
      LinkSecrets secrets,
      PolicyDocument policy,
      AuditLog audit) {
    this.challenges = challenges;
    this.vault = vault;
    this.letters = letters;
    this.secrets = secrets;
    this.policy = policy;
    this.audit = audit;
  }

  /** What follows from the challenge that the case has already, if it has one. */
  Optional<Assessment> resume(CaseRecord record, Instant now) {
    return challenges
        .ofCase(record.id())
        .map(
            challenge ->
                switch (challenge.state()) {
                  case OPEN ->
                      challenge.expiredAt(now)
                          ? Assessment.failedEarlier()
                          : Assessment.of(ask(record, challenge, now));
                  case CONFIRMED -> Assessment.confirmedEarlier();
                  case BLOCKED, EXPIRED -> Assessment.failedEarlier();
                });
  }

  void ask(CaseRecord record, IdentityDecision.SendChallenge decision, Instant now) {
    SealedChallenge sealed =
        new SealedChallenge(
            secrets.issue(),
            decision.link(),
            decision.code(),
            decision.level(),
            decision.reasons(),
            now.plus(policy.challengeValid()));
    Challenge wanted = sealed.fresh(record.id(), record.language(), now);
    vault.putJson(record.id(), SealedChallenge.vaultName(wanted), sealed);
    ask(record, challenges.claim(wanted), now);
  }

  private SealedChallenge ask(CaseRecord record, Challenge claimed, Instant now) {
    String name = SealedChallenge.vaultName(claimed);
    SealedChallenge sealed = vault.getJson(record.id(), name, SealedChallenge.class);
    // What an earlier run sealed and never claimed is of no use to anyone.
    vault.names(record.id(), SealedChallenge.FOLDER).stream()
        .filter(other -> !other.equals(name))
        .forEach(other -> vault.destroy(record.id(), other));
    letters.write(record.id(), sealed);
    audit.append(asked(claimed, sealed), now);
    return sealed;
  }

  private static AuditLog.Event asked(Challenge challenge, SealedChallenge sealed) {
    Map<String, String> facts =
        Map.of(
            "challenge", challenge.shortId(),
            "link_by", sealed.link().channel().name(),
            "code_by", sealed.code().channel().name(),
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
