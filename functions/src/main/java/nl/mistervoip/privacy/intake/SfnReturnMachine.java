package nl.mistervoip.privacy.intake;

import java.util.Map;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.platform.Executions;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Starts the state machine; the execution's name holds case and sending, so that a report by mail
 * and an event of SES about the same letter ask once.
 */
final class SfnReturnMachine implements ReturnMachine {
  private final String machineArn;
  private final SfnClient sfn;

  SfnReturnMachine(String machineArn, SfnClient sfn) {
    this.machineArn = machineArn;
    this.sfn = sfn;
  }

  @Override
  public void start(CaseId id, ReturnedAnswer answer) {
    Map<String, String> facts =
        Map.of("caseId", id.value(), "letter", answer.letter(), "delivery", answer.delivery());
    Executions.startOnce(sfn, machineArn, id.value() + "-" + answer.delivery(), facts);
  }
}
