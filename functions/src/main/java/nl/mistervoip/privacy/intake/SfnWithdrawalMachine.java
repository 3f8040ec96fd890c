package nl.mistervoip.privacy.intake;

import java.util.Map;
import nl.mistervoip.privacy.platform.Executions;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Starts the state machine; the execution's name holds case and mail, so each mail asks once. */
final class SfnWithdrawalMachine implements WithdrawalMachine {
  /** An execution's name has 80 characters, of which the case number takes 13. */
  private static final int LONGEST = 60;

  private final String machineArn;
  private final SfnClient sfn;

  SfnWithdrawalMachine(String machineArn, SfnClient sfn) {
    this.machineArn = machineArn;
    this.sfn = sfn;
  }

  @Override
  public void start(CaseId id, String mailId) {
    Map<String, String> input = Map.of("caseId", id.value(), "messageId", mailId);
    Executions.startOnce(sfn, machineArn, id.value() + "-" + shortened(mailId), input);
  }

  static String shortened(String mailId) {
    return mailId.length() <= LONGEST ? mailId : LinkSecrets.hashOf(mailId).substring(0, LONGEST);
  }
}
