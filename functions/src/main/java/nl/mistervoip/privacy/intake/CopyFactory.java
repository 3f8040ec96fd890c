package nl.mistervoip.privacy.intake;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.SettingsShelves;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.Settings;

/** Puts together what takes copies of identity documents out of mails. */
@Factory
@Requires(property = "request.machine.arn")
final class CopyFactory {
  @Singleton
  CopyScreening copies(
      CopyScreening.Ports ports, CopyLooks looks, MailedAnswers answers, CopyLetters letters) {
    return new CopyScreening(ports, looks, answers, letters);
  }

  @Singleton
  CopyScreening.Ports ports(
      MailStore mails,
      MailOpening opening,
      MailRegister register,
      Removals removals,
      AuditLog audit,
      Alarms alarms) {
    return new CopyScreening.Ports(mails, opening, register, removals, audit, alarms);
  }

  @Singleton
  Removals removals(Settings settings, AwsClients aws) {
    return new DynamoRemovals(settings.required("MAIL_TABLE"), aws.dynamo());
  }

  @Singleton
  CopyLooks looks(Settings settings, AwsClients aws) {
    CopyRecogniser recogniser =
        new LambdaCopyRecogniser(settings.required("RECOGNISE_FUNCTION"), aws::lambda);
    return new CopyLooks(recogniser, System::nanoTime);
  }

  @Singleton
  MailedAnswers answers(CaseVault vault, Settings settings, AwsClients aws) {
    UploadStore uploads = new S3UploadStore(settings.required("UPLOADS_BUCKET"), aws.s3());
    return new MailedAnswers(vault, uploads);
  }

  @Singleton
  MatterLetters matters(Outbox outbox, SettingsShelves shelves, Settings settings) {
    String desk = settings.required("DESK_ADDRESS");
    return new MatterLetters(outbox, desk, new PassagesInForce(shelves.letters(), desk));
  }

  @Singleton
  CopyLetters letters(
      Outbox outbox,
      SenderKeys keys,
      Classifier classifier,
      SettingsShelves shelves,
      Settings settings,
      AwsClients aws) {
    AnswerClaims claims = new DynamoAnswerClaims(settings.required("MAIL_TABLE"), aws.dynamo());
    String desk = settings.required("DESK_ADDRESS");
    CopyLetters.Desk from =
        new CopyLetters.Desk(
            desk,
            IntakeFactory.ownAddresses(settings),
            new PassagesInForce(shelves.letters(), desk));
    return new CopyLetters(outbox, claims, keys, classifier, from);
  }
}
