package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import nl.mistervoip.privacy.intake.triage.TriageMachine;
import nl.mistervoip.privacy.platform.Json;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/**
 * Starts the state machine {@code triage}. The name of an execution follows from the mail and the
 * number of the attempt: Step Functions takes the same name again while it runs, and refuses it
 * once it ended.
 */
final class SfnTriageMachine implements TriageMachine {
  private static final int ATTEMPTS = 20;

  private final String machineArn;
  private final SfnClient sfn;

  SfnTriageMachine(String machineArn, SfnClient sfn) {
    this.machineArn = machineArn;
    this.sfn = sfn;
  }

  @Override
  public void start(String mailId) {
    String input = new String(Json.write(Map.of("mailId", mailId)), UTF_8);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String name = "triage-" + fingerprint(mailId) + "-" + attempt;
      try {
        sfn.startExecution(call -> call.stateMachineArn(machineArn).name(name).input(input));
        return;
      } catch (ExecutionAlreadyExistsException e) {
        // That attempt ended, and the mail is still not done: try the next.
      }
    }
    throw new IllegalStateException(
        "Mail " + mailId + " was tried " + ATTEMPTS + " times; mend the cause first (runbook).");
  }

  /** Names have at most 80 characters; ids of mails may be longer. */
  private static String fingerprint(String mailId) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(mailId.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
