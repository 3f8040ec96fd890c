package nl.mistervoip.privacy.intake.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.request.CaseId;

/**
 * An entry of the mail register as the triage queue sees it.
 *
 * @param id the SES message id
 * @param receivedAt its receipt
 * @param stage where it stands
 * @param action {@code triage} or {@code alarm}
 * @param reason why a person has to look; empty text for an alarm
 * @param labels the reading that is proposed
 * @param caseId the case it may belong to
 * @param verdicts what SES found, by check
 * @param decision what a person decided, once somebody did
 * @param first the mail that it sends back to us, as far as software saw
 */
public record WaitingMail(
    String id,
    Instant receivedAt,
    Stage stage,
    String action,
    String reason,
    List<String> labels,
    Optional<CaseId> caseId,
    Map<String, String> verdicts,
    Optional<PersonsDecision> decision,
    Optional<String> first) {
  private static final Set<String> SECRET = Set.of("AUTHORITY_DEMAND", "SET_ASIDE");

  /** A mail that sends none back. */
  public WaitingMail(
      String id,
      Instant receivedAt,
      Stage stage,
      String action,
      String reason,
      List<String> labels,
      Optional<CaseId> caseId,
      Map<String, String> verdicts,
      Optional<PersonsDecision> decision) {
    this(
        id,
        receivedAt,
        stage,
        action,
        reason,
        labels,
        caseId,
        verdicts,
        decision,
        Optional.empty());
  }

  /**
   * Whether it ended without a case, such as with the service desk: what it asks is still open
   * should it come back.
   */
  boolean endedElsewhere() {
    return stage == Stage.ELSEWHERE && caseId.isEmpty() && !isSetAside();
  }

  /** Where a mail of the queue stands. */
  public enum Stage {
    /** Nobody decided yet. */
    WAITING,
    /** A person decided; it is being carried out, or that failed. */
    DECIDED,
    /** It does not wait: not yet, not any more, or never did. */
    ELSEWHERE
  }

  /**
   * A demand of an authority is secret (Telecommunicatiewet 13.5): here it is known only as set
   * aside.
   */
  public boolean isSetAside() {
    return SECRET.contains(reason) || labels.contains("authority_demand");
  }

  @Override
  public String toString() {
    return "WaitingMail[" + id + "]";
  }
}
