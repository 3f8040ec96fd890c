package nl.mistervoip.privacy.intake;

import java.util.Map;
import nl.mistervoip.privacy.platform.Executions;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Starts the state machine; the execution's name is the case number, so there is one for each case.
 */
final class SfnRequestMachine implements RequestMachine {
  private final String machineArn;
  private final SfnClient sfn;

  SfnRequestMachine(String machineArn, SfnClient sfn) {
    this.machineArn = machineArn;
    this.sfn = sfn;
  }

  @Override
  public void start(CaseId id) {
    Executions.startOnce(sfn, machineArn, id.value(), Map.of("caseId", id.value()));
  }
}
