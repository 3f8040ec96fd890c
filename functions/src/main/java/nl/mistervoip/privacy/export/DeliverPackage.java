package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.casefile.LetterFields.PACKAGE_CODE;
import static nl.mistervoip.privacy.casefile.LetterFields.PACKAGE_LINK;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.DeliverAgain;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * Use case: makes the link to an approved package and its code, and leaves both as facts for the
 * letters. The same package keeps its link when the step is repeated; a package that was built
 * anew, or that a person has delivered again, gets a new one and ends the old.
 */
final class DeliverPackage {
  /** How long a link works (design 7.5). */
  static final Duration VALID = Duration.ofDays(14);

  /** How often a package may be fetched. */
  static final int DOWNLOADS = 3;

  /** How many wrong codes end a link. */
  static final int TRIES = 5;

  /** The vault name of {@link Given}. */
  static final String VAULT_NAME = "delivery";

  private static final String MAIL = "mail";
  private static final String SMS = "sms";

  /** Which link belongs to which package; holds nothing that opens it. */
  record Given(String tokenHash, String digest, int attempt, Optional<String> again) {}

  /** The package has been destroyed, so no link can lead to it any more; build it anew. */
  static final class PackageGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PackageGoneException(CaseId id) {
      super("The package of case " + id + " is no more.");
    }
  }

  private final Cases cases;
  private final CaseVault vault;
  private final DownloadLinks links;
  private final AuditLog audit;
  private final Clock clock;

  DeliverPackage(Cases cases, CaseVault vault, DownloadLinks links, AuditLog audit, Clock clock) {
    this.cases = cases;
    this.vault = vault;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  void deliver(CaseId id) {
    Review review = vault.getJson(id, Review.VAULT_NAME, Review.class);
    Optional<Given> before = vault.findJson(id, VAULT_NAME, Given.class);
    Optional<DeliverAgain> again =
        vault
            .findJson(id, DeliverAgain.VAULT_NAME, DeliverAgain.class)
            .filter(decided -> decided.letter().equals(PACKAGE_LINK));
    boolean done =
        before
            .filter(given -> given.digest().equals(review.digest()))
            .filter(given -> given.again().equals(again.map(DeliverAgain::delivery)))
            .isPresent();
    if (!done) {
      requirePackage(id);
      give(id, review, before, again);
    }
    // What was gathered is in the package now; a second copy would only be one more to guard.
    vault.names(id, StoreOutcome.FOLDER).forEach(name -> vault.destroy(id, name));
  }

  private void requirePackage(CaseId id) {
    if (vault.names(id, BuildPackage.PACKAGE).isEmpty()) {
      throw new PackageGoneException(id);
    }
  }

  /**
   * Facts first, then the row: until the row is there the link opens nothing, and a repetition
   * makes another.
   */
  private void give(
      CaseId id, Review review, Optional<Given> before, Optional<DeliverAgain> again) {
    DownloadLinks.Link link = links.make();
    int attempt = before.map(Given::attempt).orElse(0) + 1;
    letters(id, addressed(id, again), link, attempt);
    Language language = cases.get(id).language();
    links.open(link, new DownloadLinks.Target(id, language, review.digest(), BuildPackage.PACKAGE));
    before.map(Given::tokenHash).ifPresent(links::revoke);
    vault.putJson(
        id,
        VAULT_NAME,
        new Given(link.tokenHash(), review.digest(), attempt, again.map(DeliverAgain::delivery)));
    audit.append(opened(id, review, attempt), clock.instant());
  }

  /** Whose package it is; a person may have chosen another address that is on file. */
  private SubjectRef addressed(CaseId id, Optional<DeliverAgain> again) {
    SubjectRef subject = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    return new SubjectRef(
        subject.customerNumber(),
        subject.controllerIds(),
        again.flatMap(DeliverAgain::mail).or(subject::mail),
        subject.phone());
  }

  private void letters(CaseId id, SubjectRef subject, DownloadLinks.Link made, int attempt) {
    // Only a person can have settled an identity without any address on file; then the mailbox that
    // asked is meant.
    String address = subject.mail().orElse(LetterFacts.REQUESTER);
    String channel = subject.phone().isPresent() ? SMS : MAIL;
    Map<String, String> link = new HashMap<>(made.linkFacts());
    link.put(LetterFields.CODE_CHANNEL, channel);
    link.put(LetterFields.ATTEMPT, Integer.toString(attempt));
    Map<String, String> code = new HashMap<>(made.codeFacts());
    code.put(LetterFields.ATTEMPT, Integer.toString(attempt));
    put(id, PACKAGE_LINK, new LetterFacts(address, MAIL, link, Map.of()));
    put(
        id,
        PACKAGE_CODE,
        new LetterFacts(subject.phone().orElse(address), channel, code, Map.of()));
  }

  private void put(CaseId id, String letter, LetterFacts facts) {
    vault.putJson(id, LetterFacts.vaultName(letter), facts);
  }

  private static AuditLog.Event opened(CaseId id, Review review, int attempt) {
    Map<String, String> facts =
        Map.of("digest", review.digest(), "attempt", Integer.toString(attempt));
    return new AuditLog.Event(
        id.value(),
        "package.opened",
        "system",
        "GDPR 12(3), 15(3)",
        facts,
        "package.opened/" + attempt);
  }
}
