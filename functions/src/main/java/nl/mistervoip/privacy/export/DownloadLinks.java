package nl.mistervoip.privacy.export;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/** Makes the links under which an approved document is fetched, each with a code of its own. */
final class DownloadLinks {
  private final Deliveries deliveries;
  private final LinkSecrets secrets;
  private final Clock clock;
  private final String baseUrl;

  DownloadLinks(Deliveries deliveries, LinkSecrets secrets, Clock clock, String baseUrl) {
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /**
   * A link as the letters say it; opens nothing before {@link #open}.
   *
   * @param secrets token and code
   * @param address of the page behind it
   * @param validUntil until when it works
   */
  record Link(LinkSecrets.Secrets secrets, String address, Instant validUntil) {
    String tokenHash() {
      return secrets.hashes().tokenHash();
    }

    /** What the letter with the link says. */
    Map<String, String> linkFacts() {
      return Map.of(
          LetterFields.LINK, address,
          LetterFields.EXPIRES, validUntil.toString(),
          LetterFields.DOWNLOADS, Integer.toString(DeliverPackage.DOWNLOADS));
    }

    /** What the letter with the code says. */
    Map<String, String> codeFacts() {
      return Map.of(LetterFields.CODE, secrets.code(), LetterFields.EXPIRES, validUntil.toString());
    }

    @Override
    public String toString() {
      return "Link[REDACTED]";
    }
  }

  /** A new link. */
  Link make() {
    LinkSecrets.Secrets issued = secrets.issue();
    Instant until = clock.instant().plus(DeliverPackage.VALID).truncatedTo(ChronoUnit.SECONDS);
    return new Link(issued, baseUrl + "/download/" + issued.token(), until);
  }

  /**
   * What a link leads to.
   *
   * @param caseId the case
   * @param language of its page
   * @param digest of what was approved
   * @param document its vault name
   */
  record Target(CaseId caseId, Language language, String digest, String document) {}

  /** From now on the link works. */
  void open(Link link, Target target) {
    deliveries.create(
        new Delivery(
            link.secrets().hashes(),
            target.caseId(),
            target.language(),
            target.digest(),
            link.validUntil(),
            DeliverPackage.TRIES,
            DeliverPackage.DOWNLOADS,
            false,
            target.document()));
  }

  /** Another link took the place of this one. */
  void revoke(String tokenHash) {
    deliveries.revoke(tokenHash);
  }
}
