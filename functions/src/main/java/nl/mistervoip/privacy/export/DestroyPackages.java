package nl.mistervoip.privacy.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: destroys every package whose link has ended, and what was gathered and built for a case
 * that ended, in whatever state, without ever being delivered (GDPR Art. 5(1)(e)); looks whether it
 * is really gone, and only then says so in the audit. Whatever an earlier run did not get to do,
 * the next one does.
 */
final class DestroyPackages {
  /** So far back is looked for what earlier runs left; a package must be gone after 30 days. */
  private static final int DAYS_BACK = 45;

  /** So long after the case ended a transfer may wait for a person (design 7.5). */
  private static final Duration TRANSFER_WAITS = Duration.ofDays(30);

  private final Cases cases;
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

  DestroyPackages(Cases cases, Deliveries deliveries, CaseVault vault, AuditLog audit) {
    this.cases = cases;
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

  /**
   * Destroys what cases left that ended without a delivery: refused, withdrawn, or whatever else
   * ends one.
   *
   * @param now the moment of looking
   * @return of how many cases something was found destroyed
   */
  int destroyUndelivered(Instant now) {
    List<CaseId> ended = endedSince(now.minus(Duration.ofDays(DAYS_BACK)));
    long packages =
        ended.stream()
            .filter(id -> !delivered(id))
            .filter(id -> destroyUndelivered(id, now))
            .count();
    Set<CaseId> open = Set.copyOf(endedSince(now.minus(TRANSFER_WAITS)));
    long transfers =
        ended.stream()
            .filter(id -> !open.contains(id))
            .filter(id -> destroyUnapproved(id, now))
            .count();
    return (int) (packages + transfers);
  }

  private List<CaseId> endedSince(Instant moment) {
    return cases.closedSince(moment).stream().map(CaseRecord::id).toList();
  }

  /** What was cut for another controller and never approved. */
  private boolean destroyUnapproved(CaseId id, Instant now) {
    boolean left =
        !vault.names(id, CutTransfer.PACKAGE).isEmpty()
            && vault.find(id, OpenTransfer.VAULT_NAME).isEmpty();
    if (left) {
      destroy(id, CutTransfer.PACKAGE);
      audit.append(PackageEvents.unapproved(id), now);
    }
    return left;
  }

  /**
   * Also says so of a package that an earlier run destroyed and then died: the audit keeps an event
   * once.
   */
  private boolean destroyUndelivered(CaseId id, Instant now) {
    List<String> gathered = vault.names(id, StoreOutcome.FOLDER);
    boolean found = !gathered.isEmpty() || !vault.names(id, BuildPackage.PACKAGE).isEmpty();
    String digest = digest(id);
    if (found) {
      destroy(id, BuildPackage.PACKAGE);
      gathered.forEach(name -> vault.destroy(id, name));
      if (!vault.names(id, StoreOutcome.FOLDER).isEmpty()) {
        throw new StillThereException(id.value());
      }
    }
    if (found || !digest.isEmpty()) {
      audit.append(PackageEvents.undelivered(id, digest), now);
    }
    return found;
  }

  private void destroy(Delivery ended, Instant now) {
    if (inForce(ended)) {
      destroy(ended.caseId(), ended.document());
      audit.append(PackageEvents.destroyed(ended), now);
    }
    deliveries.destroyed(ended.hashes().tokenHash());
  }

  private void destroy(CaseId id, String document) {
    vault.destroy(id, document);
    if (!vault.names(id, document).isEmpty()) {
      throw new StillThereException(id.value());
    }
  }

  /** What was built anew after a delivery and not delivered counts as undelivered. */
  private boolean delivered(CaseId id) {
    return vault
        .findJson(id, DeliverPackage.VAULT_NAME, DeliverPackage.Given.class)
        .filter(given -> given.digest().equals(digest(id)))
        .isPresent();
  }

  /** Of what was built; empty text when the case ended before anything was. */
  private String digest(CaseId id) {
    return vault.findJson(id, Review.VAULT_NAME, Review.class).map(Review::digest).orElse("");
  }

  /** A package that was built anew has another link; it stays until that one ends. */
  private boolean inForce(Delivery ended) {
    boolean transfer = ended.document().equals(CutTransfer.PACKAGE);
    return vault
        .findJson(
            ended.caseId(),
            transfer ? OpenTransfer.VAULT_NAME : DeliverPackage.VAULT_NAME,
            DeliverPackage.Given.class)
        .filter(given -> !given.tokenHash().equals(ended.hashes().tokenHash()))
        .isEmpty();
  }
}
