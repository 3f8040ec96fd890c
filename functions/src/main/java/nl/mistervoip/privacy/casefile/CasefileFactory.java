package nl.mistervoip.privacy.casefile;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Metrics;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together from the settings of the function. */
@Factory
final class CasefileFactory {
  @Singleton
  CaseKeys keys(Settings settings, AwsClients aws) {
    KeyWrap wrap = new KmsKeyWrap(settings.required("CASE_KEY_ID"), aws.kms());
    return new CaseKeys(settings.required("CASES_TABLE"), aws.dynamo(), wrap);
  }

  /**
   * The audit is asked for when a case is opened or moved: a function that only reads cases needs
   * no right to it.
   */
  @Singleton
  Cases cases(
      Settings settings,
      AwsClients aws,
      CaseKeys keys,
      BeanProvider<AuditLog> audit,
      Metrics metrics) {
    return new DynamoCases(
        settings.required("CASES_TABLE"),
        aws.dynamo(),
        keys,
        new DynamoCases.Telling(audit::get, new CaseFigures(metrics)));
  }

  @Singleton
  SettingsShelves settingsShelves(Settings settings, AwsClients aws) {
    return DynamoSettingsShelf.all(settings.required("CASES_TABLE"), aws.dynamo());
  }

  @Prototype
  WatchDeadlines watchDeadlines(
      Settings settings,
      AwsClients aws,
      CasePost post,
      Alarms alarms,
      Metrics metrics,
      SettingsShelves shelves) {
    PostTerm term = PostTerm.of(settings.required(PostTerm.VARIABLE));
    return new WatchDeadlines(
        new DynamoCaseWatch(settings.required("CASES_TABLE"), aws.dynamo()),
        new WatchPost(post, term),
        alarms,
        metrics,
        new SettingsInForce(shelves, Optional.of(settings.required("DESK_ADDRESS"))));
  }

  @Prototype
  ForgetCases forgetCases(Settings settings, AwsClients aws, CaseVault vault, AuditLog audit) {
    ClosedCases closed = new DynamoClosedCases(settings.required("CASES_TABLE"), aws.dynamo());
    return new ForgetCases(closed, vault, audit, OwnTerms.load());
  }

  @Singleton
  CaseSenders senders(Settings settings, AwsClients aws) {
    return new DynamoCaseSenders(settings.required("CASES_TABLE"), aws.dynamo());
  }

  @Singleton
  CasePost post(Settings settings, AwsClients aws) {
    return new DynamoCasePost(settings.required("CASES_TABLE"), aws.dynamo());
  }

  @Singleton
  PaperTray paper(CaseVault vault, CasePost post, Cases cases) {
    return new PaperTray(vault, post, cases);
  }

  @Singleton
  CaseVault vault(Settings settings, AwsClients aws, CaseKeys keys) {
    return new SealedVault(keys, new S3Documents(settings.required("CASE_BUCKET"), aws.s3()));
  }

  @Singleton
  @Requires(property = "case.machine.arns")
  StopCase stopCase(Cases cases, AuditLog audit, Settings settings, AwsClients aws) {
    List<String> machines = List.of(settings.required("CASE_MACHINE_ARNS").split(","));
    return new StopCase(cases, new SfnRunningWork(machines, aws.sfn()), audit);
  }

  @Prototype
  ReopenCase reopenCase(Cases cases, CaseVault vault) {
    return new ReopenCase(cases, vault);
  }

  @Prototype
  RecordFailure recordFailure(Cases cases, AuditLog audit, AuditTrail trail, Alarms alarms) {
    return new RecordFailure(cases, audit, trail, alarms);
  }
}
