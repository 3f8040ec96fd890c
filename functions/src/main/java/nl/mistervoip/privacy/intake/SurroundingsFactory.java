package nl.mistervoip.privacy.intake;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.intake.breach.BreachRegister;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.Settings;

/** The people, stores and workflows around a mail, from the settings of the function. */
@Factory
@Requires(property = "request.machine.arn")
final class SurroundingsFactory {
  @Singleton
  SenderKeys senderKeys(Settings settings, AwsClients aws) {
    return SenderKeys.from(new KmsPseudonyms(aws, settings.required("SENDER_MAC_KEY_ID")));
  }

  @Singleton
  IntakeActions.Machines machines(Settings settings, AwsClients aws, ReturnMachine returns) {
    return new IntakeActions.Machines(
        new SfnWithdrawalMachine(settings.required("WITHDRAWAL_MACHINE_ARN"), aws.sfn()), returns);
  }

  @Singleton
  BreachDesk breaches(Settings settings, AwsClients aws, Alarms alarms, Outbox outbox) {
    BreachRegister register = BreachRegister.of(settings.required("MAIL_TABLE"), aws.dynamo());
    return new BreachDesk(
        register,
        alarms,
        outbox,
        settings.required("DESK_ADDRESS"),
        settings.required("PRIVACY_TEAM_ADDRESS"));
  }

  @Singleton
  SettingAside aside(Settings settings, AwsClients aws, MailStore mails, Alarms alarms) {
    AsideStore store = new S3AsideStore(settings.required("ASIDE_BUCKET"), aws.s3());
    return new SettingAside(store, mails, alarms);
  }

  @Singleton
  Forwarding forwarding(Outbox outbox, Settings settings, AwsClients aws, S3MailStore mails) {
    return new Forwarding(
        outbox,
        settings.required("DESK_ADDRESS"),
        settings.required("SERVICE_DESK_ADDRESS"),
        id -> mails.linkForStaff(aws.s3().serviceClientConfiguration().region().id(), id));
  }
}
