package nl.mistervoip.privacy.approval.rights;

import java.util.Map;
import nl.mistervoip.privacy.platform.Executions;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Starts the state machine {@code extend-term}; a case has one execution of it. */
final class SfnExtensionMachine implements ExtensionMachine {
  private final String machineArn;
  private final SfnClient sfn;

  SfnExtensionMachine(String machineArn, SfnClient sfn) {
    this.machineArn = machineArn;
    this.sfn = sfn;
  }

  @Override
  public void start(CaseId id) {
    Executions.startOnce(sfn, machineArn, id + "-extension", Map.of("caseId", id.value()));
  }
}
