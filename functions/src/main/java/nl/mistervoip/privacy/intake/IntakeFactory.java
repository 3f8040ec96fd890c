package nl.mistervoip.privacy.intake;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseSenders;
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
@Requires(property = "request.machine.arn")
final class IntakeFactory {
  @Singleton
  S3MailStore mails(Settings settings, AwsClients aws) {
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
  Threads threads(
      Outbox outbox, Cases cases, CaseVault vault, CaseSenders senders, SenderKeys keys) {
    return new Threads(outbox, cases, vault, senders, keys);
  }

  @Singleton
  Acknowledging acknowledging(Settings settings, SenderKeys keys, AwsClients aws) {
    AnswerClaims claims = new DynamoAnswerClaims(settings.required("MAIL_TABLE"), aws.dynamo());
    return new Acknowledging(ownAddresses(settings), keys, claims);
  }

  @Singleton
  CaseOpening opening(
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      RequestMachine machine,
      CaseSenders senders,
      SenderKeys keys,
      Acknowledging acknowledging) {
    return new CaseOpening(cases, vault, audit, machine, senders, keys, acknowledging);
  }

  @Singleton
  IntakeActions actions(
      CaseOpening opening,
      Forwarding forwarding,
      Alarms alarms,
      MailStore mails,
      BreachDesk breaches,
      SettingAside aside,
      IntakeActions.Machines machines) {
    return new IntakeActions(opening, forwarding, alarms, mails, breaches, aside, machines);
  }

  @Singleton
  Deciding deciding(Threads threads, Classifier classifier, Settings settings) {
    return new Deciding(threads, classifier, ownAddresses(settings));
  }

  @Singleton
  Intake intake(
      MailOpening mailOpening,
      MailRegister register,
      Deciding deciding,
      IntakeActions actions,
      CopyScreening copies,
      Clock clock) {
    return new Intake(mailOpening, register, deciding, actions, copies, clock);
  }

  static Set<String> ownAddresses(Settings settings) {
    return Set.of(
        settings.required("DESK_ADDRESS").toLowerCase(Locale.ROOT),
        settings.required("SERVICE_DESK_ADDRESS").toLowerCase(Locale.ROOT));
  }
}
