package nl.mistervoip.privacy.export;

import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.request.CaseId;

/** What the audit says of the end of a package; it names no more than a case, a link, a digest. */
final class PackageEvents {
  private static final String GROUND = "GDPR 5(1)(e)";
  private static final int SHOWN_OF_HASH = 12;

  private PackageEvents() {}

  /** The link of a package has ended, and the package is gone. */
  static AuditLog.Event destroyed(Delivery ended) {
    String link = ended.hashes().tokenHash().substring(0, SHOWN_OF_HASH);
    Map<String, String> facts = Map.of("link", link, "digest", ended.digest(), "left", "0");
    return event(ended.caseId(), "package.destroyed", facts, "package.destroyed/" + link);
  }

  /**
   * A case ended before its package was delivered, and what was gathered and built for it is gone.
   *
   * @param id the case
   * @param digest of the package; empty text when none was built
   */
  static AuditLog.Event undelivered(CaseId id, String digest) {
    String built = digest.isEmpty() ? "none" : digest;
    String name = "package.destroyed-undelivered";
    return event(id, name, Map.of("digest", built, "left", "0"), name + "/" + built);
  }

  /** What had been cut for another controller is gone without having been approved. */
  static AuditLog.Event unapproved(CaseId id) {
    String name = "transfer.destroyed-unapproved";
    return event(id, name, Map.of("left", "0"), name);
  }

  private static AuditLog.Event event(
      CaseId id, String name, Map<String, String> facts, String once) {
    return new AuditLog.Event(id.value(), name, "system", GROUND, facts, once);
  }
}
