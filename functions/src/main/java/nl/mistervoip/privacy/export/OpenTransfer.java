package nl.mistervoip.privacy.export;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.casefile.TransferReview;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Use case: opens an approved transfer (GDPR Art. 20(2)). The link goes to the receiving controller
 * and the code to the person, who hands it on: without them nobody opens anything. The same
 * transfer keeps its link when the step is repeated.
 */
final class OpenTransfer {
  /** The vault name of {@link DeliverPackage.Given} for a transfer. */
  static final String VAULT_NAME = "transfer/delivery";

  private static final String MAIL = "mail";

  private final Cases cases;
  private final CaseVault vault;
  private final Deliveries deliveries;
  private final LinkSecrets secrets;
  private final AuditLog audit;
  private final Clock clock;
  private final String baseUrl;

  OpenTransfer(
      Cases cases,
      CaseVault vault,
      Deliveries deliveries,
      LinkSecrets secrets,
      AuditLog audit,
      Clock clock,
      String baseUrl) {
    this.cases = cases;
    this.vault = vault;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  void open(CaseId id) {
    TransferReview review = vault.getJson(id, TransferReview.VAULT_NAME, TransferReview.class);
    boolean done =
        vault
            .findJson(id, VAULT_NAME, DeliverPackage.Given.class)
            .filter(given -> given.digest().equals(review.digest()))
            .isPresent();
    if (!done) {
      give(id, review);
    }
  }

  /**
   * Facts first, then the row: until the row is there the link opens nothing, and a repetition
   * makes another.
   */
  private void give(CaseId id, TransferReview review) {
    Instant now = clock.instant();
    Instant validUntil = now.plus(DeliverPackage.VALID).truncatedTo(ChronoUnit.SECONDS);
    LinkSecrets.Secrets issued = secrets.issue();
    letters(id, issued, validUntil);
    deliveries.create(
        new Delivery(
            issued.hashes(),
            id,
            cases.get(id).language(),
            review.digest(),
            validUntil,
            DeliverPackage.TRIES,
            DeliverPackage.DOWNLOADS,
            false,
            CutTransfer.PACKAGE));
    vault.putJson(
        id,
        VAULT_NAME,
        new DeliverPackage.Given(
            issued.hashes().tokenHash(), review.digest(), 1, Optional.empty()));
    audit.append(opened(id, review), now);
  }

  private void letters(CaseId id, LinkSecrets.Secrets issued, Instant validUntil) {
    TransferWish wish = vault.getJson(id, TransferWish.VAULT_NAME, TransferWish.class);
    SubjectRef subject = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Map<String, String> link =
        Map.of(
            LetterFields.LINK, baseUrl + "/download/" + issued.token(),
            LetterFields.EXPIRES, validUntil.toString(),
            LetterFields.DOWNLOADS, Integer.toString(DeliverPackage.DOWNLOADS));
    Map<String, String> notice =
        Map.of(
            LetterFields.RECIPIENT, wish.name(),
            LetterFields.CODE, issued.code(),
            LetterFields.EXPIRES, validUntil.toString());
    put(id, LetterFields.TRANSFER_LINK, new LetterFacts(wish.mail(), MAIL, link, Map.of()));
    put(id, LetterFields.TRANSFER_NOTICE, LetterFacts.toPerson(subject, notice, Map.of()));
  }

  private void put(CaseId id, String letter, LetterFacts facts) {
    vault.putJson(id, LetterFacts.vaultName(letter), facts);
  }

  private static AuditLog.Event opened(CaseId id, TransferReview review) {
    return new AuditLog.Event(
        id.value(),
        "transfer.opened",
        "system",
        "GDPR 20(2)",
        Map.of("digest", review.digest()),
        "transfer.opened/" + review.digest());
  }
}
