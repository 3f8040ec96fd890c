package nl.mistervoip.privacy.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: destroys every package whose link has ended with the files that people attached to it,
 * and what was gathered, attached and built for a case that ended, in whatever state, without ever
 * being delivered (GDPR Art. 5(1)(e)); looks whether it is really gone, and only then says so in
 * the audit. Whatever an earlier run did not get to do, the next one does. Files stay as long as
 * the link does, not only until the delivery: a package that is built anew needs them, and no
 * search brings them back.
 */
final class DestroyPackages {
  /** So far back is looked for what earlier runs left; a package must be gone after 30 days. */
  private static final int DAYS_BACK = 45;

  /** So long after the case ended a transfer may wait for a person (design 7.5). */
  private static final Duration TRANSFER_WAITS = Duration.ofDays(30);

  /** What a case leaves that ended without a delivery. */
  private static final List<String> LEFT =
      List.of(BuildPackage.PACKAGE, StoreOutcome.FOLDER, AttachedFile.FOLDER);

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
    boolean found = LEFT.stream().anyMatch(prefix -> !vault.names(id, prefix).isEmpty());
    String digest = digest(id);
    if (found) {
      destroy(id, BuildPackage.PACKAGE);
      destroyFolder(id, StoreOutcome.FOLDER);
      destroyFolder(id, AttachedFile.FOLDER);
    }
    if (found || !digest.isEmpty()) {
      audit.append(PackageEvents.undelivered(id, digest), now);
    }
    return found;
  }

  private void destroy(Delivery ended, Instant now) {
    if (inForce(ended)) {
      destroy(ended.caseId(), ended.document());
      if (ended.document().equals(BuildPackage.PACKAGE)) {
        destroyFolder(ended.caseId(), AttachedFile.FOLDER);
      }
      audit.append(PackageEvents.destroyed(ended), now);
    }
    deliveries.destroyed(ended.hashes().tokenHash());
  }

  private void destroyFolder(CaseId id, String folder) {
    vault.names(id, folder).forEach(name -> vault.destroy(id, name));
    requireGone(id, folder);
  }

  private void destroy(CaseId id, String document) {
    vault.destroy(id, document);
    requireGone(id, document);
  }

  private void requireGone(CaseId id, String prefix) {
    if (!vault.names(id, prefix).isEmpty()) {
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
