package nl.mistervoip.privacy.approval.decision;

import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What is laid before the team.
 *
 * @param approvalId the case or sweep with the kind, such as {@code MV-7K3F-9Q2M-erasure}
 * @param subject the case or sweep
 * @param kind what is decided
 * @param required how many different people must agree
 * @param digest of exactly what they agree to
 * @param summary counts; no personal data
 */
public record Question(
    String approvalId,
    String subject,
    ApprovalKind kind,
    int required,
    String digest,
    Map<String, Object> summary) {
  public Question {
    summary = Map.copyOf(summary);
    if (required < 1) {
      throw new IllegalArgumentException("At least one person must decide.");
    }
  }

  /** Whether the stores were searched and not one item was found in any of them. */
  public boolean foundNothing() {
    return kind.looksForData()
        && summary.values().stream()
            .allMatch(count -> count instanceof Number number && number.longValue() == 0);
  }

  /** The case, unless it is about a sweep. */
  public Optional<CaseId> caseId() {
    return kind.moves().map(moves -> new CaseId(subject));
  }
}
