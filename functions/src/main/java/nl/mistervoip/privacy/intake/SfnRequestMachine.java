package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

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
    String input = new String(Json.write(Map.of("caseId", id.value())), UTF_8);
    try {
      sfn.startExecution(call -> call.stateMachineArn(machineArn).name(id.value()).input(input));
    } catch (ExecutionAlreadyExistsException e) {
      // An earlier try came this far.
    }
  }
}
