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

  static AuditLog.Event sent(CaseId id, LetterKind kind, LetterContext context) {
    LetterFacts facts = context.facts();
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
        Map.of("letter", kind.key(), "channel", facts.channel(), "passages", passages(context)),
        "letter.sent/" + kind.key() + "/" + attempt);
  }

  static AuditLog.Event toPost(CaseId id, PaperLetter letter, LetterContext context) {
    return new AuditLog.Event(
        id.value(),
        "letter.to-post",
        "system",
        "",
        Map.of(
            "letter", letter.name(),
            "channel", "post",
            "digest", letter.digest(),
            "passages", passages(context)),
        "letter.to-post/" + letter.name());
  }

  /** Which version of what the company sets itself stands in it; its words stay there. */
  private static String passages(LetterContext context) {
    return Integer.toString(context.words().version());
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
