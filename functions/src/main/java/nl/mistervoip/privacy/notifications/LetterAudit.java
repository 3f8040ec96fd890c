package nl.mistervoip.privacy.notifications;

import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperLetter;
import nl.mistervoip.privacy.request.CaseId;

/** What the audit holds of letters: which went out and which were withheld, and why. */
final class LetterAudit {
  private LetterAudit() {}

  static AuditLog.Event sent(CaseId id, LetterKind kind, LetterFacts facts) {
    String attempt =
        facts.values().getOrDefault(LetterFields.ATTEMPT, "1")
            + Optional.ofNullable(facts.values().get(LetterFields.AGAIN))
                .map(again -> "/again-" + again)
                .orElse("");
    return new AuditLog.Event(
        id.value(),
        "letter.sent",
        "system",
        "",
        Map.of("letter", kind.key(), "channel", facts.channel()),
        "letter.sent/" + kind.key() + "/" + attempt);
  }

  static AuditLog.Event toPost(CaseId id, PaperLetter letter) {
    return new AuditLog.Event(
        id.value(),
        "letter.to-post",
        "system",
        "",
        Map.of("letter", letter.name(), "channel", "post", "digest", letter.digest()),
        "letter.to-post/" + letter.name());
  }

  static AuditLog.Event withheld(CaseId id, LetterKind kind, String reason) {
    return new AuditLog.Event(
        id.value(),
        "letter.withheld",
        "system",
        "",
        Map.of("letter", kind.key(), "reason", reason),
        "letter.withheld/" + kind.key());
  }
}
