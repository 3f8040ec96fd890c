package nl.mistervoip.privacy.intake;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together from the settings of the function. */
@Factory
final class IntakeFactory {
  @Singleton
  MailStore mails(Settings settings, AwsClients aws) {
    return new S3MailStore(settings.required("MAIL_BUCKET"), aws.s3());
  }

  @Singleton
  MailOpening mailOpening(MailStore mails, Settings settings, AwsClients aws) {
    return new MailOpening(
        mails, new LambdaAttachmentReader(settings.required("ATTACHMENT_FUNCTION"), aws::lambda));
  }

  @Singleton
  MailRegister register(Settings settings, AwsClients aws) {
    return new DynamoMailRegister(settings.required("MAIL_TABLE"), aws.dynamo());
  }

  @Singleton
  RequestMachine machine(Settings settings, AwsClients aws) {
    return new SfnRequestMachine(settings.required("REQUEST_MACHINE_ARN"), aws.sfn());
  }

  @Singleton
  Classifier classifier() {
    return new Classifier(Lexicon.load());
  }

  @Singleton
  Threads threads(Outbox outbox, Cases cases, CaseVault vault) {
    return new Threads(outbox, cases, vault);
  }

  @Singleton
  CaseOpening opening(Cases cases, CaseVault vault, AuditLog audit, RequestMachine machine) {
    return new CaseOpening(cases, vault, audit, machine);
  }

  @Singleton
  Forwarding forwarding(Outbox outbox, Settings settings) {
    return new Forwarding(
        outbox, settings.required("DESK_ADDRESS"), settings.required("SERVICE_DESK_ADDRESS"));
  }

  @Singleton
  IntakeActions actions(
      CaseOpening opening, Forwarding forwarding, Alarms alarms, MailStore mails) {
    return new IntakeActions(opening, forwarding, alarms, mails);
  }

  @Singleton
  Intake intake(
      MailStore mails,
      MailOpening mailOpening,
      MailRegister register,
      Threads threads,
      Classifier classifier,
      IntakeActions actions,
      Settings settings,
      Clock clock) {
    Set<String> own =
        Set.of(
            settings.required("DESK_ADDRESS").toLowerCase(Locale.ROOT),
            settings.required("SERVICE_DESK_ADDRESS").toLowerCase(Locale.ROOT));
    return new Intake(mails, mailOpening, register, threads, classifier, actions, own, clock);
  }
}
