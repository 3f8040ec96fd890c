package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.request.CaseId;

/**
 * How the identity of a case is to be settled, for the audit: codes only.
 *
 * @param outcome {@code none}, {@code challenge} or {@code person}
 * @param level asked for
 * @param reasons why
 * @param holdUntil before which a person should not accept the identity
 */
record Assessment(String outcome, Level level, List<Reason> reasons, Optional<Instant> holdUntil) {
  static final String NONE = "none";
  static final String CHALLENGE = "challenge";
  static final String PERSON = "person";

  static Assessment of(IdentityDecision decision) {
    return switch (decision) {
      case IdentityDecision.NothingNeeded none ->
          new Assessment(NONE, none.level(), none.reasons(), Optional.empty());
      case IdentityDecision.SendChallenge challenge ->
          new Assessment(CHALLENGE, challenge.level(), challenge.reasons(), Optional.empty());
      case IdentityDecision.PersonJudges person ->
          new Assessment(PERSON, person.level(), person.reasons(), person.holdUntil());
    };
  }

  static Assessment of(SealedChallenge challenge) {
    return new Assessment(CHALLENGE, challenge.level(), challenge.reasons(), Optional.empty());
  }

  static Assessment confirmedEarlier() {
    return new Assessment(NONE, Level.L2, List.of(Reason.CONFIRMED_EARLIER), Optional.empty());
  }

  static Assessment failedEarlier() {
    return new Assessment(
        PERSON, Level.L2, List.of(Reason.EARLIER_CHALLENGE_FAILED), Optional.empty());
  }

  AuditLog.Event event(CaseId id, String policyVersion) {
    String codes = reasons.stream().map(Reason::code).collect(Collectors.joining(" "));
    Map<String, String> facts =
        Map.of(
            "outcome", outcome,
            "level", level.name(),
            "reasons", codes,
            "policy", policyVersion,
            "hold_until", holdUntil.map(Instant::toString).orElse(""));
    // The reasons are part of what makes it unique: a case assessed anew to another end shows both.
    String once = "identity.assessed/" + outcome + "/" + codes;
    return new AuditLog.Event(
        id.value(), "identity.assessed", "system", "GDPR Art. 12(6)", facts, once);
  }
}
