package nl.mistervoip.privacy.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Metric;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What intake did with a mail; ids only.
 *
 * @param messageId the SES message id
 * @param action {@code case}, {@code reply}, {@code forward}, {@code alarm}, {@code triage} or
 *     {@code ignore}
 * @param caseId the case it opened or joined, or may belong to
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record IntakeAnswer(String messageId, String action, Optional<String> caseId) {
  static IntakeAnswer of(String messageId, Decision decision) {
    return new IntakeAnswer(
        messageId, decision.outcome().action(), decision.caseId().map(CaseId::value));
  }

  /** What it adds to the figures of the desk. */
  Map<Metric, Long> counts() {
    return Map.of(
        Metric.MAILS_READ, 1L,
        Metric.MAILS_FORWARDED, is("forward"),
        Metric.MAILS_TO_TRIAGE, is("triage"),
        Metric.BREACHES_REPORTED, is("alarm"));
  }

  private long is(String one) {
    return action.equals(one) ? 1 : 0;
  }
}
