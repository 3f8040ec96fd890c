package nl.mistervoip.privacy.approval.rights;

import java.util.Map;
import nl.mistervoip.privacy.platform.Executions;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Starts the state machine {@code lift-restriction}; a round has one execution. */
final class SfnLiftMachine implements LiftMachine {
  private final String machineArn;
  private final SfnClient sfn;

  SfnLiftMachine(String machineArn, SfnClient sfn) {
    this.machineArn = machineArn;
    this.sfn = sfn;
  }

  @Override
  public void start(CaseId id, int round) {
    String name = id + "-lifting-" + round;
    Executions.startOnce(sfn, machineArn, name, Map.of("caseId", id.value(), "round", round));
  }
}
