package nl.mistervoip.privacy.intake;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.triage.TriageDesk;

/** The record of a destruction: how many parts, of what kind and why; nothing of what they held. */
final class CopyRecord {
  private CopyRecord() {}

  /** The event, in the chain of the case or, for a mail of no case, of the mail. */
  static AuditLog.Event of(OpenedMail mail, String storedId, Decision decision, Removal removal) {
    String chain =
        decision
            .caseId()
            .filter(id -> CopyPolicy.entersCase(decision))
            .map(id -> id.value())
            .orElse(TriageDesk.chainOf(mail.id()));
    return new AuditLog.Event(
        chain,
        "mail.copy-destroyed",
        "system",
        "GDPR Art. 5(1)(c), (e); UAVG Art. 46",
        facts(storedId, removal),
        "mail.copy-destroyed/" + storedId + "/" + decision.outcome().action());
  }

  private static Map<String, String> facts(String storedId, Removal removal) {
    return Map.of(
        "message",
        storedId,
        "parts",
        Integer.toString(removal.parts().size()),
        "seen",
        joined(removal, part -> part.seen().name()),
        "kinds",
        joined(removal, part -> part.kind().name()),
        "way",
        removal.asked() ? "as-upload" : "destroyed",
        "left",
        "0");
  }

  private static String joined(Removal removal, Function<Removal.Part, String> name) {
    return removal.parts().stream().map(name).collect(Collectors.joining(" "));
  }
}
