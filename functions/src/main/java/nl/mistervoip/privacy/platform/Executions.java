package nl.mistervoip.privacy.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Executions of state machines whose names say what they are about. */
public final class Executions {
  private Executions() {}

  /**
   * Starts an execution, unless one of its name was started before: that one is done or under way.
   *
   * @param sfn the client
   * @param machineArn the state machine
   * @param name of the execution, at most 80 characters and without personal data
   * @param input its data, ids only
   */
  public static void startOnce(
      SfnClient sfn, String machineArn, String name, Map<String, ?> input) {
    String json = new String(Json.write(input), UTF_8);
    try {
      sfn.startExecution(call -> call.stateMachineArn(machineArn).name(name).input(json));
    } catch (ExecutionAlreadyExistsException e) {
      // An earlier try came this far.
    }
  }
}
