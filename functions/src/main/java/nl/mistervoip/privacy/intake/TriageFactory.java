package nl.mistervoip.privacy.intake;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.breach.BreachRegister;
import nl.mistervoip.privacy.intake.breach.BreachReports;
import nl.mistervoip.privacy.intake.byhand.HandDesk;
import nl.mistervoip.privacy.intake.byhand.Rereading;
import nl.mistervoip.privacy.intake.mail.ParseLimits;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.intake.reading.Vocabulary;
import nl.mistervoip.privacy.intake.reconcile.FailedMailDesk;
import nl.mistervoip.privacy.intake.reconcile.Reconciliation;
import nl.mistervoip.privacy.intake.triage.CaseMails;
import nl.mistervoip.privacy.intake.triage.Lessons;
import nl.mistervoip.privacy.intake.triage.MailShowing;
import nl.mistervoip.privacy.intake.triage.RawMails;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.KmsPseudonyms;
import nl.mistervoip.privacy.platform.Settings;

/**
 * Puts triage and the breach reports together: for the console what people see and decide, for
 * intake's own function what carries it out. Which of the two follows from the settings that the
 * function is given.
 */
@Factory
final class TriageFactory {
  @Singleton
  TriageQueue queue(Settings settings, AwsClients aws) {
    return new DynamoTriageQueue(settings.required("MAIL_TABLE"), aws.dynamo());
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  MailShowing showing(Settings settings, AwsClients aws) {
    RawMails raws = raws(new S3MailStore(settings.required("MAIL_BUCKET"), aws.s3()));
    return new MailShowing(raws, once(() -> new Classifier(Lexicon.load())));
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  CaseMails caseMails(CaseVault vault, AuditLog audit) {
    return new CaseMails(vault, once(() -> new Classifier(Lexicon.load())), audit);
  }

  /** The workflow of a case under a name of its own: its usual one starts all of intake. */
  @Singleton
  @Requires(property = "sibling.machine.arn")
  SiblingCases siblings(
      Cases cases, CaseVault vault, AuditLog audit, Settings settings, AwsClients aws) {
    String machine = settings.required("SIBLING_MACHINE_ARN");
    RequestMachine request = new SfnRequestMachine(machine, aws.sfn());
    return new SiblingCases(cases, vault, audit, request::start);
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  TriageDesk desk(
      TriageQueue queue,
      MailShowing showing,
      Cases cases,
      AuditLog audit,
      Settings settings,
      AwsClients aws) {
    SfnTriageMachine machine =
        new SfnTriageMachine(settings.required("TRIAGE_MACHINE_ARN"), aws.sfn());
    return new TriageDesk(new TriageDesk.Ports(queue, showing, cases, machine, audit));
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  HandDesk byHand(TriageQueue queue, AuditLog audit, Settings settings, AwsClients aws) {
    S3FirstStore bucket = new S3FirstStore(settings.required("MAIL_BUCKET"), aws.s3());
    return new HandDesk(
        new HandDesk.Ports(
            (id, raw) -> bucket.put(S3MailStore.PREFIX + id, raw),
            queue,
            new DynamoHandRegister(settings.required("MAIL_TABLE"), aws.dynamo()),
            new KmsPseudonyms(aws, settings.required("SENDER_MAC_KEY_ID")),
            new SfnTriageMachine(settings.required("TRIAGE_MACHINE_ARN"), aws.sfn()),
            audit));
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  Rereading readAgain(CaseVault vault, Settings settings, AwsClients aws) {
    S3FirstStore bucket = new S3FirstStore(settings.required("MAIL_BUCKET"), aws.s3());
    return new Rereading(
        new Rereading.Ports(
            vault,
            (id, raw) -> bucket.put(S3MailStore.PREFIX + id, raw),
            new DynamoHandRegister(settings.required("MAIL_TABLE"), aws.dynamo()),
            new KmsPseudonyms(aws, settings.required("SENDER_MAC_KEY_ID")),
            new SfnTriageMachine(settings.required("TRIAGE_MACHINE_ARN"), aws.sfn())));
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  BreachReports breachReports(
      TriageQueue queue, MailShowing showing, AuditLog audit, Settings settings, AwsClients aws) {
    BreachRegister register = BreachRegister.of(settings.required("MAIL_TABLE"), aws.dynamo());
    return new BreachReports(register, queue, showing, audit);
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  Reconciliation reconciliation(Settings settings, AwsClients aws) {
    return Reconciliation.over(
        aws,
        settings.required("MAIL_TABLE"),
        settings.required("MAIL_BUCKET"),
        settings.required("INTAKE_FAILURES_URL"));
  }

  @Singleton
  @Requires(property = "triage.machine.arn")
  FailedMailDesk retryFailed(Settings settings, AwsClients aws, AuditLog audit) {
    return FailedMailDesk.over(
        aws, settings.required("INTAKE_FAILURES_URL"), settings.required("INTAKE_FUNCTION"), audit);
  }

  @Singleton
  @Requires(property = "request.machine.arn")
  CarryOutTriage.Ports carryingOut(
      TriageQueue queue,
      MailRegister register,
      MailOpening opening,
      IntakeActions actions,
      CopyScreening copies,
      MatterLetters letters,
      Cases cases,
      CaseVault vault,
      RequestMachine machine,
      AuditLog audit) {
    SiblingCases beside = new SiblingCases(cases, vault, audit, machine::start);
    return new CarryOutTriage.Ports(
        queue, register, opening, actions, copies, letters, beside, audit);
  }

  @Singleton
  @Requires(property = "request.machine.arn")
  CarryOutTriage carryOut(CarryOutTriage.Ports ports, Classifier classifier) {
    return new CarryOutTriage(ports, classifier, new Lessons(once(Vocabulary::load)));
  }

  private static RawMails raws(MailStore mails) {
    return id -> {
      try {
        return Optional.of(mails.read(id, ParseLimits.RAW_BYTES + 1));
      } catch (MailStore.MissingMailException e) {
        return Optional.empty();
      }
    };
  }

  /** A look at a list needs neither rules nor vocabulary: both are loaded when first asked for. */
  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Supplier<>() {
      private Optional<T> made = Optional.empty();

      @Override
      public synchronized T get() {
        T value = made.orElseGet(make);
        made = Optional.of(value);
        return value;
      }
    };
  }
}
