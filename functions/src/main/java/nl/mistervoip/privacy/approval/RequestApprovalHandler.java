package nl.mistervoip.privacy.approval;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.approval.decision.RequestApproval;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Lays a decision before the privacy team and keeps the task token of the workflow that waits for
 * it.
 */
public final class RequestApprovalHandler
    extends StepHandler<RequestApprovalHandler.Input, RequestApprovalHandler.Output> {
  private final RequestApproval requestApproval;
  private final Clock clock;

  /**
   * What the state machine passes.
   *
   * @param approvalId the case or sweep with the kind, such as {@code MV-7K3F-9Q2M-erasure}
   * @param subject the case or sweep
   * @param kind {@code identity}, {@code access}, {@code erasure}, {@code sweep}, {@code replay},
   *     {@code withdrawal}, {@code retry}, {@code returned}, {@code transfer}, {@code lifting},
   *     {@code proposal}, {@code rectification} or {@code objection_other}
   * @param required how many different people must agree
   * @param digest of exactly what they agree to
   * @param summary counts
   * @param taskToken by which the waiting step is ended
   */
  public record Input(
      String approvalId,
      String subject,
      String kind,
      int required,
      String digest,
      Map<String, Object> summary,
      String taskToken) {
    Question question() {
      return new Question(
          approvalId, subject, ApprovalKind.ofWireName(kind), required, digest, summary);
    }

    @Override
    public String toString() {
      return "Input[" + approvalId + "]";
    }
  }

  /**
   * What the function returns; the step itself ends later with {@code {"decision":
   * approved|refused}}.
   *
   * @param approvalId as given
   */
  public record Output(String approvalId) {}

  /** For Lambda. */
  public RequestApprovalHandler() {
    this(Startup.context());
  }

  RequestApprovalHandler(ApplicationContext context) {
    super(Input.class);
    this.requestApproval = context.getBean(RequestApproval.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    requestApproval.request(input.question(), input.taskToken(), clock.instant());
    return new Output(input.approvalId());
  }
}
