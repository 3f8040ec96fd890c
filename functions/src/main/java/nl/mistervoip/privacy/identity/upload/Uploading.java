package nl.mistervoip.privacy.identity.upload;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.platform.LinkSecrets;

/** The person's side: what a link for a copy shows. Opening it settles nothing. */
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
   * @return the form, or why there is none
   */
  UploadOutcome open(String token, Instant now) {
    return with(
        token,
        invitation -> {
          if (invitation.used() || replaced(invitation)) {
            return new UploadOutcome.Used(invitation.language());
          }
          if (invitation.expiredAt(now)) {
            return new UploadOutcome.Expired(invitation.language());
          }
          String done = baseUrl + "/upload/" + token + "/done";
          UploadForm form = forms.sign(UploadKey.of(invitation), done, now);
          return new UploadOutcome.Ask(invitation.language(), form);
        });
  }

  /**
   * What the store sends the browser on to when the file has arrived.
   *
   * @param token from the link, however malformed
   * @return that it arrived; nothing has been looked at yet
   */
  UploadOutcome arrived(String token) {
    return with(token, invitation -> new UploadOutcome.Arrived(invitation.language()));
  }

  private boolean replaced(Invitation invitation) {
    return invitations
        .ofCase(invitation.caseId())
        .filter(present -> present.tokenHash().equals(invitation.tokenHash()))
        .isEmpty();
  }

  private UploadOutcome with(String token, Function<Invitation, UploadOutcome> then) {
    Optional<Invitation> found =
        LinkSecrets.wellFormed(token)
            ? invitations.find(LinkSecrets.hashOf(token))
            : Optional.empty();
    return found.map(then).orElseGet(UploadOutcome.Unknown::new);
  }
}
