package nl.mistervoip.privacy.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Starts the state machine {@code inspect-document}; a round has one execution, named after it. */
final class SfnCopyMachine implements CopyMachine {
  private final String machineArn;
  private final SfnClient sfn;

  SfnCopyMachine(String machineArn, SfnClient sfn) {
    this.machineArn = machineArn;
    this.sfn = sfn;
  }

  @Override
  public void ask(CaseId id, int round) {
    start(id + "-document-" + round, Map.of("caseId", id.value(), "round", round));
  }

  @Override
  public void close(CaseId id, int round) {
    String name = id + "-document-" + round + "-over";
    start(name, Map.of("caseId", id.value(), "round", round, "over", true));
  }

  private void start(String name, Map<String, Object> input) {
    String json = new String(Json.write(input), UTF_8);
    try {
      sfn.startExecution(call -> call.stateMachineArn(machineArn).name(name).input(json));
    } catch (ExecutionAlreadyExistsException e) {
      // Started before, and done or under way.
    }
  }
}
