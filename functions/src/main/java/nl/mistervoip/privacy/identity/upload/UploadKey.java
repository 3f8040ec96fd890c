package nl.mistervoip.privacy.identity.upload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Where a copy lands: nothing in it tells whose it is or opens anything.
 *
 * @param caseId the case
 * @param round which asking it answers, from 1
 * @param link the first twelve hexadecimal digits of the link's hash
 */
record UploadKey(CaseId caseId, int round, String link) {
  private static final Pattern FORM =
      Pattern.compile(
          CopyRequest.UPLOADS + "(MV-[0-9A-Z]{4}-[0-9A-Z]{4})/([1-9][0-9]{0,2})-([0-9a-f]{12})");

  /** An object lies where nothing of ours puts one. */
  static final class StrangeKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StrangeKeyException() {
      super("The key of an upload has another form. Only the upload page may sign uploads.");
    }
  }

  static UploadKey of(Invitation invitation) {
    return new UploadKey(invitation.caseId(), invitation.round(), invitation.shortId());
  }

  static UploadKey parse(String key) {
    Matcher matcher = FORM.matcher(key);
    if (!matcher.matches()) {
      throw new StrangeKeyException();
    }
    int round = Integer.parseInt(matcher.group(2));
    return new UploadKey(new CaseId(matcher.group(1)), round, matcher.group(3));
  }

  /** The key of the object. */
  String value() {
    return CopyRequest.uploadKey(caseId, round, link);
  }
}
