package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.platform.Json;

/**
 * Use case: destroys every package whose link has ended (GDPR Art. 5(1)(e)), looks whether it is
 * really gone, and only then says so in the audit. Whatever an earlier run did not get to do, the
 * next one does.
 */
final class DestroyPackages {
  /** So far back is looked for what earlier runs left; a package must be gone after 30 days. */
  private static final int DAYS_BACK = 45;

  private final Deliveries deliveries;
  private final CaseVault vault;
  private final AuditLog audit;

  /** The package is still there after it was destroyed. */
  static final class StillThereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillThereException(String caseId) {
      super("The package of case " + caseId + " is still there after it was destroyed.");
    }
  }

  DestroyPackages(Deliveries deliveries, CaseVault vault, AuditLog audit) {
    this.deliveries = deliveries;
    this.vault = vault;
    this.audit = audit;
  }

  /**
   * Destroys what has ended by now.
   *
   * @param now the moment of looking
   * @return for how many links the package was found destroyed
   */
  int destroyExpired(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Delivery> ended =
        Stream.iterate(today.minusDays(DAYS_BACK), day -> day.plusDays(1))
            .limit(DAYS_BACK + 1L)
            .flatMap(day -> deliveries.endingOn(day).stream())
            .filter(delivery -> !now.isBefore(delivery.validUntil()))
            .toList();
    ended.forEach(delivery -> destroy(delivery, now));
    return ended.size();
  }

  private void destroy(Delivery ended, Instant now) {
    if (inForce(ended)) {
      vault.destroy(ended.caseId(), ended.document());
      if (!vault.names(ended.caseId(), ended.document()).isEmpty()) {
        throw new StillThereException(ended.caseId().value());
      }
      audit.append(destroyed(ended), now);
    }
    deliveries.destroyed(ended.hashes().tokenHash());
  }

  /** A package that was built anew has another link; it stays until that one ends. */
  private boolean inForce(Delivery ended) {
    boolean transfer = ended.document().equals(CutTransfer.PACKAGE);
    return vault
        .find(ended.caseId(), transfer ? OpenTransfer.VAULT_NAME : DeliverPackage.VAULT_NAME)
        .map(json -> Json.read(json, DeliverPackage.Given.class))
        .filter(given -> !given.tokenHash().equals(ended.hashes().tokenHash()))
        .isEmpty();
  }

  private static AuditLog.Event destroyed(Delivery ended) {
    String link = ended.hashes().tokenHash().substring(0, 12);
    Map<String, String> facts = Map.of("link", link, "digest", ended.digest(), "left", "0");
    return new AuditLog.Event(
        ended.caseId().value(),
        "package.destroyed",
        "system",
        "GDPR 5(1)(e)",
        facts,
        "package.destroyed/" + link);
  }
}
