package nl.mistervoip.privacy.intake;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.Settings;

/** What becomes of a letter that came back, whoever tells of it. */
@Factory
@Requires(property = "return.machine.arn")
final class ReturnsFactory {
  @Singleton
  ReturnMachine returns(Settings settings, AwsClients aws) {
    return new SfnReturnMachine(settings.required("RETURN_MACHINE_ARN"), aws.sfn());
  }

  @Singleton
  BouncedLetters bounced(
      Outbox outbox, ReturnMachine machine, AuditLog audit, Alarms alarms, AwsClients aws) {
    return new BouncedLetters(outbox, machine, audit, alarms, aws.mailDomain());
  }
}
