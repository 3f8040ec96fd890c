package nl.mistervoip.privacy.export;

import java.time.Clock;
import java.util.HashMap;
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
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

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
  private final DownloadLinks links;
  private final AuditLog audit;
  private final Clock clock;

  OpenTransfer(Cases cases, CaseVault vault, DownloadLinks links, AuditLog audit, Clock clock) {
    this.cases = cases;
    this.vault = vault;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
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
    DownloadLinks.Link link = links.make();
    letters(id, link, asked(id, review));
    Language language = cases.get(id).language();
    links.open(link, new DownloadLinks.Target(id, language, review.digest(), CutTransfer.PACKAGE));
    vault.putJson(
        id,
        VAULT_NAME,
        new DeliverPackage.Given(link.tokenHash(), review.digest(), 1, Optional.empty()));
    audit.append(opened(id, review), clock.instant());
  }

  /** Who was approved to get it, not who was proposed since. */
  private TransferWish asked(CaseId id, TransferReview review) {
    return TransferWish.askedAbout(vault, id, review.digest())
        .orElseThrow(() -> new CaseVault.MissingDocumentException(id, "transfer/asked"));
  }

  private void letters(CaseId id, DownloadLinks.Link link, TransferWish wish) {
    SubjectRef subject = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Map<String, String> notice = new HashMap<>(link.codeFacts());
    notice.put(LetterFields.RECIPIENT, wish.name());
    put(
        id,
        LetterFields.TRANSFER_LINK,
        new LetterFacts(wish.mail(), MAIL, link.linkFacts(), Map.of()));
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
