package nl.mistervoip.privacy.approval.review;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.export.FoundData;
import nl.mistervoip.privacy.export.FoundReading;
import nl.mistervoip.privacy.export.FoundSample;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/** What was found of the person of a case, and a few items of it on demand. */
final class FoundConsole {
  private final Cases cases;
  private final FoundReading reading;
  private final AuditLog audit;

  FoundConsole(Cases cases, FoundReading reading, AuditLog audit) {
    this.cases = cases;
    this.reading = reading;
    this.audit = audit;
  }

  FoundData show(String number, Language language) {
    return reading.found(existing(number), language);
  }

  /** A few items of one store, while the case is open; each look is on the audit before it. */
  FoundSample sample(Call call, Language language) {
    CaseId id = existing(call.id());
    if (cases.get(id).state().closed()) {
      throw ConsoleProblem.conflict("Closed", "This case is closed; nothing is decided in it.");
    }
    String store = call.query("store");
    FoundSample sample =
        reading
            .sample(id, store, language)
            .orElseThrow(
                () -> ConsoleProblem.notFound("Nothing was found in this store, or not yet."));
    audit.append(viewed(id, sample.store(), call.user(), call.now()), call.now());
    return sample;
  }

  private CaseId existing(String number) {
    return Fields.existing(cases, Fields.caseId(number)).id();
  }

  private static AuditLog.Event viewed(CaseId id, String store, User user, Instant now) {
    return new AuditLog.Event(
        id.value(),
        "sample.viewed",
        user.id(),
        "",
        Map.of("store", store),
        "sample.viewed/" + user.id() + "/" + now);
  }
}
