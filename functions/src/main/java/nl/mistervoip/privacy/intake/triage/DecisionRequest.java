package nl.mistervoip.privacy.intake.triage;

import java.util.List;

/**
 * What a person sends in to decide on a mail, unchecked.
 *
 * @param labels the labels that are right, by wire name
 * @param caseId the case it belongs to, or empty text
 * @param split whether the service desk gets the mail as well
 * @param none {@code forward}, {@code spam} or {@code handled} when it opens and joins no case;
 *     else empty text
 * @param reason why, in plain words
 * @param first the mail that it sends back to us, by its SES message id, or empty text
 */
public record DecisionRequest(
    List<String> labels, String caseId, boolean split, String none, String reason, String first) {
  /** About a mail that sends none back. */
  public DecisionRequest(
      List<String> labels, String caseId, boolean split, String none, String reason) {
    this(labels, caseId, split, none, reason, "");
  }

  @Override
  public String toString() {
    return "DecisionRequest[REDACTED]";
  }
}
