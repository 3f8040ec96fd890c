package nl.mistervoip.privacy.casefile;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Executions of Step Functions. The parent has the case number as its name; of its children the
 * input tells the case, because a name of their own is refused by the emulator. Parents come first,
 * so that none starts a child after its children were stopped.
 */
final class SfnRunningWork implements RunningWork {
  private final List<String> machineArns;
  private final SfnClient sfn;

  /**
   * Works on these machines.
   *
   * @param machineArns parents before children
   */
  SfnRunningWork(List<String> machineArns, SfnClient sfn) {
    this.machineArns = List.copyOf(machineArns);
    this.sfn = sfn;
  }

  @Override
  public int stop(CaseId id, String cause) {
    int stopped = 0;
    for (String machine : machineArns) {
      for (ExecutionListItem execution : running(machine, id)) {
        sfn.stopExecution(
            call -> call.executionArn(execution.executionArn()).error("Withdrawn").cause(cause));
        stopped++;
      }
    }
    return stopped;
  }

  private List<ExecutionListItem> running(String machine, CaseId id) {
    return sfn
        .listExecutionsPaginator(
            call -> call.stateMachineArn(machine).statusFilter(ExecutionStatus.RUNNING))
        .executions()
        .stream()
        .filter(execution -> isOf(id, execution))
        .toList();
  }

  /**
   * Names begin with the number of the case. Executions of before that have names of no meaning and
   * are asked one by one, of which AWS allows only some in a second.
   */
  private boolean isOf(CaseId id, ExecutionListItem execution) {
    Optional<CaseId> named = CaseId.findIn(execution.name());
    return named.isPresent()
        ? named.get().equals(id)
        : isAbout(
            id, sfn.describeExecution(call -> call.executionArn(execution.executionArn())).input());
  }

  /** Whether the input of an execution is about this case. */
  static boolean isAbout(CaseId id, String input) {
    return CaseId.findIn(input).filter(id::equals).isPresent();
  }
}
