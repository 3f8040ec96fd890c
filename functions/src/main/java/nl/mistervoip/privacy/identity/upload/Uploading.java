package nl.mistervoip.privacy.identity.upload;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The person's side: what a link for a copy shows. Opening it settles nothing. Every link costs the
 * same look-ups, also one that nobody made.
 */
final class Uploading {
  private final Invitations invitations;
  private final UploadForms forms;
  private final String baseUrl;

  Uploading(Invitations invitations, UploadForms forms, String baseUrl) {
    this.invitations = invitations;
    this.forms = forms;
    this.baseUrl = baseUrl;
  }

  /**
   * What the link shows when it is opened.
   *
   * @param token from the link, however malformed
   * @param now the time of opening
   * @return the form, or that there is none
   */
  UploadOutcome open(String token, Instant now) {
    return working(token, now)
        .filter(invitation -> !invitation.used())
        .<UploadOutcome>map(
            invitation ->
                new UploadOutcome.Ask(
                    invitation.language(),
                    forms.sign(
                        UploadKey.of(invitation), baseUrl + "/upload/" + token + "/done", now)))
        .orElseGet(UploadOutcome.Closed::new);
  }

  /**
   * What the store sends the browser on to when the file has arrived.
   *
   * @param token from the link, however malformed
   * @param now the time of opening
   * @return that it arrived, while the copy is still asked for; nothing has been looked at yet
   */
  UploadOutcome arrived(String token, Instant now) {
    return working(token, now)
        .<UploadOutcome>map(invitation -> new UploadOutcome.Arrived(invitation.language()))
        .orElseGet(UploadOutcome.Closed::new);
  }

  private Optional<Invitation> working(String token, Instant now) {
    String hash = LinkSecrets.hashOf(token);
    Optional<Invitation> found = invitations.find(hash);
    // For a link that nobody made, a case that nobody has is looked up.
    CaseId id = found.map(Invitation::caseId).orElseGet(() -> CaseId.ofMessage(hash));
    boolean works = invitations.works(id, hash);
    return found.filter(invitation -> works && !invitation.expiredAt(now));
  }
}
