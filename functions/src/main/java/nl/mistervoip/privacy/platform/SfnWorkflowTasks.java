package nl.mistervoip.privacy.platform;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Waiting steps of Step Functions ({@code waitForTaskToken}). */
@Singleton
final class SfnWorkflowTasks implements WorkflowTasks {
  private final AwsClients aws;

  SfnWorkflowTasks(AwsClients aws) {
    this.aws = aws;
  }

  @Override
  public boolean succeed(String taskToken, Map<String, String> result) {
    String output = new String(Json.write(result), StandardCharsets.UTF_8);
    try {
      aws.sfn().sendTaskSuccess(request -> request.taskToken(taskToken).output(output));
      return true;
    } catch (TaskDoesNotExistException | TaskTimedOutException e) {
      return false;
    }
  }
}
