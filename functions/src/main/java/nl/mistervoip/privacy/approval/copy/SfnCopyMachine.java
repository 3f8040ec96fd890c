package nl.mistervoip.privacy.approval.copy;

import java.util.Map;
import nl.mistervoip.privacy.platform.Executions;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;

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
    Executions.startOnce(
        sfn, machineArn, id + "-document-" + round, Map.of("caseId", id.value(), "round", round));
  }

  @Override
  public void close(CaseId id, int round) {
    String name = id + "-document-" + round + "-over";
    Executions.startOnce(
        sfn, machineArn, name, Map.of("caseId", id.value(), "round", round, "over", true));
  }
}
