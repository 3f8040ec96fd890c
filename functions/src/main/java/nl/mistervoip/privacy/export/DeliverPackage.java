package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.casefile.LetterFields.PACKAGE_CODE;
import static nl.mistervoip.privacy.casefile.LetterFields.PACKAGE_LINK;

import java.time.Clock;
import java.time.Duration;
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
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * Use case: makes the link to an approved package and its code, and leaves both as facts for the
 * letters. The same package keeps its link when the step is repeated; a package that was built anew
 * gets a new one and ends the old.
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
  record Given(String tokenHash, String digest, int attempt) {}

  private final Cases cases;
  private final CaseVault vault;
  private final Deliveries deliveries;
  private final LinkSecrets secrets;
  private final AuditLog audit;
  private final Clock clock;
  private final String baseUrl;

  DeliverPackage(
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

  void deliver(CaseId id) {
    Review review = vault.getJson(id, Review.VAULT_NAME, Review.class);
    Optional<Given> before = vault.find(id, VAULT_NAME).map(json -> Json.read(json, Given.class));
    boolean done = before.filter(given -> given.digest().equals(review.digest())).isPresent();
    if (!done) {
      give(id, review, before);
    }
    // What was gathered is in the package now; a second copy would only be one more to guard.
    vault.names(id, StoreOutcome.FOLDER).forEach(name -> vault.destroy(id, name));
  }

  /**
   * Facts first, then the row: until the row is there the link opens nothing, and a repetition
   * makes another.
   */
  private void give(CaseId id, Review review, Optional<Given> before) {
    Instant now = clock.instant();
    Instant validUntil = now.plus(VALID).truncatedTo(ChronoUnit.SECONDS);
    LinkSecrets.Secrets issued = secrets.issue();
    int attempt = before.map(Given::attempt).orElse(0) + 1;
    letters(id, issued, validUntil, attempt);
    Language language = cases.get(id).language();
    deliveries.create(
        new Delivery(
            issued.hashes(), id, language, review.digest(), validUntil, TRIES, DOWNLOADS, false));
    before.map(Given::tokenHash).ifPresent(deliveries::revoke);
    vault.putJson(id, VAULT_NAME, new Given(issued.hashes().tokenHash(), review.digest(), attempt));
    audit.append(opened(id, review, attempt), now);
  }

  private void letters(CaseId id, LinkSecrets.Secrets issued, Instant validUntil, int attempt) {
    SubjectRef subject = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    // Only a person can have settled an identity without any address on file; then the mailbox that
    // asked is meant.
    String address = subject.mail().orElse(LetterFacts.REQUESTER);
    String channel = subject.phone().isPresent() ? SMS : MAIL;
    Map<String, String> link =
        Map.of(
            LetterFields.LINK, baseUrl + "/download/" + issued.token(),
            LetterFields.EXPIRES, validUntil.toString(),
            LetterFields.DOWNLOADS, Integer.toString(DOWNLOADS),
            LetterFields.CODE_CHANNEL, channel,
            LetterFields.ATTEMPT, Integer.toString(attempt));
    Map<String, String> code =
        Map.of(
            LetterFields.CODE, issued.code(),
            LetterFields.EXPIRES, validUntil.toString(),
            LetterFields.ATTEMPT, Integer.toString(attempt));
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
