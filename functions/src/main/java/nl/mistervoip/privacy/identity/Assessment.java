package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * How the identity of a case is to be settled, for the audit: codes only.
 *
 * @param outcome {@code none}, {@code challenge}, {@code hold} or {@code person}
 * @param needed the levels asked for
 * @param reasons why
 * @param holdUntil before which the case is held, or a person should not accept the identity
 */
record Assessment(
    String outcome, Needed needed, List<Reason> reasons, Optional<Instant> holdUntil) {
  static final String NONE = "none";
  static final String CHALLENGE = "challenge";
  static final String HOLD = "hold";
  static final String PERSON = "person";

  static Assessment of(IdentityDecision decision) {
    return switch (decision) {
      case IdentityDecision.NothingNeeded none ->
          new Assessment(NONE, none.needed(), none.reasons(), Optional.empty());
      case IdentityDecision.SendChallenge challenge ->
          new Assessment(CHALLENGE, challenge.needed(), challenge.reasons(), Optional.empty());
      case IdentityDecision.HoldFirst hold ->
          new Assessment(HOLD, hold.needed(), hold.reasons(), Optional.of(hold.until()));
      case IdentityDecision.PersonJudges person ->
          new Assessment(PERSON, person.needed(), person.reasons(), person.holdUntil());
    };
  }

  static Assessment of(SealedChallenge challenge) {
    return new Assessment(CHALLENGE, challenge.needed(), challenge.reasons(), Optional.empty());
  }

  static Assessment confirmedEarlier(Needed needed) {
    return new Assessment(NONE, needed, List.of(Reason.CONFIRMED_EARLIER), Optional.empty());
  }

  static Assessment toPerson(Needed needed, Reason reason) {
    return new Assessment(PERSON, needed, List.of(reason), Optional.empty());
  }

  /** The same for the case file. */
  IdentityAssessment plain(String policyVersion) {
    return new IdentityAssessment(
        outcome,
        policyVersion,
        needed.level().name(),
        needed.floor().name(),
        reasons.stream().map(reason -> reason.plain(Language.NL)).toList(),
        reasons.stream().map(reason -> reason.plain(Language.EN)).toList());
  }

  AuditLog.Event event(CaseId id, String policyVersion) {
    String codes = reasons.stream().map(Reason::code).collect(Collectors.joining(" "));
    Map<String, String> facts =
        Map.of(
            "outcome",
            outcome,
            "level",
            needed.level().name(),
            "floor",
            needed.floor().name(),
            "reasons",
            codes,
            "policy",
            policyVersion,
            "hold_until",
            holdUntil.map(Instant::toString).orElse(""));
    // The reasons are part of what makes it unique: a case assessed anew to another end shows both.
    String once = "identity.assessed/" + outcome + "/" + codes;
    return new AuditLog.Event(
        id.value(), "identity.assessed", "system", "GDPR Art. 12(6)", facts, once);
  }
}
