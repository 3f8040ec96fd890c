package nl.mistervoip.privacy.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

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
    String input = new String(Json.write(Map.of("caseId", id.value(), "round", round)), UTF_8);
    try {
      sfn.startExecution(call -> call.stateMachineArn(machineArn).name(name).input(input));
    } catch (ExecutionAlreadyExistsException e) {
      // Started before, and done or under way.
    }
  }
}
