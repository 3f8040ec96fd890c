package nl.mistervoip.privacy.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.intake.Removal.Doomed;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Copies that were asked for and came by mail instead of by the link: they go the way of an upload.
 * Only from the requester, proven by what SES found: whoever else names a case puts nothing into
 * it.
 */
final class MailedAnswers {
  private final CaseVault vault;
  private final UploadStore uploads;

  MailedAnswers(CaseVault vault, UploadStore uploads) {
    this.vault = vault;
    this.uploads = uploads;
  }

  /**
   * Where a copy in this mail belongs, if one was asked of this sender and none has been looked at.
   *
   * @param mail that carries it
   * @param decision that put it into a case
   * @return the key of the upload
   */
  Optional<String> wanted(OpenedMail mail, Decision decision) {
    return decision
        .caseId()
        .filter(id -> CopyPolicy.mayAnswer(decision) && mail.authenticated())
        .filter(id -> Threads.isRequester(vault, id, mail.headers().sender()))
        .flatMap(this::openUpload);
  }

  /**
   * Hands one file over; a sure one before others.
   *
   * @param key where it belongs
   * @param mail that carries it
   * @param doomed what goes from the mail, at least one
   */
  void handOver(String key, OpenedMail mail, List<Doomed> doomed) {
    doomed.stream()
        .min(Comparator.comparing(Doomed::seen))
        .ifPresent(one -> uploads.put(key, one.place().in(mail.bytes().octets())));
  }

  /** Where an answer to the round that is open belongs. */
  private Optional<String> openUpload(CaseId id) {
    Optional<CopyRequest> request = vault.findJson(id, CopyRequest.VAULT_NAME, CopyRequest.class);
    int answered =
        vault
            .findJson(id, CopyReview.VAULT_NAME, CopyReview.class)
            .map(CopyReview::round)
            .orElse(0);
    Optional<String> link =
        vault.names(id, CopyRequest.LINKS).stream()
            .findFirst()
            .map(name -> name.substring(CopyRequest.LINKS.length()));
    return request
        .filter(asked -> asked.round() > answered)
        .flatMap(asked -> link.map(one -> CopyRequest.uploadKey(id, asked.round(), one)));
  }
}
